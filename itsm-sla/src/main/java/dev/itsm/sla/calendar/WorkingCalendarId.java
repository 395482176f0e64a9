package dev.itsm.sla.calendar;

import dev.itsm.id.Keys;
import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;

/**
 * The identity of a working calendar, by which targets and other calendars refer to it.
 *
 * @param key unique in a tenant; not blank, at most {@value Keys#MAXIMUM_LENGTH} characters, no control characters
 */
public record WorkingCalendarId(String key) implements RecordId {
    public static final RecordKind KIND = RecordKind.of("working-calendar");

    public WorkingCalendarId {
        Keys.check(KIND, key);
    }

    public static WorkingCalendarId of(String key) {
        return new WorkingCalendarId(key);
    }

    @Override
    public RecordKind kind() {
        return KIND;
    }

    /**
     * Returns the calendar of this id.
     *
     * @throws IllegalArgumentException as {@link CalendarSource#calendar}
     */
    public WorkingCalendar resolve(CalendarSource source) {
        return source.calendar(this);
    }

    @Override
    public String toString() {
        return KIND + ":" + key;
    }
}
