package dev.itsm.cli.replay;

import dev.itsm.cli.BadRecords;
import dev.itsm.cli.InputFault;
import dev.itsm.cli.Progress;
import dev.itsm.cli.json.JsonObject;
import dev.itsm.cli.log.EventLog;
import dev.itsm.cli.sample.SampleLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command replays, as its arguments name it: logs, the mapping of their words, and what was promised. */
public final class Input {
    /** The order in which the events of a ticket are taken. */
    enum Order {
        file,
        time
    }

    @Parameters(arity = "0..*", paramLabel = "LOG", description = "XES or CSV, plain or .gz.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--mapping",
            paramLabel = "NAME|FILE",
            description = "How the log's words become the library's; suggested from the log if it is left out.")
    private @Nullable String mapping;

    @Option(names = "--policy", paramLabel = "FILE", description = "Calendars and targets; without it no clock runs.")
    private @Nullable Path policy;

    @Option(names = "--sample", description = "Takes the generated log of a desk that does not exist, with its policy.")
    private boolean sample;

    @Option(names = "--tickets", paramLabel = "N", description = "How many tickets the sample has; ${DEFAULT-VALUE}.")
    private int tickets = SampleLog.TICKETS;

    @Option(names = "--seed", paramLabel = "N", description = "What chance makes of the sample; ${DEFAULT-VALUE}.")
    private long seed = SampleLog.SEED;

    @Option(names = "--lenient", description = "Skips and counts bad records.")
    private boolean lenient;

    @Option(
            names = "--order",
            description = "Takes a ticket's events in the order of the ${COMPLETION-CANDIDATES}; file by default.")
    private Order order = Order.file;

    /**
     * Returns what is to be read, without reading it.
     *
     * @param err where a mapping is shown that was not given but suggested
     * @param progress told how far the reading is
     * @throws InputFault if the arguments, the mapping or the policy cannot be used
     */
    public Reading open(PrintWriter err, Progress progress) {
        List<EventLog> logs = logs(progress);
        Mapping words = words(logs, err);
        return new Reading(logs, words, promised(words), order == Order.time);
    }

    /** Returns what becomes of records that cannot be used. */
    public BadRecords bad() {
        return lenient ? BadRecords.skip() : BadRecords.stop();
    }

    private List<EventLog> logs(Progress progress) {
        if (sample != files.isEmpty()) {
            throw new InputFault(
                    "LOG",
                    sample ? "must not be given together with --sample" : "must be given: a file, or --sample",
                    "the example in --help is what is meant.");
        }
        return sample
                ? List.of(EventLog.csv("the sample", new SampleLog(tickets, seed)::open))
                : files.stream()
                        .map(file -> EventLog.in(file, in -> progress.over(in, file)))
                        .toList();
    }

    /** Returns the mapping that was named, else the one that the first log suggests, which is then shown. */
    private Mapping words(List<EventLog> logs, PrintWriter messages) {
        if (mapping != null) {
            return Mapping.of(mapping);
        }
        if (sample) {
            return Mapping.from("the sample's mapping", json("mapping", SampleLog.openMapping()));
        }
        MappingSuggestion suggestion = MappingSuggestion.of(logs.get(0));
        messages.println("No --mapping was given. This one is suggested by the log; check it, and keep it in a file:");
        messages.println(suggestion.json());
        messages.flush();
        return suggestion.mapping();
    }

    private Policy promised(Mapping words) {
        if (policy != null) {
            return Policy.read(policy, words);
        }
        return sample ? Policy.of(json("policy", SampleLog.openPolicy()), words) : Policy.NONE;
    }

    private static JsonObject json(String what, InputStream from) {
        try (InputStream in = from) {
            return JsonObject.read("the sample's " + what, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
