/**
 * Verification of configuration records (ISO/IEC 20000-1:2018, 8.2.6): which items are looked at and when, what was found,
 * what is done about it, and how far the records can be relied on. Beside it, what time and neglect do to records, and what
 * was altered without an authorised change.
 *
 * <p>A {@link dev.itsm.cmdb.audit.VerificationPlan} says which classes are due; a {@link dev.itsm.cmdb.audit.Sample} draws
 * items that anybody can draw again; a {@link dev.itsm.cmdb.audit.ConfigurationAudit} keeps what was checked and every
 * discrepancy until it is settled; {@link dev.itsm.cmdb.audit.Accuracy} and {@link dev.itsm.cmdb.audit.Survey} are the
 * figures, and {@link dev.itsm.cmdb.audit.AlterationCheck} holds alterations against authorised work.
 */
@NullMarked
package dev.itsm.cmdb.audit;

import org.jspecify.annotations.NullMarked;
