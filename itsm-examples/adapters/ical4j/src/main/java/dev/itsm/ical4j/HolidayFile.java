package dev.itsm.ical4j;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * An iCalendar file, read as holidays for {@code Schedule.Builder.holidays}: its events that last whole days.
 *
 * <p>Events with a time of day are no holidays and are left out, and so are cancelled ones. An event of several days closes
 * each of them; one that recurs closes each date of its rule but those excepted. Immutable.
 */
public final class HolidayFile {
    private static final int MOST_YEARS = 200;
    private static final List<Frequency> DAILY_OR_LESS =
            List.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

    private final List<VEvent> wholeDays;

    private HolidayFile(List<VEvent> wholeDays) {
        this.wholeDays = wholeDays;
    }

    /**
     * Reads a file. The reader is left open.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is not an iCalendar file, or if whole days recur within a day
     */
    public static HolidayFile read(Reader file) throws IOException {
        Calendar calendar;
        try {
            calendar = new CalendarBuilder().build(file);
        } catch (ParserException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The file of holidays must be an iCalendar file: " + e.getMessage()
                            + ".\nMaybe it is the page that offers the file, and not the file.",
                    e);
        }
        List<VEvent> wholeDays = calendar.<VEvent>getComponents(Component.VEVENT).stream()
                .filter(HolidayFile::isWholeDays)
                .filter(event -> !hasText(event, Property.STATUS, "CANCELLED"))
                .toList();
        wholeDays.forEach(HolidayFile::requireDays);
        return new HolidayFile(wholeDays);
    }

    private static boolean isWholeDays(VEvent event) {
        return event.<DtStart<?>>getProperty(Property.DTSTART)
                .map(DtStart::getDate)
                .filter(LocalDate.class::isInstance)
                .isPresent();
    }

    private static boolean hasText(VEvent event, String property, String text) {
        return event.getProperty(property)
                .map(Property::getValue)
                .filter(text::equalsIgnoreCase)
                .isPresent();
    }

    /** A rule by the second, counted over years, would not come to an end. */
    private static void requireDays(VEvent event) {
        for (RRule<?> rule : event.<RRule<?>>getProperties(Property.RRULE)) {
            if (!DAILY_OR_LESS.contains(rule.getRecur().getFrequency())) {
                throw new IllegalArgumentException(
                        "The holiday '" + nameOf(event) + "' must recur by days or more, not '" + rule.getValue()
                                + "'.\nMaybe it is an event with a time of day: give it one.");
            }
        }
    }

    /**
     * Returns the holidays from one date to another with their names, by date. Several on one date have one entry, all
     * their names in it; a name may be empty.
     *
     * @throws IllegalArgumentException if the end is earlier, or more than 200 years later
     */
    public NavigableMap<LocalDate, String> between(LocalDate fromInclusive, LocalDate toExclusive) {
        if (toExclusive.isBefore(fromInclusive) || toExclusive.getYear() - fromInclusive.getYear() > MOST_YEARS) {
            throw new IllegalArgumentException(
                    "The dates from " + fromInclusive + " to " + toExclusive + " must be in order, and at most "
                            + MOST_YEARS + " years apart.\nMaybe they are the wrong way round.");
        }
        NavigableMap<LocalDate, String> byDate = new TreeMap<>();
        for (VEvent event : wholeDays) {
            for (Period<LocalDate> days : occurrences(event, fromInclusive, toExclusive)) {
                days.getStart()
                        .datesUntil(days.getEnd())
                        .forEach(date -> byDate.merge(date, nameOf(event), HolidayFile::both));
            }
        }
        return Collections.unmodifiableNavigableMap(byDate.subMap(fromInclusive, true, toExclusive, false));
    }

    private static Iterable<Period<LocalDate>> occurrences(VEvent event, LocalDate from, LocalDate to) {
        Period<? extends Temporal> asked = new Period<>(from, to);
        return event.calculateRecurrenceSet(asked);
    }

    private static String both(String one, String other) {
        return one.equals(other) ? one : one + ", " + other;
    }

    private static String nameOf(VEvent event) {
        return event.getProperty(Property.SUMMARY).map(Property::getValue).orElse("");
    }
}
