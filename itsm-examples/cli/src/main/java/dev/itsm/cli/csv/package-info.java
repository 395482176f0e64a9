/**
 * Tables as people export them: the delimiter is detected, quotes and a byte order mark are understood, of duplicate
 * headers the first wins, and a row that does not fit its header is a fault with its line.
 */
@NullMarked
package dev.itsm.cli.csv;

import org.jspecify.annotations.NullMarked;
