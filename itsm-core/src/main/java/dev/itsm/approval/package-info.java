/**
 * Who may say yes, and when it counts. An {@link dev.itsm.approval.ApprovalPolicy} says which seats vote, in which stages
 * and by which rule; a {@link dev.itsm.approval.Round} keeps every vote; what the round comes to is a function of the two and
 * is stored nowhere. {@link dev.itsm.approval.SegregationOfDuties} keeps people from approving their own work, also through
 * others.
 *
 * <p>Permission to act is an {@link dev.itsm.approval.Authorisation}. Only a decided round or a recorded emergency
 * authorisation gives one, for one content and for one instant, each time anew: it cannot be written down, read back or made
 * otherwise.
 *
 * <p>Quorum, thresholds and segregation of duties are policies, not requirements of ISO/IEC 20000-1.
 */
@NullMarked
package dev.itsm.approval;

import org.jspecify.annotations.NullMarked;
