package dev.itsm.sla.target;

/**
 * Why work is waiting. The constants are the standard reasons; embedders add their own words.
 *
 * @param code compared exactly; not blank
 */
public record PauseReason(String code) {
    /** Waiting for the person who asked. */
    public static final PauseReason REQUESTER = new PauseReason("REQUESTER");
    /** Waiting for a supplier under contract: the provider's own time towards its customer. */
    public static final PauseReason SUPPLIER = new PauseReason("SUPPLIER");
    /** Waiting for a change to be made. */
    public static final PauseReason CHANGE = new PauseReason("CHANGE");
    /** Waiting for a problem to be solved. */
    public static final PauseReason PROBLEM = new PauseReason("PROBLEM");
    /** Waiting for a decision. */
    public static final PauseReason APPROVAL = new PauseReason("APPROVAL");
    /** Agreed with the requester to be done at a later time. */
    public static final PauseReason SCHEDULED = new PauseReason("SCHEDULED");
    /** Waiting for a party that is no supplier of the provider's. */
    public static final PauseReason THIRD_PARTY = new PauseReason("THIRD_PARTY");
    /** Prevented by what nobody answers for. */
    public static final PauseReason FORCE_MAJEURE = new PauseReason("FORCE_MAJEURE");

    public PauseReason {
        if (code.isBlank()) {
            throw new IllegalArgumentException("A pause must have a reason.\n"
                    + "Maybe the source has none: name that, for example 'UNSPECIFIED', and let the policy decide.");
        }
    }

    public static PauseReason of(String code) {
        return new PauseReason(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
