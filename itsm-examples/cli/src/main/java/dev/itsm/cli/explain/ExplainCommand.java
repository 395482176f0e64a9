package dev.itsm.cli.explain;

import dev.itsm.cli.InputFault;
import dev.itsm.cli.Progress;
import dev.itsm.cli.replay.FigureWriter;
import dev.itsm.cli.replay.Input;
import dev.itsm.cli.replay.Reading;
import dev.itsm.cli.replay.Ticket;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code itsm explain}: one ticket of a log, and why its clocks show what they show. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Tells the history of one ticket, and explains its clocks segment by segment, to the second.",
        footer = {
            "",
            "Example:",
            "  itsm explain tickets.csv.gz --case INC0012345 --mapping servicenow-incidents --policy sla.json"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the ticket was explained",
            "2:the arguments or the input are unusable, or have no such ticket"
        })
public final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private Input input = new Input();

    @Option(names = "--case", required = true, paramLabel = "ID", description = "The ticket, as the log names it.")
    private String id = "";

    @Option(names = "--json", description = "Prints the explanation as JSON, and nothing else.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Reading reading = input.open(err, Progress.of(err));
        TicketStory story = TicketStory.of(find(reading), reading);
        if (json) {
            try (FigureWriter figures = new FigureWriter(out)) {
                story.writeTo(figures);
            }
            out.println();
        } else {
            story.tellTo(out);
        }
        out.flush();
        return 0;
    }

    private Ticket find(Reading reading) {
        Finder finder = new Finder();
        reading.forEach(input.bad(), finder::saw);
        if (finder.found == null) {
            throw new InputFault(
                    "--case " + InputFault.show(id),
                    "is none of the " + Words.count(finder.seen, "ticket", "tickets") + " in "
                            + reading.logs().get(0).name(),
                    finder.example == null
                            ? "the log is empty."
                            : "it is written otherwise: one of them is " + InputFault.show(finder.example) + ".");
        }
        return finder.found;
    }

    private final class Finder {
        private long seen;
        private @Nullable String example;
        private @Nullable Ticket found;

        private void saw(Ticket ticket) {
            seen++;
            example = ticket.id();
            found = ticket.id().equals(id) ? ticket : found;
        }
    }
}
