/** What comparing baselines of a million configuration items costs. */
@NullMarked
package dev.itsm.benchmarks.baseline;

import org.jspecify.annotations.NullMarked;
