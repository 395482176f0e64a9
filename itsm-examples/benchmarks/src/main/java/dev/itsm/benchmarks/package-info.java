/** Runs benchmarks and writes what they measured as a table and a chart. */
@NullMarked
package dev.itsm.benchmarks;

import org.jspecify.annotations.NullMarked;
