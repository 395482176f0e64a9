/**
 * Working time: which hours of which days count, in which zone, and exact arithmetic over them.
 *
 * <p>A {@linkplain dev.itsm.sla.calendar.CalendarDefinition definition} is data: weeks of shifts, holidays, dates with
 * hours of their own, other calendars by id. It is resolved against a {@linkplain dev.itsm.sla.calendar.CalendarSource
 * source} into a {@link dev.itsm.sla.calendar.WorkingCalendar}, which answers every question about time. All working
 * time is half-open: the instant of opening works, the instant of closing does not.
 */
@NullMarked
package dev.itsm.sla.calendar;

import org.jspecify.annotations.NullMarked;
