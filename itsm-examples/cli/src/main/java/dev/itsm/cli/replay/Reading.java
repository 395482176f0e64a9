package dev.itsm.cli.replay;

import dev.itsm.cli.BadRecords;
import dev.itsm.cli.log.EventLog;
import dev.itsm.cli.replay.Policy.Promise;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.target.Limit;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.TargetKey;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Logs that are about to be read, and as what.
 *
 * @param logs at least one, all of the same tickets
 * @param mapping how their words become the library's
 * @param policy what was promised
 * @param sorted whether the events of a ticket are taken in the order of their times, not of the log
 */
public record Reading(List<EventLog> logs, Mapping mapping, Policy policy, boolean sorted) {
    public Reading {
        logs = List.copyOf(logs);
    }

    /** Returns one log, read by a built-in mapping or the one in a file, of which nothing was promised. */
    public static Reading of(Path log, String mapping) {
        return new Reading(List.of(EventLog.in(log)), Mapping.of(mapping), Policy.NONE, false);
    }

    /**
     * Reads the logs, and hands on each ticket when it is complete.
     *
     * @param bad takes the records that cannot be used
     */
    public void forEach(BadRecords bad, Consumer<Ticket> sink) {
        new TicketReader(mapping, bad, sorted, logs.get(0), sink).read(logs.subList(1, logs.size()));
    }

    /** Returns the zone in which its days begin: the first that a calendar of the policy has, else that of the log, else UTC. */
    public ZoneId zone() {
        return policy.promises().stream()
                .map(Promise::target)
                .flatMap(Reading::limits)
                .map(Limit::calendar)
                .map(WorkingCalendar::zone)
                .filter(zone -> !zone.normalized().equals(ZoneOffset.UTC))
                .findFirst()
                .orElseGet(() -> Objects.requireNonNullElse(mapping.times().zone(), ZoneOffset.UTC));
    }

    private static Stream<Limit> limits(ResolvedTarget target) {
        Stream<TargetKey> keys = target.definition().limits().keySet().stream().sorted();
        return Stream.concat(keys.map(target::limit), Stream.of(target.limit(null)));
    }
}
