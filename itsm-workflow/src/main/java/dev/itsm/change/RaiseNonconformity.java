package dev.itsm.change;

import dev.itsm.decision.Proposal;
import dev.itsm.id.ChangeId;

/**
 * Proposes that a nonconformity is raised (ISO/IEC 20000-1:2018, 10.1).
 *
 * @param target the change that shows it
 * @param code the rule that is broken
 * @param says what was not done
 */
public record RaiseNonconformity(ChangeId target, String code, String says) implements Proposal {
    @Override
    public String key() {
        return "nonconformity " + code + " of " + target;
    }
}
