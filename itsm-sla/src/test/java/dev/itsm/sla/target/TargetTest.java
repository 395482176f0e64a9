package dev.itsm.sla.target;

import static dev.itsm.priority.Priority.P1;
import static dev.itsm.priority.Priority.P2;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.itsm.sla.calendar.CalendarSource;
import dev.itsm.sla.calendar.Schedule;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.calendar.WorkingCalendarId;
import dev.itsm.sla.target.TargetTime.CalendarDays;
import dev.itsm.sla.target.TargetTime.FixedInstant;
import dev.itsm.sla.target.TargetTime.WorkingDayAt;
import dev.itsm.sla.target.TargetTime.WorkingDays;
import dev.itsm.sla.target.TargetTime.WorkingTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Schedule HOURS = Schedule.in(BERLIN)
            .shift(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:00")
            .build();
    private static final WorkingCalendar OFFICE = Schedule.in(BERLIN)
            .shift(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:00")
            .calendar();

    @Test
    void findsTheLimitOfAKeyOrTheOneForAll() {
        ResolvedTarget target = Target.resolution()
                .within(P1, ofHours(4))
                .within(P2, ofHours(8))
                .within("Major", new WorkingDays(1, true))
                .in(OFFICE);
        assertThat(target.limit(TargetKey.of(P1)).time()).isEqualTo(new WorkingTime(ofHours(4)));
        assertThat(target.limit(TargetKey.of("P2")).time()).isEqualTo(new WorkingTime(ofHours(8)));
        assertThat(target.limit(TargetKey.of("Major")).time()).isEqualTo(new WorkingDays(1, true));
        assertThat(target.limit(TargetKey.of("major")).time()).isNull();
        assertThat(target.limit(null).time()).isNull();
        assertThat(target.definition().within(ofHours(1)).in(OFFICE).limit(null).time())
                .isEqualTo(new WorkingTime(ofHours(1)));
    }

    @Test
    void countsEachKeyInItsOwnCalendar() {
        WorkingCalendar always = WorkingCalendar.always();
        ResolvedTarget target = Target.resolution()
                .within("Major", ofHours(4))
                .within("Low", ofHours(8))
                .in(OFFICE, Map.of(TargetKey.of("Major"), always, TargetKey.of("Odd"), always));
        assertThat(target.limit(TargetKey.of("Major")).calendar()).isEqualTo(always);
        assertThat(target.limit(TargetKey.of("Low")).calendar()).isEqualTo(OFFICE);
        assertThat(target.limit(TargetKey.of("Odd"))).isEqualTo(new Limit(null, always));
    }

    @Test
    void takesItsCalendarFromASource() {
        WorkingCalendarId id = WorkingCalendarId.of("office");
        CalendarSource source = CalendarSource.of(Map.of(id, HOURS));
        assertThat(Target.resolution().within(P1, ofHours(4)).resolve(id, source))
                .isEqualTo(Target.resolution().within(P1, ofHours(4)).in(OFFICE))
                .hasSameHashCodeAs(Target.resolution().within(P1, ofHours(4)).in(OFFICE))
                .isNotEqualTo(Target.resolution().within(P1, ofHours(5)).in(OFFICE))
                .isNotEqualTo(Target.resolution().within(P1, ofHours(4)).in(WorkingCalendar.always()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1H"})
    void refusesALimitThatIsNone(Duration limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.response().within(P1, limit))
                .withMessageContaining("response")
                .withMessageContaining("P1")
                .withMessageContaining("\nMaybe ");
        assertThatIllegalArgumentException().isThrownBy(() -> Target.response().within(limit));
        assertThatIllegalArgumentException().isThrownBy(() -> Target.response().within("x", new WorkingDays(0, true)));
        assertThatIllegalArgumentException().isThrownBy(() -> Target.response().within(new CalendarDays(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.response().within(new WorkingDayAt(0, LocalTime.NOON)));
        assertThatIllegalArgumentException().isThrownBy(() -> Target.response().version(" "));
    }

    @Test
    void acceptsACalculatedLimitThatIsNone() {
        ResolvedTarget target = Target.resolution().within(P1, ofHours(4)).in(OFFICE);
        Instant start = Instant.parse("2026-11-23T20:00:00Z");
        Limit none = target.limitedTo(new WorkingTime(Duration.ZERO)).limit(TargetKey.of(P1));
        assertThat(none.due(start)).contains(start);
    }

    /** Friday 27 March 2026, 16:00 in Berlin; the clocks go forward on Sunday. */
    @ParameterizedTest
    @CsvSource({
        "working time,    2026-03-30T10:00:00Z",
        "working days,    2026-03-30T14:00:00Z",
        "end of day,      2026-03-30T15:00:00Z",
        "calendar days,   2026-03-30T14:00:00Z",
        "next day at 11,  2026-03-30T09:00:00Z",
        "fixed,           2026-03-28T00:00:00Z"
    })
    void readsEachUnitByItsOwnRule(String unit, Instant due) {
        TargetTime time =
                switch (unit) {
                    case "working time" -> new WorkingTime(ofHours(4));
                    case "working days" -> new WorkingDays(1, false);
                    case "end of day" -> new WorkingDays(1, true);
                    case "calendar days" -> new CalendarDays(3);
                    case "next day at 11" -> new WorkingDayAt(1, LocalTime.of(11, 0));
                    default -> new FixedInstant(Instant.parse("2026-03-28T00:00:00Z"));
                };
        assertThat(time.due(Instant.parse("2026-03-27T15:00:00Z"), OFFICE)).contains(due);
    }

    @Test
    void countsCalendarDaysAtAllHoursOfTheCalendarsZone() {
        Limit limit = new Limit(new CalendarDays(1), OFFICE);
        assertThat(limit.calendar()).isEqualTo(WorkingCalendar.always(BERLIN));
        assertThat(limit.time().pausable()).isTrue();
        assertThat(new FixedInstant(Instant.EPOCH).pausable()).isFalse();
    }

    @Test
    void isNeverDueWithoutWorkingTime() {
        WorkingCalendar never = Schedule.in(BERLIN).calendar();
        assertThat(new WorkingTime(ofHours(1)).due(Instant.EPOCH, never)).isEmpty();
        assertThat(new WorkingDays(1, true).due(Instant.EPOCH, never)).isEmpty();
        assertThat(new Limit(null, never).due(Instant.EPOCH)).isEmpty();
    }

    @Test
    void saysItsTimeInWords() {
        assertThat(new WorkingDays(1, false)).hasToString("1 working day");
        assertThat(new WorkingDays(2, true)).hasToString("2 working days, end of day");
        assertThat(new CalendarDays(1)).hasToString("1 calendar day");
        assertThat(new WorkingDayAt(1, LocalTime.of(16, 0))).hasToString("next working day, 16:00");
        assertThat(new WorkingDayAt(2, LocalTime.of(16, 0))).hasToString("2 working days later, 16:00");
    }
}
