/**
 * Event logs as streams of rows: XES and CSV, plain or compressed, read once and never held.
 *
 * <p>A {@link dev.itsm.cli.log.EventLog} gives the values of the columns that were asked for, event by event in file order.
 * What it cannot read it refuses by name, in bounded time and memory.
 */
@NullMarked
package dev.itsm.cli.log;

import org.jspecify.annotations.NullMarked;
