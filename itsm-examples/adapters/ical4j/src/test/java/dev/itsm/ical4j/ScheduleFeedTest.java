package dev.itsm.ical4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.change.schedule.CalendarWindow;
import dev.itsm.change.schedule.ChangeCalendar;
import dev.itsm.change.schedule.PlannedChange;
import dev.itsm.change.schedule.ScheduleFeed;
import dev.itsm.change.schedule.Topology;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.time.Period;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VToDo;
import org.junit.jupiter.api.Test;

/** The feed of the schedule of changes, as a library reads it that others wrote. */
class ScheduleFeedTest {
    private static final Instant NINE = Instant.parse("2026-03-03T09:00:00Z");
    private static final String HARD = "“Disk”; a, b\\c: 🐛\nEND:VEVENT " + "long ".repeat(40) + "end";

    @Test
    void itIsValidAndSaysTheSame() throws Exception {
        Period window = Period.of(NINE, NINE.plus(Duration.ofHours(2)));
        ChangeCalendar schedule = new ChangeCalendar(
                List.of(
                        new PlannedChange(
                                ChangeId.of("CHG-1"),
                                HARD,
                                window,
                                Duration.ZERO,
                                Duration.ZERO,
                                Set.of(CiId.of("db")),
                                Set.of(),
                                Set.of(),
                                Set.of()),
                        PlannedChange.of(ChangeId.of("CHG-2"), window, Set.of(CiId.of("db"))),
                        PlannedChange.of(ChangeId.of("CHG-3"), null, Set.of(CiId.of("db")))),
                List.of(CalendarWindow.blackout(new CalendarWindow.Scope.Everything(), window, "year-end; freeze")),
                Topology.none(),
                3);
        Calendar read =
                new CalendarBuilder().build(new StringReader(ScheduleFeed.of(schedule, schedule.conflicts(), NINE)));
        assertThat(read.validate().hasErrors()).as("%s", read.validate()).isFalse();
        List<VEvent> events = read.getComponents(Component.VEVENT);
        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .containsExactly("CHG-1: " + HARD, "CHG-2", "year-end; freeze");
        assertThat(events.get(0).getDateTimeStart().getDate()).isEqualTo(NINE.atOffset(ZoneOffset.UTC));
        assertThat(events.get(0).getDateTimeEnd().getDate())
                .isEqualTo(NINE.plus(Duration.ofHours(2)).atOffset(ZoneOffset.UTC));
        assertThat(events.get(1).getDescription().getValue())
                .contains("Configuration items: db")
                .contains("Conflict: CHG-1: the same configuration item (db) as CHG-2");
        assertThat(read.<VToDo>getComponents(Component.VTODO)).hasSize(1);
    }
}
