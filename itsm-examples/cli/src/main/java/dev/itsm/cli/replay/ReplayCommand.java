package dev.itsm.cli.replay;

import dev.itsm.cli.BadRecords;
import dev.itsm.cli.log.EventLog;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
        footer = {"", "Example:", "  itsm replay tickets.csv.gz --mapping servicenow-incidents --policy sla.json --json"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the log was replayed, whatever it shows", "2:the arguments or the input are unusable"})
public final class ReplayCommand implements Callable<Integer> {
    /** The order in which the events of a ticket are taken. */
    enum Order {
        file,
        time
    }

    @Mixin
    private Input input = new Input();

    @Option(names = "--json", description = "Prints the figures as JSON, and nothing else.")
    private boolean json;

    @Option(names = "--lenient", description = "Skips and counts bad records.")
    private boolean lenient;

    @Option(
            names = "--order",
            description = "Takes a ticket's events in the order of the ${COMPLETION-CANDIDATES}; file by default.")
    private Order order = Order.file;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        List<EventLog> opened = input.logs();
        Mapping words =
                input.words(opened, Objects.requireNonNull(spec).commandLine().getErr());
        Policy promised = input.promised(words);
        BadRecords bad = lenient ? BadRecords.skip() : BadRecords.stop();
        Replay replay = new Replay(words, promised, List.of());
        new TicketReader(words, bad, order == Order.time, opened.get(0), replay::add)
                .read(opened.subList(1, opened.size()));
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            try (FigureWriter figures = new FigureWriter(out)) {
                replay.writeTo(figures, bad);
            }
            out.println();
        } else {
            replay.describeTo(out, bad);
        }
        out.flush();
        return 0;
    }
}
