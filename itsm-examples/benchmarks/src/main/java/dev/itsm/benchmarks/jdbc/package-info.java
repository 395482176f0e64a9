/** Saving and loading through the JDBC adapter, beside JDBC written by hand for the same rows of the same tables. */
@NullMarked
package dev.itsm.benchmarks.jdbc;

import org.jspecify.annotations.NullMarked;
