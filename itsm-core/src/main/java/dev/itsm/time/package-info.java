/**
 * Time as values: half-open periods, recurring cadences and deadlines. "Now" is always an argument: nothing here reads a
 * clock.
 */
@NullMarked
package dev.itsm.time;

import org.jspecify.annotations.NullMarked;
