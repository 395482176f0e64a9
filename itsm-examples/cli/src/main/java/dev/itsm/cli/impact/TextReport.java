package dev.itsm.cli.impact;

import dev.itsm.cli.BadRecords;
import dev.itsm.cmdb.impact.Coverage;
import dev.itsm.cmdb.impact.ImpactState;
import dev.itsm.cmdb.impact.Outage;
import dev.itsm.cmdb.impact.Outage.Impacted;
import dev.itsm.id.CiId;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** The form for people: what is impacted, the nearest first, and along which way. */
final class TextReport {
    private TextReport() {}

    static void write(Outage outage, Coverage coverage, BadRecords bad, PrintWriter out) {
        List<Impacted> hits = outage.impacted().toList();
        int width = hits.stream().mapToInt(hit -> hit.ci().key().length()).max().orElse(0);
        for (Impacted hit : hits) {
            out.println(line(hit, width, outage));
        }
        out.println(outage.count(ImpactState.DOWN) + " down, " + outage.count(ImpactState.DEGRADED) + " degraded");
        int unrelated = coverage.unrelated().size();
        if (unrelated > 0) {
            out.println(unrelated + (unrelated == 1 ? " item is" : " items are")
                    + " in no relation at all: nothing is known of what they impact");
        }
        if (bad.count() > 0) {
            out.println(bad.count() + " skipped as unusable, such as:");
            bad.first().forEach(fault -> out.println("  " + fault.replace("\n", "\n  ")));
        }
    }

    private static String line(Impacted hit, int width, Outage outage) {
        String line = String.format(
                "%-8s  %-" + Math.max(1, width) + "s  ", hit.state(), hit.ci().key());
        if (hit.distance() == 0) {
            return line + "failed";
        }
        String path = outage.path(hit.ci()).stream().map(CiId::key).collect(Collectors.joining(" → "));
        return hit.state() == ImpactState.DOWN
                ? line + path
                : line + path + "  (margin " + outage.margin(hit.ci()) + ")";
    }
}
