package dev.itsm.approval;

import dev.itsm.approval.ApprovalPolicy.Stage;
import dev.itsm.approval.Vote.SeatRef;
import dev.itsm.approval.VotingRule.Outcome;
import dev.itsm.event.Hash;
import dev.itsm.id.ApprovalId;
import dev.itsm.id.RecordId;
import dev.itsm.party.PersonId;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One asking for approval: who was asked about what, and what they said. What it comes to is computed from that and never
 * stored, so that it cannot be set. Immutable and thread-safe; made by folding {@link ApprovalEvent}s, and the constructor is
 * for that and for reading it back.
 *
 * @param id the round
 * @param subject what is to be approved
 * @param digest the digest of the content that was asked about; the round says nothing of any other
 * @param policy who votes, by which rule
 * @param openedAt when the voting started
 * @param votes every vote, changed ones included, as they were cast
 * @param recusals who stepped aside
 * @param interruptions when the clock of the round stood still, oldest first, and by how much it was extended
 * @param closings what was closed, in that order: the voting of stages, then perhaps the round itself
 */
public record Round(
        ApprovalId id,
        RecordId subject,
        Hash digest,
        ApprovalPolicy policy,
        Instant openedAt,
        List<Vote> votes,
        List<Recusal> recusals,
        Interruptions interruptions,
        List<Closing> closings) {
    /** A person who steps aside from a seat, for a conflict of interest or the like. */
    public record Recusal(SeatRef seat, PersonId person, Instant at, String reason) {}

    /**
     * What moved the round's time limit.
     *
     * @param holds when the round was on hold; only the last may have no end yet
     * @param escalatedAt when it was escalated; null if it was not
     */
    public record Interruptions(
            List<Period> holds, @Nullable Instant escalatedAt) {
        public static final Interruptions NONE = new Interruptions(List.of(), null);

        public Interruptions {
            holds = List.copyOf(holds);
        }

        boolean isOnHold() {
            return !holds.isEmpty() && holds.get(holds.size() - 1).isOpenEnded();
        }

        Interruptions held(Instant at) {
            return new Interruptions(append(holds, Period.from(at)), escalatedAt);
        }

        Interruptions resumed(Instant at) {
            List<Period> next = new ArrayList<>(holds);
            next.set(next.size() - 1, Period.of(holds.get(holds.size() - 1).startInclusive(), at));
            return new Interruptions(next, escalatedAt);
        }

        Duration total() {
            return holds.stream().flatMap(hold -> hold.duration().stream()).reduce(Duration.ZERO, Duration::plus);
        }
    }

    /**
     * That somebody closed the voting of a stage, or the round.
     *
     * @param stage the stage whose voting is over; null if the whole round is closed
     */
    public record Closing(
            Kind kind,
            @Nullable String stage,
            PersonId by,
            Instant at,
            @Nullable String reason) {
        /** Why it was closed. */
        public enum Kind {
            /** The voting of a stage is over, such as at the end of a meeting or of the time. */
            VOTING_ENDED,
            /** What was asked about is not what it was. */
            VOIDED,
            /** The approval is no longer asked for, or no longer given. */
            WITHDRAWN
        }
    }

    /** What a round comes to. */
    public enum Status {
        OPEN,
        ON_HOLD,
        APPROVED,
        REJECTED,
        /** It ended without quorum, or without a seat that must take part. */
        NO_DECISION,
        /** The time ran out, and nobody may vote any more. */
        EXPIRED,
        VOIDED,
        WITHDRAWN
    }

    public Round {
        votes = List.copyOf(votes);
        recusals = List.copyOf(recusals);
        closings = List.copyOf(closings);
    }

    /** Returns what the round comes to at the instant, as far as it has been recorded. */
    public Status status(Instant at) {
        Closing end = end();
        if (end != null) {
            return end.kind() == Closing.Kind.VOIDED ? Status.VOIDED : Status.WITHDRAWN;
        }
        return switch (outcome()) {
            case APPROVED -> Status.APPROVED;
            case REJECTED -> Status.REJECTED;
            case NO_DECISION -> Status.NO_DECISION;
            case PENDING -> pending(at);
        };
    }

    private Status pending(Instant at) {
        if (interruptions.isOnHold()) {
            return Status.ON_HOLD;
        }
        return dueAt().filter(at::isAfter).isPresent() ? Status.EXPIRED : Status.OPEN;
    }

    /** Returns whether it can still be decided: it was neither decided, voided nor withdrawn. */
    public boolean isPending() {
        return end() == null && outcome() == Outcome.PENDING;
    }

    private @Nullable Closing end() {
        Closing last = closings.isEmpty() ? null : closings.get(closings.size() - 1);
        return last == null || last.kind() == Closing.Kind.VOTING_ENDED ? null : last;
    }

    /** Returns what the votes come to: a function of policy, votes and closings alone. */
    public Outcome outcome() {
        return policy.stages().stream()
                .map(this::outcome)
                .filter(outcome -> outcome != Outcome.APPROVED)
                .findFirst()
                .orElse(Outcome.APPROVED);
    }

    private Outcome outcome(Stage stage) {
        boolean ended = closings.stream().anyMatch(closing -> stage.name().equals(closing.stage()));
        return stage.rule().outcome(tally(stage), ended);
    }

    /** Returns the votes of a stage, counted. */
    public Tally tally(Stage stage) {
        Map<String, Choice> byName = new LinkedHashMap<>();
        effective().forEach((seat, vote) -> {
            if (seat.stage().equals(stage.name())) {
                byName.put(seat.seat(), vote.choice());
            }
        });
        return Tally.of(stage.seats(), byName, recusedSeats(stage));
    }

    /** Returns the stage that votes now; empty if the round is decided. */
    public Optional<Stage> currentStage() {
        for (Stage stage : policy.stages()) {
            Outcome outcome = outcome(stage);
            if (outcome != Outcome.APPROVED) {
                return outcome == Outcome.PENDING ? Optional.of(stage) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Returns the votes that count, by seat: of each seat the last. */
    public Map<SeatRef, Vote> effective() {
        Map<SeatRef, Vote> last = new LinkedHashMap<>();
        votes.forEach(vote -> last.put(vote.seat(), vote));
        return last;
    }

    /** A seat of one person leaves the round with that person; one of a team or a role stays for the others. */
    private Set<String> recusedSeats(Stage stage) {
        return stage.seats().stream()
                .filter(seat -> seat.holder() instanceof Holder.Person person && isRecused(stage, seat, person.id()))
                .map(Seat::name)
                .collect(Collectors.toSet());
    }

    private boolean isRecused(Stage stage, Seat seat, PersonId person) {
        SeatRef ref = new SeatRef(stage.name(), seat.name());
        return recusals.stream()
                .anyMatch(recusal ->
                        recusal.seat().equals(ref) && recusal.person().equals(person));
    }

    /** Returns everyone whose vote for yes counts, and on whose behalf it was cast. */
    public Set<PersonId> approvers() {
        return effective().values().stream()
                .filter(vote -> vote.choice() == Choice.YES)
                .flatMap(vote -> Stream.of(vote.voter(), vote.onBehalfOf() == null ? vote.voter() : vote.onBehalfOf()))
                .collect(Collectors.toSet());
    }

    /** Returns the last instant at which a vote is in time; empty if there is no limit, or the clock stands still. */
    public Optional<Instant> dueAt() {
        Duration timeout = policy.timing().timeout();
        if (timeout == null || interruptions.isOnHold()) {
            return Optional.empty();
        }
        Instant due = openedAt.plus(timeout).plus(interruptions.total());
        return Optional.of(
                interruptions.escalatedAt() == null
                        ? due
                        : due.plus(policy.timing().extension()));
    }

    /** Returns when it was decided; empty if it is not. */
    public Optional<Instant> decidedAt() {
        if (outcome() == Outcome.PENDING) {
            return Optional.empty();
        }
        return Stream.of(
                        votes.stream().map(Vote::at),
                        recusals.stream().map(Recusal::at),
                        closings.stream()
                                .filter(closing -> closing.kind() == Closing.Kind.VOTING_ENDED)
                                .map(Closing::at))
                .flatMap(instants -> instants)
                .max(Instant::compareTo);
    }

    /** Returns when something was last recorded: nothing may slip in before that. */
    public Instant lastRecordedAt() {
        Stream<Instant> holds =
                interruptions.holds().stream().flatMap(hold -> Stream.of(hold.startInclusive(), hold.endExclusive()));
        return Stream.of(
                        Stream.of(openedAt, interruptions.escalatedAt()),
                        holds,
                        votes.stream().map(Vote::at),
                        recusals.stream().map(Recusal::at),
                        closings.stream().map(Closing::at))
                .flatMap(instants -> instants)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(openedAt);
    }

    /**
     * Returns the authorisation that this round gives for the content at the instant, or every reason why it gives none.
     *
     * @param content the digest of the content that is to be acted on
     */
    public Clearance authorisation(Hash content, Instant at) {
        return Authorisation.of(this, content, at);
    }

    Round with(Vote vote) {
        return new Round(id, subject, digest, policy, openedAt, append(votes, vote), recusals, interruptions, closings);
    }

    Round with(Recusal recusal) {
        return new Round(
                id, subject, digest, policy, openedAt, votes, append(recusals, recusal), interruptions, closings);
    }

    Round with(Interruptions next) {
        return new Round(id, subject, digest, policy, openedAt, votes, recusals, next, closings);
    }

    Round with(Closing end) {
        return new Round(id, subject, digest, policy, openedAt, votes, recusals, interruptions, append(closings, end));
    }

    private static <T> List<T> append(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
