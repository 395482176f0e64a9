package dev.itsm.change.schedule;

import dev.itsm.id.ChangeId;
import dev.itsm.id.RecordId;
import dev.itsm.time.Period;

/**
 * Two different changes that hold one resource at once.
 *
 * @param <R> what kind of resource: configuration items, services, people
 * @param first the change whose key sorts first
 * @param second the other change
 * @param resource what both hold
 * @param period the instants in both windows; never empty
 */
public record Overlap<R extends RecordId>(ChangeId first, ChangeId second, R resource, Period period) {}
