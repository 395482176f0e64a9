/**
 * What the failure of some configuration items means for the others: the state of each, why, how far away and along which
 * path, and what it would take to bring it down (ISO/IEC 20000-1:2018, 8.2.6 and 8.5.1.3).
 *
 * <p>An item is as bad as the worst group of items that it needs. A group is DOWN when fewer of its members than it needs
 * are not DOWN, else DEGRADED when a member is not UP. Of all the states that agree with this and with what has failed,
 * those are meant that are nowhere worse than they have to be: the least fixpoint. It is one, whatever the order in which
 * relations were read, with cycles or without.
 *
 * <p>{@link dev.itsm.cmdb.impact.ImpactAnalysis} answers for one graph; nothing here is ever written into a record.
 */
@NullMarked
package dev.itsm.cmdb.impact;

import org.jspecify.annotations.NullMarked;
