/**
 * What is promised: service-level targets and the policies that say how they are kept.
 *
 * <p>A {@link dev.itsm.sla.target.Target} is a definition: which metric, how much time for which key (a priority, or any
 * word of the embedder's), what pauses it and what a reopening does. Bound to working calendars it becomes a
 * {@link dev.itsm.sla.target.ResolvedTarget}, on which a clock runs. Amounts of time are types
 * ({@link dev.itsm.sla.target.TargetTime}): eight working hours, one working day and one calendar day are three
 * different promises and are never converted into each other.
 */
@NullMarked
package dev.itsm.sla.target;

import org.jspecify.annotations.NullMarked;
