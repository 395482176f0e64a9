package dev.itsm.cli.impact;

import dev.itsm.cli.BadRecords;
import dev.itsm.cli.InputFault;
import dev.itsm.cli.WholeFile;
import dev.itsm.cmdb.impact.ImpactAnalysis;
import dev.itsm.cmdb.impact.ImpactFilter;
import dev.itsm.cmdb.impact.Outage;
import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.id.CiId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code itsm impact}: tells what the failure of some items means for the others. */
@Command(
        name = "impact",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what it means for all others that some configuration items are down.",
            "REL.csv has the columns from, to, type and, where items stand in for each other, group and k: from"
                    + " depends on to, and of the rows of one group k must be up."
        },
        footer = {
            "",
            "Examples:",
            "  itsm impact --relations depends.csv --cis cis.csv --down db1,db2 --json",
            "  itsm impact --from netbox export.json --down core-switch-1 --svg around.svg"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done, whatever was found", "2:a file or a name cannot be used"})
public final class ImpactCommand implements Callable<Integer> {
    @Option(names = "--relations", paramLabel = "REL.csv", description = "What depends on what; .gz is read as it is.")
    private @Nullable Path relations;

    @Option(names = "--cis", paramLabel = "CIS.csv", description = "The items: ci,class[,name].")
    private @Nullable Path cis;

    @Option(
            names = "--from",
            arity = "2",
            paramLabel = "netbox FILE",
            hideParamSyntax = true,
            description = "Reads the export of another tool instead: netbox, what its dumpdata writes.")
    private @Nullable List<String> from;

    @Option(names = "--down", split = ",", paramLabel = "CI", description = "The items that are down.")
    private @Nullable List<String> down;

    @Option(names = "--types", split = ",", paramLabel = "TYPE", description = "Only relations of these types count.")
    private @Nullable Set<String> types;

    @Option(
            names = "--classes",
            split = ",",
            paramLabel = "CLASS",
            description = "Only items of these classes are impacted.")
    private @Nullable Set<String> classes;

    @Option(names = "--json", description = "Prints the machine form.")
    private boolean json;

    @Option(names = "--svg", paramLabel = "FILE", description = "Draws what is around the items that are down.")
    private @Nullable Path svg;

    @Option(names = "--lenient", description = "Skips and counts rows and objects that cannot be used.")
    private boolean lenient;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (spec == null) {
            throw new IllegalStateException("The command must be run by picocli.\nMaybe it was called directly.");
        }
        PrintWriter out = spec.commandLine().getOut();
        try {
            answer(out);
        } catch (InputFault e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 2;
        }
        out.flush();
        return 0;
    }

    private void answer(PrintWriter out) throws IOException {
        BadRecords bad = lenient ? BadRecords.skip() : BadRecords.stop();
        RelationFiles files = new RelationFiles(bad);
        CiGraph graph = read(files, bad);
        ImpactAnalysis analysis = ImpactAnalysis.of(graph).with(new ImpactFilter(types, classes));
        Outage outage = analysis.outage(downIn(graph));
        if (svg != null) {
            WholeFile.write(new Neighbourhood(outage, files.names()).svg(), svg);
        }
        if (json) {
            JsonReport.write(outage, analysis.coverage(), bad.count(), out);
        } else {
            TextReport.write(outage, analysis.coverage(), bad, out);
        }
    }

    private CiGraph read(RelationFiles files, BadRecords bad) {
        if (from != null) {
            if (!from.get(0).equals("netbox")) {
                throw new InputFault(
                        "--from", InputFault.show(from.get(0)) + " is no tool that can be read", "it is 'netbox'.");
            }
            if (relations != null || cis != null) {
                throw new InputFault("--from", "takes the place of --relations and --cis", "one of them is left over.");
            }
            return NetBoxGraph.read(Path.of(from.get(1)), bad);
        }
        if (relations == null) {
            throw new InputFault("--relations", "is missing", "the export of another tool is to be read: see --from.");
        }
        files.readRelations(relations);
        if (cis != null) {
            files.readCis(cis);
        }
        return files.graph();
    }

    private Set<CiId> downIn(CiGraph graph) {
        if (down == null) {
            throw new InputFault("--down", "is missing", "the items that are down were given without it.");
        }
        Set<CiId> failed = new LinkedHashSet<>();
        for (String name : down) {
            CiId ci = idIn(graph, name);
            if (ci == null) {
                throw new InputFault(
                        "--down", InputFault.show(name) + " is named by no file", "it is spelt otherwise there.");
            }
            failed.add(ci);
        }
        return failed;
    }

    private static @Nullable CiId idIn(CiGraph graph, String name) {
        for (String spelling : List.of(name, name.strip())) {
            try {
                CiId ci = CiId.of(spelling);
                if (graph.contains(ci)) {
                    return ci;
                }
            } catch (IllegalArgumentException e) {
                return null; // no key, so no item
            }
        }
        return null;
    }
}
