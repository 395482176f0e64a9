/**
 * The management of problems (ISO/IEC 20000-1:2018, 8.6.3): from what comes again and again to its cause, and from the cause to
 * a fix by way of a change, or to a risk that somebody answers for. The root of it is
 * {@link dev.itsm.problem.ProblemProcess}; what recurs is found by {@link dev.itsm.problem.recurrence.RecurrenceTally}, and what
 * helps until a fix is there is kept in {@link dev.itsm.problem.knownerror.KnownError}.
 */
@NullMarked
package dev.itsm.problem;

import org.jspecify.annotations.NullMarked;
