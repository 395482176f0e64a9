package dev.itsm.sla.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Definitions that refer to each other by id. */
class CalendarSourceTest {
    private static final WorkingCalendarId BERLIN = WorkingCalendarId.of("berlin");
    private static final WorkingCalendarId NEW_YORK = WorkingCalendarId.of("new-york");
    private static final WorkingCalendarId SUN = WorkingCalendarId.of("follow-the-sun");
    private static final Instant MONDAY_START = Instant.parse("2024-01-08T00:00:00Z");
    private static final Instant TUESDAY_START = Instant.parse("2024-01-09T00:00:00Z");

    private static Schedule office(String zone, String closes) {
        return Schedule.in(ZoneId.of(zone))
                .shift(MONDAY, FRIDAY, "09:00", closes)
                .build();
    }

    private static CalendarDefinition both() {
        return CalendarDefinition.union(CalendarDefinition.of(BERLIN), CalendarDefinition.of(NEW_YORK));
    }

    private final Map<WorkingCalendarId, CalendarDefinition> definitions = new ConcurrentHashMap<>(Map.of(
            BERLIN, office("Europe/Berlin", "17:00"), NEW_YORK, office("America/New_York", "17:00"), SUN, both()));

    @Test
    void combinesOfficesThatOverlap() {
        CalendarSource source = CalendarSource.of(definitions);
        // 08:00–16:00 and 14:00–22:00 in UTC.
        assertThat(worked(SUN.resolve(source))).isEqualTo(Duration.ofHours(14));
        assertThat(worked(
                        CalendarDefinition.intersection(CalendarDefinition.of(BERLIN), CalendarDefinition.of(NEW_YORK))
                                .resolve(source)))
                .isEqualTo(Duration.ofHours(2));
        assertThat(worked(CalendarDefinition.difference(CalendarDefinition.of(BERLIN), CalendarDefinition.of(NEW_YORK))
                        .resolve(source)))
                .isEqualTo(Duration.ofHours(6));
        assertThat(worked(CalendarDefinition.difference(
                                CalendarDefinition.allHours(ZoneOffset.UTC), CalendarDefinition.of(SUN))
                        .resolve(source)))
                .isEqualTo(Duration.ofHours(10));
        assertThat(SUN.resolve(source).zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void namesWhatIsUnknownAndWhatRefersToItself() {
        definitions.put(NEW_YORK, CalendarDefinition.of(WorkingCalendarId.of("nowhere")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SUN.resolve(CalendarSource.of(definitions)))
                .withMessageContaining("'nowhere' is unknown")
                .withMessageContaining("\nMaybe ");
        definitions.put(NEW_YORK, both());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NEW_YORK.resolve(CalendarSource.of(definitions)))
                .withMessageContaining("new-york → new-york")
                .withMessageContaining("\nMaybe ");
        assertThatIllegalArgumentException()
                .isThrownBy(CalendarDefinition::union)
                .withMessageContaining("at least one");
    }

    @Test
    void refusesToNestWithoutEnd() {
        CalendarDefinition nested = CalendarDefinition.of(BERLIN);
        for (int i = 0; i < 10_000; i++) {
            nested = CalendarDefinition.difference(CalendarDefinition.allHours(ZoneOffset.UTC), nested);
        }
        CalendarDefinition deep = nested;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deep.resolve(CalendarSource.of(definitions)))
                .withMessageContaining("nested at most");
    }

    @Test
    void aDefinitionMayOccurTwiceInOne() {
        CalendarDefinition twice = CalendarDefinition.union(both(), both(), CalendarDefinition.of(BERLIN));
        assertThat(worked(twice.resolve(CalendarSource.of(definitions)))).isEqualTo(Duration.ofHours(14));
    }

    @Test
    void keepsCalendarsUntilADefinitionChanges() {
        AtomicInteger lookUps = new AtomicInteger();
        CachingCalendarSource source = CachingCalendarSource.of(
                id -> {
                    lookUps.incrementAndGet();
                    return Optional.ofNullable(definitions.get(id));
                },
                100);
        WorkingCalendar sun = source.calendar(SUN);
        assertThat(source.calendar(SUN)).isSameAs(sun);
        assertThat(lookUps).hasValue(3);
        WorkingCalendar berlin = source.calendar(BERLIN);
        definitions.put(NEW_YORK, office("America/New_York", "18:00"));
        assertThat(source.calendar(SUN)).isSameAs(sun);
        source.changed(NEW_YORK);
        assertThat(worked(source.calendar(SUN))).isEqualTo(Duration.ofHours(15));
        assertThat(worked(sun)).isEqualTo(Duration.ofHours(14));
        assertThat(source.calendar(BERLIN)).isSameAs(berlin);
        source.changed();
        assertThat(source.calendar(BERLIN)).isNotSameAs(berlin).isEqualTo(berlin);
        assertThat(source.find(BERLIN)).contains(definitions.get(BERLIN));
    }

    @Test
    void doesNotKeepWhatWasReadWhileItChanged() {
        AtomicInteger lookUps = new AtomicInteger();
        CachingCalendarSource[] source = new CachingCalendarSource[1];
        source[0] = CachingCalendarSource.of(
                id -> {
                    Optional<CalendarDefinition> old = Optional.of(definitions.get(id));
                    if (lookUps.incrementAndGet() == 1) {
                        definitions.put(BERLIN, office("Europe/Berlin", "18:00"));
                        source[0].changed(BERLIN);
                    }
                    return old;
                },
                100);
        assertThat(worked(source[0].calendar(BERLIN))).isEqualTo(Duration.ofHours(8));
        assertThat(worked(source[0].calendar(BERLIN))).isEqualTo(Duration.ofHours(9));
    }

    private static Duration worked(WorkingCalendar calendar) {
        return calendar.elapsed(MONDAY_START, TUESDAY_START);
    }
}
