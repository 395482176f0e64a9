/**
 * Working calendars beside what one would use instead. The limit is one look-up by the day in an array of running totals,
 * for one window a day in UTC: less than any calendar has to do.
 */
@NullMarked
package dev.itsm.benchmarks.calendar;

import org.jspecify.annotations.NullMarked;
