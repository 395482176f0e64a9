package dev.itsm.cli.impact;

import dev.itsm.cmdb.impact.Coverage;
import dev.itsm.cmdb.impact.ImpactState;
import dev.itsm.cmdb.impact.Margin;
import dev.itsm.cmdb.impact.Outage;
import dev.itsm.cmdb.impact.Outage.Impacted;
import java.io.PrintWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** The machine form. */
final class JsonReport {
    private JsonReport() {}

    static void write(Outage outage, Coverage coverage, long bad, PrintWriter out) {
        try (JsonGenerator json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("impacted");
            outage.impacted().forEach(hit -> write(hit, outage, json));
            json.writeEndArray();
            json.writeNumberProperty("down", outage.count(ImpactState.DOWN));
            json.writeNumberProperty("degraded", outage.count(ImpactState.DEGRADED));
            json.writeNumberProperty("unrelated", coverage.unrelated().size());
            json.writeObjectPropertyStart("bad");
            json.writeNumberProperty("records", bad);
            json.writeEndObject();
            json.writeEndObject();
        }
        out.println();
    }

    private static void write(Impacted hit, Outage outage, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("ci", hit.ci().key());
        json.writeStringProperty("state", hit.state().name());
        json.writeNumberProperty("distance", hit.distance());
        json.writeArrayPropertyStart("path");
        outage.path(hit.ci()).forEach(ci -> json.writeString(ci.key()));
        json.writeEndArray();
        Margin margin = outage.margin(hit.ci());
        if (margin.equals(Margin.UNLIMITED)) {
            json.writeNullProperty("margin");
        } else {
            json.writeNumberProperty("margin", margin.atMost());
        }
        if (!margin.isExact()) {
            json.writeNumberProperty("marginAtLeast", margin.atLeast());
        }
        json.writeEndObject();
    }
}
