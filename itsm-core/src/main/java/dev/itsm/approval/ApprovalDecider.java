package dev.itsm.approval;

import dev.itsm.approval.ApprovalCommand.Cast;
import dev.itsm.approval.ApprovalCommand.ChangeVote;
import dev.itsm.approval.ApprovalCommand.Close;
import dev.itsm.approval.ApprovalCommand.Escalate;
import dev.itsm.approval.ApprovalCommand.Hold;
import dev.itsm.approval.ApprovalCommand.MeetingVote;
import dev.itsm.approval.ApprovalCommand.Open;
import dev.itsm.approval.ApprovalCommand.RecordMeeting;
import dev.itsm.approval.ApprovalCommand.Recuse;
import dev.itsm.approval.ApprovalPolicy.Stage;
import dev.itsm.approval.Round.Closing;
import dev.itsm.approval.Round.Recusal;
import dev.itsm.approval.Round.Status;
import dev.itsm.approval.SegregationOfDuties.Check;
import dev.itsm.approval.SegregationOfDuties.Exemption;
import dev.itsm.approval.Vote.SeatRef;
import dev.itsm.decision.Decider;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Proposal;
import dev.itsm.decision.Refusal;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges what is asked of a round: who may vote for which seat, once, while the voting lasts, and not on their own work.
 * Immutable and thread-safe if its electorate is.
 */
public final class ApprovalDecider implements Decider<Round, ApprovalCommand, ApprovalEvent> {
    /** The code of the refusal of a vote by somebody who does not hold the seat. */
    public static final String NO_SEAT = "NO_SEAT";

    /** The code of the refusal of a vote once the round is decided or over. */
    public static final String VOTING_OVER = "VOTING_OVER";

    /** The code of the refusal of a second vote for a seat, or by one person in one stage. */
    public static final String HAS_VOTED = "HAS_VOTED";

    /** The code of the refusal of acting for somebody without a delegation that covers the instant. */
    public static final String NO_DELEGATION = "NO_DELEGATION";

    private final Electorate electorate;
    private final SegregationOfDuties segregation;
    private final Duties duties;
    private final List<Exemption> exemptions;

    /**
     * Creates a decider for what was done for one record so far.
     *
     * @param duties who did what for the record that is to be approved
     * @param exemptions the exemptions granted for it
     */
    public ApprovalDecider(
            Electorate electorate, SegregationOfDuties segregation, Duties duties, List<Exemption> exemptions) {
        this.electorate = electorate;
        this.segregation = segregation;
        this.duties = duties;
        this.exemptions = List.copyOf(exemptions);
    }

    @Override
    public Round evolve(@Nullable Round state, ApprovalEvent event) {
        return event.applyTo(state);
    }

    @Override
    public Decision<Round, ApprovalEvent> decide(@Nullable Round round, ApprovalCommand command, Act act) {
        if (command instanceof Open open) {
            return round == null
                    ? accept(
                            null,
                            new ApprovalEvent.Opened(open.id(), act.at(), open.subject(), open.digest(), open.policy()))
                    : refuse(Refusal.of("ALREADY_OPEN", round.id().key(), "the round has been opened before"));
        }
        if (round == null) {
            return refuse(
                    Refusal.of("NO_ROUND", "approval", "there is no round").advise("open one"));
        }
        if (act.at().isBefore(round.lastRecordedAt())) {
            return refuse(Refusal.of(
                    "OUT_OF_ORDER", round.id().key(), "something was recorded after " + act.at() + " already"));
        }
        return decideOn(round, command, act);
    }

    private Decision<Round, ApprovalEvent> decideOn(Round round, ApprovalCommand command, Act act) {
        if (command instanceof Cast cast) {
            return cast(round, cast, act);
        }
        if (command instanceof ChangeVote change) {
            return change(round, change, act);
        }
        if (command instanceof Recuse recuse) {
            return recuse(round, recuse.seat(), act);
        }
        if (command instanceof RecordMeeting meeting) {
            return meeting(round, meeting, act);
        }
        if (command instanceof Close close) {
            return close(round, close.kind(), act);
        }
        if (command instanceof Escalate) {
            return escalate(round, act);
        }
        boolean hold = command instanceof Hold;
        if (round.status(act.at()) != (hold ? Status.OPEN : Status.ON_HOLD)) {
            return refuse(Refusal.of(
                    "NOT_" + (hold ? Status.OPEN : Status.ON_HOLD),
                    round.id().key(),
                    "the round is " + round.status(act.at())));
        }
        return accept(
                round,
                hold ? new ApprovalEvent.Held(round.id(), act.at()) : new ApprovalEvent.Resumed(round.id(), act.at()));
    }

    private Decision<Round, ApprovalEvent> cast(Round round, Cast cast, Act act) {
        List<Refusal> reasons = votingOver(round, act.at());
        Check check = entitled(round, cast.seat(), act, reasons);
        addIfVoted(round, cast.seat(), act, reasons);
        return reasons.isEmpty()
                ? accept(round, voted(round, cast.seat(), cast.choice(), act, null, check))
                : refuse(reasons);
    }

    private Decision<Round, ApprovalEvent> change(Round round, ChangeVote change, Act act) {
        List<Refusal> reasons = votingOver(round, act.at());
        Check check = entitled(round, change.seat(), act, reasons);
        Vote before = round.effective().get(change.seat());
        if (before == null || !before.voter().equals(act.actor())) {
            reasons.add(Refusal.of(
                    "NOT_YOUR_VOTE", change.seat().toString(), act.actor().key() + " has not voted for this seat"));
        }
        return reasons.isEmpty()
                ? accept(round, voted(round, change.seat(), change.choice(), act, null, check))
                : refuse(reasons);
    }

    private Decision<Round, ApprovalEvent> recuse(Round round, SeatRef seat, Act act) {
        List<Refusal> reasons = votingOver(round, act.at());
        String reason = act.reason();
        if (find(round, seat)
                .filter(held -> electorate.holds(act.actor(), held.holder(), act.at()))
                .isEmpty()) {
            reasons.add(noSeat(seat, act.actor()));
        }
        if (round.effective().containsKey(seat)) {
            reasons.add(Refusal.of(HAS_VOTED, seat.toString(), "this seat has voted"));
        }
        if (reason == null || reason.isBlank()) {
            reasons.add(Refusal.of("NO_REASON", seat.toString(), "who steps aside must say why"));
        }
        return reasons.isEmpty()
                ? accept(
                        round,
                        new ApprovalEvent.Recused(
                                round.id(), act.at(), new Recusal(seat, act.actor(), act.at(), String.valueOf(reason))))
                : refuse(reasons);
    }

    /** All votes of a meeting count as cast together: none comes after a decision that another of them makes. */
    private Decision<Round, ApprovalEvent> meeting(Round round, RecordMeeting meeting, Act act) {
        List<Refusal> reasons = votingOver(round, act.at());
        Holder secretary = round.policy().secretary();
        if (secretary == null || !electorate.holds(act.actor(), secretary, act.at())) {
            reasons.add(
                    Refusal.of(NO_SEAT, act.actor().key(), "only the secretary of the meeting may record its votes"));
        }
        reasons.addAll(segregation.check(Duty.APPROVE, act, duties, exemptions).refusals());
        List<ApprovalEvent> events = new ArrayList<>();
        Round state = round;
        for (MeetingVote cast : meeting.votes()) {
            Act own = new Act(cast.voter(), null, act.at(), act.reason());
            Check check = entitled(round, cast.seat(), own, reasons);
            addIfVoted(state, cast.seat(), own, reasons);
            ApprovalEvent event = voted(state, cast.seat(), cast.choice(), own, act.actor(), check);
            state = event.applyTo(state);
            events.add(event);
        }
        events.add(closed(round, Closing.Kind.VOTING_ENDED, act));
        return reasons.isEmpty() ? accept(round, events.toArray(ApprovalEvent[]::new)) : refuse(reasons);
    }

    private Decision<Round, ApprovalEvent> close(Round round, Closing.Kind kind, Act act) {
        Status status = round.status(act.at());
        List<Refusal> reasons = new ArrayList<>();
        if (isTooLate(kind, status)) {
            reasons.add(Refusal.of(VOTING_OVER, round.id().key(), "the round is " + status));
        } else if (kind == Closing.Kind.VOTING_ENDED) {
            addIfMayNotEnd(round, act, reasons);
        } else if (kind == Closing.Kind.WITHDRAWN) {
            addIfMayNotWithdraw(round, act, reasons);
        }
        return reasons.isEmpty() ? accept(round, closed(round, kind, act)) : refuse(reasons);
    }

    /** What was refused stays refused: it is not withdrawn to be asked for again. */
    private static boolean isTooLate(Closing.Kind kind, Status status) {
        return switch (kind) {
            case VOTING_ENDED -> status != Status.OPEN && status != Status.ON_HOLD && status != Status.EXPIRED;
            case VOIDED -> status == Status.VOIDED || status == Status.WITHDRAWN;
            case WITHDRAWN -> status == Status.VOIDED || status == Status.WITHDRAWN || status == Status.REJECTED;
        };
    }

    /** Who asked may ask no longer, and who has a seat may take back what was given. */
    private void addIfMayNotWithdraw(Round round, Act act, List<Refusal> reasons) {
        boolean asked = duties.of(Duty.REQUEST).contains(act.authority())
                && electorate.entitles(act, new Holder.Person(act.authority()));
        boolean seated = round.policy().stages().stream()
                .flatMap(stage -> stage.seats().stream())
                .anyMatch(seat -> electorate.entitles(act, seat.holder()));
        Holder secretary = round.policy().secretary();
        boolean keepsMinutes = secretary != null && electorate.entitles(act, secretary);
        if (!asked && !seated && !keepsMinutes) {
            reasons.add(Refusal.of(
                    NO_SEAT, act.actor().key(), "only who asked, has a seat or keeps the minutes may withdraw it"));
        }
    }

    /** To end the voting is to decide, where votes are missing: so it takes part in it, and is not for one's own work. */
    private void addIfMayNotEnd(Round round, Act act, List<Refusal> reasons) {
        Holder secretary = round.policy().secretary();
        boolean takesPart = (secretary != null && electorate.entitles(act, secretary))
                || round.currentStage()
                        .filter(stage ->
                                stage.seats().stream().anyMatch(seat -> electorate.entitles(act, seat.holder())))
                        .isPresent();
        if (!takesPart) {
            reasons.add(Refusal.of(
                    NO_SEAT, act.actor().key(), "only who has a seat or keeps the minutes may end the voting"));
        }
        reasons.addAll(segregation.check(Duty.APPROVE, act, duties, exemptions).refusals());
    }

    private Decision<Round, ApprovalEvent> escalate(Round round, Act act) {
        Holder to = round.policy().timing().escalateTo();
        if (round.status(act.at()) != Status.EXPIRED
                || to == null
                || round.interruptions().escalatedAt() != null) {
            return refuse(Refusal.of(
                    "NOTHING_TO_ESCALATE",
                    round.id().key(),
                    "the round is " + round.status(act.at())
                            + ", and is escalated once, when the time is up, if at all"));
        }
        ApprovalEvent event = new ApprovalEvent.Escalated(round.id(), act.at());
        Proposal told = new Reminder(round.id(), to, round.subject() + " waits for approval, and the time is up");
        return Decision.accepted(event.applyTo(round), List.of(event), List.of(told));
    }

    private static List<Refusal> votingOver(Round round, Instant at) {
        List<Refusal> reasons = new ArrayList<>();
        Status status = round.status(at);
        if (status != Status.OPEN) {
            reasons.add(Refusal.of(VOTING_OVER, round.id().key(), "no vote may be cast: the round is " + status)
                    .advise(status == Status.ON_HOLD ? "resume it" : "open another round"));
        }
        return reasons;
    }

    /** Adds why those who act may not vote for the seat, and returns the exemptions that they need. */
    private Check entitled(Round round, SeatRef ref, Act act, List<Refusal> reasons) {
        PersonId authority = act.authority();
        Optional<Seat> seat = find(round, ref);
        if (seat.isEmpty()) {
            reasons.add(Refusal.of(NO_SEAT, ref.toString(), "the policy has no such seat"));
        } else {
            addIfNotHolder(ref, seat.get().holder(), act, reasons);
        }
        if (round.currentStage()
                .filter(stage -> !stage.name().equals(ref.stage()))
                .isPresent()) {
            reasons.add(Refusal.of("OTHER_STAGE", ref.toString(), "this stage does not vote now"));
        }
        if (round.recusals().stream()
                .anyMatch(recusal ->
                        recusal.seat().equals(ref) && recusal.person().equals(authority))) {
            reasons.add(Refusal.of("RECUSED", authority.key(), "stepped aside from this seat"));
        }
        Check check = segregation.check(Duty.APPROVE, act, duties, exemptions);
        reasons.addAll(check.refusals());
        return check;
    }

    private void addIfNotHolder(SeatRef ref, Holder holder, Act act, List<Refusal> reasons) {
        PersonId authority = act.authority();
        if (!electorate.holds(authority, holder, act.at())) {
            reasons.add(noSeat(ref, authority));
        }
        if (!authority.equals(act.actor()) && !electorate.mayActFor(act.actor(), authority, holder, act.at())) {
            reasons.add(Refusal.of(
                    NO_DELEGATION,
                    act.actor().key(),
                    "has no delegation from " + authority.key() + " that covers " + act.at()));
        }
    }

    private static void addIfVoted(Round round, SeatRef seat, Act act, List<Refusal> reasons) {
        if (round.effective().containsKey(seat)) {
            reasons.add(Refusal.of(HAS_VOTED, seat.toString(), "this seat has voted")
                    .advise("change the vote"));
        }
        boolean countsOnce = round.effective().values().stream()
                .anyMatch(vote -> vote.seat().stage().equals(seat.stage())
                        && !vote.seat().equals(seat)
                        && (vote.isOf(act.actor()) || vote.isOf(act.authority())));
        if (countsOnce) {
            reasons.add(Refusal.of(
                    HAS_VOTED, act.actor().key(), "one person counts once in a stage, also as somebody's delegate"));
        }
    }

    private static Refusal noSeat(SeatRef seat, PersonId person) {
        return Refusal.of(NO_SEAT, person.key(), "does not hold the seat " + seat);
    }

    private static Optional<Seat> find(Round round, SeatRef ref) {
        return round.policy().stages().stream()
                .filter(stage -> stage.name().equals(ref.stage()))
                .map(Stage::seats)
                .flatMap(List::stream)
                .filter(seat -> seat.name().equals(ref.seat()))
                .findFirst();
    }

    private static ApprovalEvent voted(
            Round round, SeatRef seat, Choice choice, Act act, @Nullable PersonId recordedBy, Check check) {
        return new ApprovalEvent.Voted(
                round.id(),
                act.at(),
                new Vote(
                        seat, choice, act.actor(), act.onBehalfOf(), act.at(), recordedBy, act.reason(), check.used()));
    }

    private static ApprovalEvent closed(Round round, Closing.Kind kind, Act act) {
        String stage = kind == Closing.Kind.VOTING_ENDED
                ? round.currentStage().map(Stage::name).orElse(null)
                : null;
        return new ApprovalEvent.Closed(
                round.id(), act.at(), new Closing(kind, stage, act.actor(), act.at(), act.reason()));
    }

    private static Decision<Round, ApprovalEvent> accept(@Nullable Round round, ApprovalEvent... events) {
        Round state = round;
        for (ApprovalEvent event : events) {
            state = event.applyTo(state);
        }
        return Decision.accepted(Objects.requireNonNull(state), List.of(events));
    }

    private static Decision<Round, ApprovalEvent> refuse(Refusal reason) {
        return Decision.refused(List.of(reason));
    }

    private static Decision<Round, ApprovalEvent> refuse(List<Refusal> reasons) {
        return Decision.refused(reasons);
    }
}
