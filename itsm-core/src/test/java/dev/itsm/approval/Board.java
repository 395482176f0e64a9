package dev.itsm.approval;

import static java.time.Duration.ofHours;

import dev.itsm.approval.ApprovalCommand.Cast;
import dev.itsm.approval.ApprovalCommand.Open;
import dev.itsm.approval.SegregationOfDuties.Constraint;
import dev.itsm.approval.SegregationOfDuties.Exemption;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.event.Hash;
import dev.itsm.id.ApprovalId;
import dev.itsm.id.ChangeId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A round with people around it, for tests to read like minutes. Hours count from Monday 2 March 2026, 09:00 UTC. */
final class Board implements Electorate {
    static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    static final Hash PLAN = Hash.of("the plan");
    static final ChangeId CHANGE = ChangeId.of("C-1");
    static final SegregationOfDuties OWN_WORK = new SegregationOfDuties(List.of(
            new Constraint("CHG-06", Duty.REQUEST, Duty.APPROVE),
            new Constraint("CHG-06", Duty.IMPLEMENT, Duty.APPROVE)));

    record Grant(String from, String to, Period period) {}

    private final Map<String, Set<String>> holders;
    private final List<Grant> grants = new ArrayList<>();
    private final List<Exemption> exemptions = new ArrayList<>();
    private Duties duties = Duties.NONE.with(Duty.REQUEST, PersonId.of("rex"));
    Round round;

    Board(ApprovalPolicy policy) {
        this(policy, Map.of());
    }

    Board(ApprovalPolicy policy, Map<String, Set<String>> holders) {
        this.holders = holders;
        ApprovalDecider decider = decider();
        round = decider.decide(
                        null, new Open(ApprovalId.of("A-1"), CHANGE, PLAN, policy), Act.by(PersonId.of("rex"), NINE))
                .orThrow();
    }

    static Instant hour(int hour) {
        return NINE.plus(ofHours(hour));
    }

    @Override
    public boolean holds(PersonId person, Holder holder, Instant at) {
        return holder instanceof Holder.Person one
                ? one.id().equals(person)
                : holders.getOrDefault(holder.describe(), Set.of()).contains(person.key());
    }

    @Override
    public boolean mayActFor(PersonId actor, PersonId principal, Holder holder, Instant at) {
        return grants.stream()
                .anyMatch(grant -> grant.from().equals(principal.key())
                        && grant.to().equals(actor.key())
                        && grant.period().contains(at));
    }

    Board delegate(String from, String to, int startHour, int endHour) {
        grants.add(new Grant(from, to, Period.of(hour(startHour), hour(endHour))));
        return this;
    }

    Board exempt(String person, int startHour, int endHour) {
        exemptions.add(new Exemption(
                "CHG-06",
                Duty.APPROVE,
                PersonId.of(person),
                PersonId.of("director"),
                Period.of(hour(startHour), hour(endHour)),
                "a team of two"));
        return this;
    }

    Board implementedBy(String person) {
        duties = duties.with(Duty.IMPLEMENT, PersonId.of(person));
        return this;
    }

    ApprovalDecider decider() {
        return new ApprovalDecider(this, OWN_WORK, duties, exemptions);
    }

    /** Gives a command; an accepted one moves the round, and the codes of a refused one are returned. */
    List<String> give(ApprovalCommand command, Act act) {
        Decision<Round, ApprovalEvent> decision = decider().decide(round, command, act);
        if (decision instanceof Decision.Refused<Round, ApprovalEvent> refused) {
            return refused.reasons().stream().map(Refusal::code).toList();
        }
        round = decision.orThrow();
        return List.of();
    }

    List<String> give(ApprovalCommand command, String person, int hour) {
        return give(command, Act.by(PersonId.of(person), hour(hour)).because("because"));
    }

    List<String> vote(String stage, String seat, Choice choice, String person, int hour) {
        return give(Cast.of(stage, seat, choice), person, hour);
    }

    List<String> voteFor(String stage, String seat, Choice choice, String person, String principal, int hour) {
        return give(
                Cast.of(stage, seat, choice), new Act(PersonId.of(person), PersonId.of(principal), hour(hour), null));
    }

    Round.Status status(int hour) {
        return round.status(hour(hour));
    }
}
