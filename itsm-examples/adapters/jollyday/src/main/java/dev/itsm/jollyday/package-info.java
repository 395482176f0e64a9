/** Public holidays for working calendars, worked out by Jollyday from the rules of each country. */
@NullMarked
package dev.itsm.jollyday;

import org.jspecify.annotations.NullMarked;
