package dev.itsm.criterion;

import dev.itsm.approval.Electorate;
import dev.itsm.approval.Holder;
import dev.itsm.id.RecordId;
import dev.itsm.practice.DecisionDraft;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** What is measured and decided of the criteria of a record, as its commands bring it; what is wrong becomes an objection. */
public final class AcceptanceSteps {
    private AcceptanceSteps() {}

    /** Returns the measurement; empty, with objections, if there are any. */
    public static Optional<Measurement> measure(
            DecisionDraft<?, ?, ?, ?> draft,
            Acceptance acceptance,
            String criterion,
            BigDecimal value,
            String evidence) {
        requireKnown(draft, acceptance, criterion);
        if (!Criterion.isOfSize(value)) {
            draft.refuse(
                    "FIELD_VALUE",
                    value + " has more than " + Criterion.DIGITS + " digits on one side of the point",
                    "give it in another unit");
        }
        return draft.isRefused()
                ? Optional.empty()
                : Optional.of(new Measurement(criterion, value, draft.act().actor(), draft.at(), evidence));
    }

    /**
     * Returns the decision to go on without a criterion as it stands, as the act says why; empty, with objections, if there are
     * any.
     *
     * @param parties the interested parties that decided with whoever acts
     * @param conceding who may decide that for the organization
     * @param code the code of the refusal of a decision without interested parties
     */
    public static Optional<Concession> concede(
            DecisionDraft<?, ?, ?, ?> draft,
            Acceptance acceptance,
            String criterion,
            Set<RecordId> parties,
            Electorate electorate,
            Holder conceding,
            String code) {
        requireKnown(draft, acceptance, criterion);
        String reason = draft.reason();
        draft.requireAuthority(electorate, conceding);
        if (parties.isEmpty()) {
            draft.refuse(code, "no interested party decided with the organization", "ask those who are hit");
        }
        return draft.isRefused()
                ? Optional.empty()
                : Optional.of(new Concession(
                        criterion,
                        acceptance.last(criterion).map(Measurement::value).orElse(null),
                        draft.act().authority(),
                        parties,
                        draft.at(),
                        reason));
    }

    private static void requireKnown(DecisionDraft<?, ?, ?, ?> draft, Acceptance acceptance, String criterion) {
        if (acceptance.find(criterion).isEmpty()) {
            draft.refuse("NO_SUCH_CRITERION", "there is no criterion '" + criterion + "'", "look at its plan");
        }
    }
}
