package dev.itsm.change;

import dev.itsm.approval.Clearance;
import dev.itsm.approval.EmergencyAuthorisation;
import dev.itsm.approval.Round;
import dev.itsm.decision.Refusal;
import java.time.Instant;
import java.util.List;

/** Where the permission to carry out a change comes from, by its path. */
final class Permission {
    private Permission() {}

    static Clearance of(Change change, ChangePolicy policy, Instant at) {
        Classification classification = change.classification();
        if (classification == null) {
            return withheld(change, "NOT_CLASSIFIED", "it is not classified, so nothing says who may permit it");
        }
        if (classification.path() == ChangePath.STANDARD) {
            return fromTemplate(change, policy, classification, at);
        }
        EmergencyAuthorisation emergency = change.approvals().emergency();
        if (classification.path() == ChangePath.EMERGENCY && emergency != null) {
            Clearance given = emergency.authorisation(change.content().digest(), at);
            if (given.isCleared() || change.approvals().current() == null) {
                return given;
            }
        }
        Round round = change.approvals().current();
        return round == null
                ? withheld(change, "NOT_APPROVED", "nobody has been asked for approval")
                : round.authorisation(change.content().digest(), at);
    }

    private static Clearance fromTemplate(
            Change change, ChangePolicy policy, Classification classification, Instant at) {
        String key = classification.template();
        ChangeTemplate template = policy.category(classification.category())
                .flatMap(category -> category.template(String.valueOf(key)))
                .orElse(null);
        if (template == null) {
            return withheld(change, "NO_TEMPLATE", "the policy has no template '" + key + "'");
        }
        return template.covers(change.content())
                ? template.authorisation(at)
                : withheld(change, "BEYOND_TEMPLATE", "it does not do what the template '" + key + "' says");
    }

    private static Clearance withheld(Change change, String code, String says) {
        return new Clearance.Withheld(List.of(Refusal.of(code, change.id().toString(), says)));
    }
}
