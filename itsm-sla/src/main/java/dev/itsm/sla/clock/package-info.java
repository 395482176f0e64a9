/**
 * Service clocks: how much of a promise is used, when it is due and whether it was kept, as a fold over append-only facts.
 *
 * <p>The key to the model: a clock stores no elapsed time and no deadline, only what happened
 * ({@link dev.itsm.sla.clock.ClockFact}), when it took effect and when it was recorded. Everything else is computed from
 * that and a target, so that a correction, a new priority or another version of the target gives exactly the result that
 * a replay from scratch would give. Facts speak of starting, waiting, answering and stopping; which event of which
 * practice is which fact is for the practice to say.
 *
 * <p>The run state (whether the clock counts) and the breach (whether the due instant has passed) are two separate
 * matters: a clock can be paused and breached. Whether a promise was met follows from both.
 */
@NullMarked
package dev.itsm.sla.clock;

import org.jspecify.annotations.NullMarked;
