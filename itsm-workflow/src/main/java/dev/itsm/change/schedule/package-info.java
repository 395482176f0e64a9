/**
 * When changes are made, and what stands in the way: the forward schedule, blackout and maintenance windows, and the
 * collisions between changes.
 *
 * <p>All windows are half-open, so two that touch do not collide, and one whose end is its start covers nothing. What lacks
 * the data to be judged is reported as such and never passes for free of conflict. What the calculators must know of
 * configuration items they ask the {@link dev.itsm.change.schedule.Topology} port.
 *
 * <p>Overlaps are found by sorting and sweeping: {@code n log n} for {@code n} windows, plus one step for each overlap
 * that exists.
 */
@NullMarked
package dev.itsm.change.schedule;

import org.jspecify.annotations.NullMarked;
