/**
 * Work that consists of several tasks: which must be over before which, how much effort they take, who does them, how far they
 * got, and when the whole can be over at the earliest.
 *
 * <p>A {@link dev.itsm.task.TaskGraph} says what is to be done, a {@link dev.itsm.task.TaskPlan} how far it is, and a
 * {@link dev.itsm.task.TaskSchedule} when it can be. A practice keeps the plan in its own record and lets the
 * {@link dev.itsm.task.TaskDecider} judge what is asked of it.
 */
@NullMarked
package dev.itsm.task;

import org.jspecify.annotations.NullMarked;
