package dev.itsm.cli.sample;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A line of the log: how a ticket stood after one change.
 *
 * @param waitingFor what a ticket waits for; empty unless it waits
 * @param reopened how often it was reopened, as the tool counts
 * @param reassigned how often it changed its team, as the tool counts
 */
record Row(
        String ticket,
        Instant changed,
        String status,
        String waitingFor,
        String priority,
        String impact,
        String urgency,
        String team,
        String agent,
        String service,
        String category,
        String ci,
        int reopened,
        int reassigned) {
    static final List<String> HEADER = List.of(
            "ticket",
            "changed",
            "status",
            "waiting for",
            "priority",
            "impact",
            "urgency",
            "team",
            "agent",
            "service",
            "category",
            "configuration item",
            "reopened",
            "reassigned");

    private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");

    /** Returns the line's fields, times as the desk's clock on the wall shows them. */
    List<String> fields(ZoneId zone) {
        return List.of(
                ticket,
                WALL_CLOCK.format(changed.atZone(zone)),
                status,
                waitingFor,
                priority,
                impact,
                urgency,
                team,
                agent,
                service,
                category,
                ci,
                Integer.toString(reopened),
                Integer.toString(reassigned));
    }
}
