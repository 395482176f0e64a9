/**
 * The store in memory with a million tickets, beside a {@link java.util.concurrent.ConcurrentHashMap} of the same keys, which
 * checks no revision and knows no index.
 */
@NullMarked
package dev.itsm.benchmarks.store;

import org.jspecify.annotations.NullMarked;
