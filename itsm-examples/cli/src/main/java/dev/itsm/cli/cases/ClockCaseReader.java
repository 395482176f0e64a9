package dev.itsm.cli.cases;

import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.target.TargetTime;
import dev.itsm.sla.target.TargetTime.WorkingDays;
import dev.itsm.sla.target.TargetTime.WorkingTime;
import dev.itsm.sla.target.Threshold.DayOffset;
import dev.itsm.sla.target.Threshold.FromDue;
import dev.itsm.sla.target.Threshold.Offset;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a service-level case tells of its clock. */
final class ClockCaseReader {
    private final Case of;
    private final Instant start;

    private ClockCaseReader(Case of) {
        this.of = of;
        this.start = of.instant("start");
    }

    static ClockCase read(WorkingCalendar calendar, Case of) {
        ClockCaseReader reader = new ClockCaseReader(of);
        return new ClockCase(calendar, reader.start, reader.amount(), reader.pauses(), reader.changes());
    }

    /** Returns how far from the due instant a warning is asked for. */
    static FromDue offset(Case of) {
        return of.has("offsetDays") ? new DayOffset(of.smallNumber("offsetDays")) : new Offset(of.duration("offset"));
    }

    private @Nullable TargetTime amount() {
        if (of.has("amountDays")) {
            return new WorkingDays(of.smallNumber("amountDays"), of.isTrue("endOfWorkingDay"));
        }
        return of.has("amount") ? new WorkingTime(of.duration("amount")) : null;
    }

    /** A pause that began before the clock did counts from the start. */
    private List<ClockCase.Pause> pauses() {
        return of.items("pauses").stream()
                .map(this::pause)
                .map(Period.from(start)::intersection)
                .flatMap(Optional::stream)
                .map(pause -> new ClockCase.Pause(pause.startInclusive(), pause.endExclusive()))
                .toList();
    }

    private Period pause(JsonNode pause) {
        JsonNode end = pause.path(1);
        return new Period(
                of.parsed("pauses", pause.get(0), Instant::parse),
                end.isNull() ? null : of.parsed("pauses", end, Instant::parse));
    }

    private List<ClockCase.Change> changes() {
        return of.items("targetChanges").stream().map(this::change).toList();
    }

    private ClockCase.Change change(JsonNode change) {
        Instant at = of.parsed("targetChanges", change.get(0), Instant::parse);
        Duration amount = of.parsed("targetChanges", change.get(1), Duration::parse);
        return new ClockCase.Change(at.isBefore(start) ? start : at, new WorkingTime(amount));
    }
}
