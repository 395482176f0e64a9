package dev.itsm.sla.calendar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.Set;

/**
 * A source that keeps the calendars it has resolved, so that all who ask for an id share one calendar and what it has
 * worked out. Tell it when a definition changes. Safe for use by several threads.
 */
public final class CachingCalendarSource implements CalendarSource {
    private final CalendarSource origin;
    private final Cache<WorkingCalendarId, Resolved> cache;
    private long changes;

    /** A calendar and all ids that were looked up for it. */
    private record Resolved(WorkingCalendar calendar, Set<WorkingCalendarId> ids) {}

    private CachingCalendarSource(CalendarSource origin, int mostCalendars) {
        this.origin = origin;
        this.cache = Caffeine.newBuilder().maximumSize(mostCalendars).build();
    }

    /**
     * Returns a source that keeps calendars of the other.
     *
     * @param mostCalendars how many it keeps; the least used go first
     */
    public static CachingCalendarSource of(CalendarSource origin, int mostCalendars) {
        return new CachingCalendarSource(origin, mostCalendars);
    }

    /** Asks the other source: definitions are not kept. */
    @Override
    public Optional<CalendarDefinition> find(WorkingCalendarId id) {
        return origin.find(id);
    }

    @Override
    public WorkingCalendar calendar(WorkingCalendarId id) {
        Resolved known = cache.getIfPresent(id);
        return known != null ? known.calendar() : resolved(id);
    }

    /** What was resolved while a definition changed is handed out and not kept: it may hold the old one. */
    private WorkingCalendar resolved(WorkingCalendarId id) {
        long changesBefore = changes();
        Resolution resolution = new Resolution(origin);
        Resolved resolved = new Resolved(resolution.calendar(CalendarDefinition.of(id)), resolution.met());
        synchronized (this) {
            return changes == changesBefore ? cache.get(id, any -> resolved).calendar() : resolved.calendar();
        }
    }

    private synchronized long changes() {
        return changes;
    }

    /** Forgets the calendar of that id, and all that were made of it: its definition has changed. */
    public synchronized void changed(WorkingCalendarId id) {
        changes++;
        cache.asMap().values().removeIf(resolved -> resolved.ids().contains(id));
    }

    /** Forgets all calendars. */
    public synchronized void changed() {
        changes++;
        cache.invalidateAll();
    }
}
