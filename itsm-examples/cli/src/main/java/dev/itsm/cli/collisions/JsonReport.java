package dev.itsm.cli.collisions;

import dev.itsm.change.schedule.Conflict;
import dev.itsm.change.schedule.ConflictKind;
import dev.itsm.change.schedule.Overlap;
import dev.itsm.id.CiId;
import dev.itsm.time.Period;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** The machine form. */
final class JsonReport implements CollisionsCommand.Report {
    private final Writer out;
    private final JsonGenerator json;

    JsonReport(Writer out) {
        this.out = out;
        json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out);
    }

    @Override
    public void start(Summary.Counts counts, Schedule schedule) {
        json.writeStartObject();
        json.writeNumberProperty("pairs", counts.pairs());
        json.writeNumberProperty("cis", counts.cis());
        json.writeNumberProperty("changePairs", counts.changePairs());
        json.writeNumberProperty("notEvaluable", schedule.notEvaluable().size());
        json.writeObjectPropertyStart("bad");
        json.writeNumberProperty("records", schedule.bad());
        json.writeEndObject();
        json.writeArrayPropertyStart("collisions");
    }

    @Override
    public void same(Overlap<CiId> overlap) {
        json.writeStartObject();
        json.writeStringProperty("a", overlap.first().key());
        json.writeStringProperty("b", overlap.second().key());
        json.writeStringProperty("ci", overlap.resource().key());
        json.writeStringProperty("kind", ConflictKind.SAME_CI.name());
        period(overlap.period());
        json.writeEndObject();
    }

    @Override
    public void other(Conflict conflict) {
        json.writeStartObject();
        json.writeStringProperty("a", conflict.change().key());
        string("b", conflict.other() == null ? null : conflict.other().key());
        string("ci", conflict.on() == null ? null : conflict.on().key());
        json.writeStringProperty("kind", conflict.kind().name());
        period(conflict.period());
        if (conflict.kind() == ConflictKind.RELATED_CI) {
            json.writeNumberProperty("distance", conflict.distance());
        }
        if (!conflict.path().isEmpty()) {
            json.writeArrayPropertyStart("path");
            conflict.path().forEach(ci -> json.writeString(ci.key()));
            json.writeEndArray();
        }
        if (conflict.detail() != null) {
            json.writeStringProperty("detail", conflict.detail());
        }
        json.writeEndObject();
    }

    @Override
    public void notEvaluable(Schedule.NotEvaluable row) {
        json.writeStartObject();
        json.writeStringProperty("a", row.change());
        json.writeNullProperty("b");
        json.writeStringProperty("ci", row.ci());
        json.writeStringProperty("kind", ConflictKind.NOT_EVALUABLE.name());
        period(null);
        json.writeNumberProperty("line", row.line());
        json.writeStringProperty("detail", row.says());
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        out.write(System.lineSeparator());
        out.flush();
    }

    private void period(@Nullable Period period) {
        string("from", period == null ? null : period.startInclusive().toString());
        string(
                "to",
                period == null || period.endExclusive() == null
                        ? null
                        : period.endExclusive().toString());
    }

    private void string(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }
}
