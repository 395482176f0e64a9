package dev.itsm.change;

import dev.itsm.approval.ApprovalCommand;
import dev.itsm.approval.ApprovalDecider;
import dev.itsm.approval.ApprovalPolicy;
import dev.itsm.approval.Choice;
import dev.itsm.approval.Duties;
import dev.itsm.approval.Holder;
import dev.itsm.approval.Round;
import dev.itsm.approval.Seat;
import dev.itsm.event.Hash;
import dev.itsm.id.ApprovalId;
import dev.itsm.id.RecordId;
import dev.itsm.party.Act;
import java.time.Instant;
import java.util.List;

/** Rounds that are held outside of changes. */
final class Rounds {
    private Rounds() {}

    /** Returns a round in which every person of the first stage voted yes at once. */
    static Round approved(RecordId subject, Hash digest, ApprovalPolicy policy, Instant at) {
        ApprovalDecider decider = new ApprovalDecider(Acme.people(), ChangePolicy.OWN_WORK, Duties.NONE, List.of());
        Round round = decider.decide(
                        null,
                        new ApprovalCommand.Open(ApprovalId.of("T-1"), subject, digest, policy),
                        Act.by(Acme.OLA, at))
                .orThrow();
        for (Seat seat : policy.stages().get(0).seats()) {
            if (seat.holder() instanceof Holder.Person person) {
                round = decider.decide(
                                round,
                                ApprovalCommand.Cast.of(policy.stages().get(0).name(), seat.name(), Choice.YES),
                                Act.by(person.id(), at))
                        .orThrow();
            }
        }
        return round;
    }
}
