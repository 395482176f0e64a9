package dev.itsm.change;

import dev.itsm.approval.Clearance;
import dev.itsm.approval.Round;
import dev.itsm.decision.Refusal;
import dev.itsm.event.Hash;
import dev.itsm.id.Keys;
import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;
import dev.itsm.party.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A kind of change that is approved once and carried out often: its plan, its way back and what it may touch.
 *
 * @param id its identity
 * @param title what people call it
 * @param author who drew it up; must not be among those who approve it
 * @param model what is done; where it names items or services, a change of it may touch those alone. It has no window
 * @param approval the round that approved the model; null while it is not approved
 */
public record ChangeTemplate(
        Id id,
        String title,
        PersonId author,
        Content model,
        @Nullable Round approval) {
    /**
     * The identity of a template.
     *
     * @param key unique in a tenant
     */
    public record Id(String key) implements RecordId {
        public static final RecordKind KIND = RecordKind.of("change-template");

        public Id {
            Keys.check(KIND, key);
        }

        @Override
        public RecordKind kind() {
            return KIND;
        }

        @Override
        public String toString() {
            return KIND + ":" + key;
        }
    }

    public ChangeTemplate {
        if (model.window() != null) {
            throw new IllegalArgumentException(
                    "The template " + id + " must have no window.\nMaybe it is one change and not a kind of change.");
        }
    }

    /** Returns the digest of what is to be approved. */
    public Hash digest() {
        return model.digest();
    }

    public ChangeTemplate approvedBy(Round round) {
        return new ChangeTemplate(id, title, author, model, round);
    }

    /** Returns whether the content does what the template says, and touches nothing beyond it. */
    public boolean covers(Content content) {
        return content.plan().equals(model.plan())
                && Objects.equals(content.backOutPlan(), model.backOutPlan())
                && Objects.equals(content.remedyPlan(), model.remedyPlan())
                && (model.cis().isEmpty() || model.cis().containsAll(content.cis()))
                && (model.services().isEmpty() || model.services().containsAll(content.services()));
    }

    /** Returns the permission that the template gives at the instant, or every reason why it gives none. */
    public Clearance authorisation(Instant at) {
        if (approval == null || !approval.subject().equals(id)) {
            return withheld("TEMPLATE_NOT_APPROVED", "the template has not been approved");
        }
        return approval.approvers().contains(author)
                ? withheld("CHG-06", "the template was approved by its author")
                : approval.authorisation(digest(), at);
    }

    private Clearance withheld(String code, String says) {
        return new Clearance.Withheld(List.of(Refusal.of(code, id.toString(), says)));
    }
}
