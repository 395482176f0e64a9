/**
 * The main job: a log of tickets, replayed through the lifecycle of its practice and through service clocks.
 *
 * <p>A {@link dev.itsm.cli.replay.Mapping} translates the words of the tool that wrote the log, a
 * {@link dev.itsm.cli.replay.Policy} says what was promised, {@link dev.itsm.cli.replay.Replay} runs every
 * {@link dev.itsm.cli.replay.Ticket} through both, and {@link dev.itsm.cli.replay.Figures} is what it comes to.
 */
@NullMarked
package dev.itsm.cli.replay;

import org.jspecify.annotations.NullMarked;
