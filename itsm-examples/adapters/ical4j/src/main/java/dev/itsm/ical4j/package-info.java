/** Holidays for working calendars from iCalendar files (RFC 5545), such as a company or an authority publishes. */
@NullMarked
package dev.itsm.ical4j;

import org.jspecify.annotations.NullMarked;
