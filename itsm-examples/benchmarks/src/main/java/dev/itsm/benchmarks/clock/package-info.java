/**
 * Service clocks beside the bare arithmetic that they cannot do without: the same calendar's look-ups, told beforehand
 * which spans to add up.
 */
@NullMarked
package dev.itsm.benchmarks.clock;

import org.jspecify.annotations.NullMarked;
