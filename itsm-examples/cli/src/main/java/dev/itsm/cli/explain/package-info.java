/**
 * One ticket, told: its history, what its clocks made of it, and where its time went, in words that add up to the second.
 *
 * <p>The clocks' segments are the library's own. A {@link dev.itsm.cli.explain.Slice} is what lies between two events of the
 * ticket in one of them, and an {@link dev.itsm.cli.explain.Account} the sums of the slices of a clock.
 */
@NullMarked
package dev.itsm.cli.explain;

import org.jspecify.annotations.NullMarked;
