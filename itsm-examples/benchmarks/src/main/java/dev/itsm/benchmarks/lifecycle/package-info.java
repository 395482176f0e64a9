/**
 * Firing a transition from a stored state, beside what one would use instead. The limit is a {@code switch} written by hand.
 * All of them look at the same guards and the same required field, and make the same new record and the same event.
 */
@NullMarked
package dev.itsm.benchmarks.lifecycle;

import org.jspecify.annotations.NullMarked;
