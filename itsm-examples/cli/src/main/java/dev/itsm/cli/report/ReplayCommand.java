package dev.itsm.cli.report;

import dev.itsm.cli.BadRecords;
import dev.itsm.cli.Progress;
import dev.itsm.cli.replay.FigureWriter;
import dev.itsm.cli.replay.Input;
import dev.itsm.cli.replay.Reading;
import dev.itsm.cli.replay.Recurring;
import dev.itsm.cli.replay.Replay;
import dev.itsm.cli.store.Keeper;
import dev.itsm.cli.store.StoreOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code itsm replay}: what a log of tickets comes to. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Replays a log of tickets through the lifecycle of its practice and through service clocks.",
        footer = {
            "",
            "Example:",
            "  itsm replay tickets.csv.gz --mapping servicenow-incidents --policy sla.json --out report",
            "  itsm replay tickets.csv.gz --mapping servicenow-incidents --store jdbc:h2:./tickets"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the log was replayed, whatever it shows", "2:the arguments or the input are unusable"})
public final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private Input input = new Input();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--json", description = "Prints the figures as JSON, and nothing else.")
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Writes report.html, report.json, clocks.csv and log.xes into a folder, which appears whole or not"
                            + " at all. An earlier report there is replaced.")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter messages = Objects.requireNonNull(spec).commandLine().getErr();
        Reading reading = input.open(messages, Progress.of(messages));
        BadRecords bad = input.bad();
        Keeper keeper = Keeper.of(store, reading, bad).orElse(null);
        try (keeper) {
            run(reading, bad, keeper == null ? List.of() : List.of(keeper));
            if (keeper != null) {
                keeper.finish(messages);
            }
        }
        spec.commandLine().getOut().flush();
        messages.flush();
        return 0;
    }

    private void run(Reading reading, BadRecords bad, List<Replay.Observer> keepers) throws IOException {
        Recurring recurring = new Recurring(reading.mapping());
        if (out == null) {
            print(replay(reading, bad, recurring, keepers), bad);
            return;
        }
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        try (ReportFolder folder = ReportFolder.at(out, reading, recurring, bad)) {
            List<Replay.Observer> observers =
                    Stream.concat(folder.observers().stream(), keepers.stream()).toList();
            Replay replay = replay(reading, bad, recurring, observers);
            Path page = folder.publish(replay);
            print(replay, bad);
            (json ? command.getErr() : command.getOut()).println("The report is in " + page);
        }
    }

    private static Replay replay(
            Reading reading, BadRecords bad, Recurring recurring, List<Replay.Observer> observers) {
        Replay replay = new Replay(reading.mapping(), reading.policy(), recurring, observers);
        reading.forEach(bad, replay::add);
        return replay;
    }

    private void print(Replay replay, BadRecords bad) {
        PrintWriter to = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            try (FigureWriter figures = new FigureWriter(to)) {
                replay.writeTo(figures, bad);
            }
            to.println();
        } else {
            replay.describeTo(to, bad);
        }
    }
}
