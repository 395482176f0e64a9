/**
 * How configuration items hang together: typed, directed relations, the groups that make them redundant, and the graph of
 * what depends on what (ISO/IEC 20000-1:2018, 8.2.6).
 *
 * <p>A {@link dev.itsm.cmdb.relation.RelationType} says how a relation reads and who needs whom by it. Items are named by
 * {@link dev.itsm.id.CiId} and their classes by plain names, so that relations can be read before the items are.
 */
@NullMarked
package dev.itsm.cmdb.relation;

import org.jspecify.annotations.NullMarked;
