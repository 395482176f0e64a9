/**
 * What the practices have in common, and only that: how a command is worked out into events, proposals or objections; how a
 * process is put together and held to its phases; how an event becomes part of a record. Each practice adds its records, its
 * commands and its rules; an organization's own practice is built of the same parts.
 *
 * <p>A practice consists of a {@link dev.itsm.practice.PracticeProcess process} with its lifecycle, its
 * {@link dev.itsm.practice.PhaseBorders borders} and {@link dev.itsm.practice.Gates gates}; a
 * {@link dev.itsm.practice.RecordDecider decider} that hands each command to its {@link dev.itsm.practice.Handlers handler}; a
 * {@link dev.itsm.practice.DecisionDraft draft} that the handlers write in; and a family of events, each a
 * {@link dev.itsm.practice.Fold fold}.
 */
@NullMarked
package dev.itsm.practice;

import org.jspecify.annotations.NullMarked;
