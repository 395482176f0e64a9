/**
 * What fails with what among a million items and five million relations, beside what one would use instead: JGraphT, Guava,
 * and maps written by hand. The limits are searches of bare compressed arrays, in which items are nothing but numbers.
 */
@NullMarked
package dev.itsm.benchmarks.impact;

import org.jspecify.annotations.NullMarked;
