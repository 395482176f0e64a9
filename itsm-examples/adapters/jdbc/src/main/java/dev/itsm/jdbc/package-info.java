/**
 * The ports of {@code dev.itsm.store} and {@code dev.itsm.event} on a relational database, over plain JDBC: PostgreSQL, and H2
 * as the embedded default.
 *
 * <p>A {@link dev.itsm.jdbc.JdbcStore} is one tenant's; the tenant is part of every key. Each kind of record has a table:
 * its state as JSON, and a typed column for each property that an index of its schema names. State and events are written in
 * one transaction, with the revision in the {@code WHERE} clause. The journal's positions are given out at the end of the
 * transaction under the lock of one row, so that readers never miss an envelope that commits late: the price is that the
 * writers of one tenant commit one after the other.
 *
 * <p>{@link dev.itsm.jdbc.JdbcSchema} makes the tables. {@link dev.itsm.jdbc.Connections} is how a transaction of the
 * embedder's own is joined.
 */
@NullMarked
package dev.itsm.jdbc;

import org.jspecify.annotations.NullMarked;
