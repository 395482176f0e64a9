package dev.itsm.sla.target;

/**
 * Between whom a promise is made. The arithmetic is the same; who is measured, and what may pause the clock, differs.
 */
public enum AgreementKind {
    /** A service level agreement: provider to customer. */
    SLA,
    /** An operational level agreement: one team of the provider to another. */
    OLA,
    /** An underpinning contract: a supplier to the provider. */
    UC
}
