/**
 * What a replay leaves in a folder for other programs: a row for each clock, and the log as the library understood it. Tickets
 * are written as they come, and the folder appears when all of it is there.
 */
@NullMarked
package dev.itsm.cli.export;

import org.jspecify.annotations.NullMarked;
