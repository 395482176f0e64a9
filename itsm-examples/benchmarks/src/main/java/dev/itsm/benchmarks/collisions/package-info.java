/**
 * Finding the collisions of a schedule, beside the bare sweep that it cannot do without: the same windows as numbers, sorted
 * and passed over once.
 */
@NullMarked
package dev.itsm.benchmarks.collisions;

import org.jspecify.annotations.NullMarked;
