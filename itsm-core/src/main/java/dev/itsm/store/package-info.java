/**
 * Where records are kept: the repository port, the store that groups the repositories of one tenant with their journal, the
 * unit of work that joins several saves, and all of them in memory.
 *
 * <p>There is one write path: {@link dev.itsm.store.Repository#save} stores a record's state and its events in one atomic
 * step.
 */
@NullMarked
package dev.itsm.store;

import org.jspecify.annotations.NullMarked;
