package dev.itsm.jackson;

import dev.itsm.approval.ApprovalEvent;
import dev.itsm.approval.Holder;
import dev.itsm.approval.Threshold;

/** What the practices store of rounds of approval, inside their own events and states. */
final class ApprovalTypes {
    private ApprovalTypes() {}

    static StoredTypes stored() {
        return StoredTypes.builder()
                .choice(ApprovalEvent.class, "opened", ApprovalEvent.Opened.class)
                .choice(ApprovalEvent.class, "voted", ApprovalEvent.Voted.class)
                .choice(ApprovalEvent.class, "recused", ApprovalEvent.Recused.class)
                .choice(ApprovalEvent.class, "held", ApprovalEvent.Held.class)
                .choice(ApprovalEvent.class, "resumed", ApprovalEvent.Resumed.class)
                .choice(ApprovalEvent.class, "escalated", ApprovalEvent.Escalated.class)
                .choice(ApprovalEvent.class, "closed", ApprovalEvent.Closed.class)
                .choice(Holder.class, "person", Holder.Person.class)
                .choice(Holder.class, "team", Holder.Team.class)
                .choice(Holder.class, "role", Holder.Role.class)
                .choice(Threshold.class, "at-least", Threshold.AtLeast.class)
                .choice(Threshold.class, "share", Threshold.Share.class)
                .build();
    }
}
