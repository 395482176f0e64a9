/**
 * The report of a replay: one page that a service manager wants to look at, and the command that writes it.
 *
 * <p>A {@link dev.itsm.cli.report.Section} sees every ticket as it is replayed, keeps no more than what it will show, and
 * says in the end what it found. {@link dev.itsm.cli.report.Report} puts the sections together.
 */
@NullMarked
package dev.itsm.cli.report;

import org.jspecify.annotations.NullMarked;
