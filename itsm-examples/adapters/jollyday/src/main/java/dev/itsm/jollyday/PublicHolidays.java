package dev.itsm.jollyday;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The public holidays of a country, or of one of its parts, for {@code Schedule.Builder.holidays}.
 *
 * <pre>{@code
 * Schedule.in(berlin).shift(MONDAY, FRIDAY, "09:00", "17:00")
 *         .holidays(PublicHolidays.of("de", "by").ofYears(2024, 2030))
 * }</pre>
 *
 * <p>A holiday that is kept on another day, as when it falls on a Saturday, has the date on which it is kept. Those that
 * banks alone keep, or that are named and not kept, are left out. Immutable, and safe for use by several threads.
 */
public final class PublicHolidays {
    private static final int MOST_YEARS = 1_000;

    private final HolidayManager manager;
    private final String[] place;
    private final Locale language;

    private PublicHolidays(HolidayManager manager, String[] place, Locale language) {
        this.manager = manager;
        this.place = place;
        this.language = language;
    }

    /**
     * Returns the holidays of a place, named in English.
     *
     * @param country ISO 3166 code in upper or lower case, such as {@code "de"}
     * @param parts the part of the country and of that part, as Jollyday names them, such as {@code "by"}, {@code "mu"};
     *     none for what the whole country keeps
     * @throws IllegalArgumentException if the country or the part is unknown
     */
    public static PublicHolidays of(String country, String... parts) {
        if (HolidayManager.getSupportedCalendarCodes().stream().noneMatch(country::equalsIgnoreCase)) {
            throw new IllegalArgumentException(
                    "The country '" + country + "' has no known holidays.\nMaybe its code is " + "one of "
                            + new TreeSet<>(HolidayManager.getSupportedCalendarCodes()) + ".");
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
        CalendarHierarchy within = manager.getCalendarHierarchy();
        for (String part : parts) {
            within = childOf(within, part);
        }
        return new PublicHolidays(manager, parts.clone(), Locale.ENGLISH);
    }

    /** Asked for a part that it does not know, Jollyday would answer as though none had been named. */
    private static CalendarHierarchy childOf(CalendarHierarchy whole, String part) {
        Map<String, CalendarHierarchy> children = whole.getChildren();
        CalendarHierarchy child = children.get(part);
        if (child == null) {
            throw new IllegalArgumentException("The place '" + whole.getId() + "' has no part '" + part
                    + "' with holidays of its own.\nMaybe one of " + new TreeSet<>(children.keySet()) + " is meant.");
        }
        return child;
    }

    /** Returns the same holidays with their names in another language; in English where it has none. */
    public PublicHolidays in(Locale otherLanguage) {
        return new PublicHolidays(manager, place, otherLanguage);
    }

    /**
     * Returns the holidays of these years with their names, by date. Several on one date have one entry, all their names
     * in it.
     *
     * @throws IllegalArgumentException if the last year comes before the first, or more than 1,000 years after it
     */
    public NavigableMap<LocalDate, String> ofYears(int first, int last) {
        if (last < first || (long) last - first > MOST_YEARS) {
            throw new IllegalArgumentException("The years from " + first + " to " + last
                    + " must be in order, and at most " + MOST_YEARS + ".\nMaybe they are the wrong way round.");
        }
        NavigableMap<LocalDate, String> byDate = new TreeMap<>();
        for (int year = first; year <= last; year++) {
            for (Holiday holiday : ofYear(year)) {
                byDate.merge(holiday.getDate(), holiday.getDescription(language), (one, other) -> one + ", " + other);
            }
        }
        return Collections.unmodifiableNavigableMap(byDate);
    }

    private List<Holiday> ofYear(int year) {
        return manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, place).stream()
                .sorted()
                .toList();
    }
}
