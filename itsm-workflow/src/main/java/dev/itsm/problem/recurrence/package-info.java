/**
 * What comes again and again: clusters of similar tickets, found in one pass over records or over a log, with their evidence.
 * It knows tickets by three things only: which one, when, and what it is about.
 */
@NullMarked
package dev.itsm.problem.recurrence;

import org.jspecify.annotations.NullMarked;
