package dev.itsm.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.approval.ApprovalCommand.Cast;
import dev.itsm.approval.ApprovalCommand.ChangeVote;
import dev.itsm.approval.ApprovalCommand.Close;
import dev.itsm.approval.ApprovalCommand.Escalate;
import dev.itsm.approval.ApprovalCommand.Hold;
import dev.itsm.approval.ApprovalCommand.Recuse;
import dev.itsm.approval.ApprovalCommand.Resume;
import dev.itsm.approval.ApprovalPolicy.Timing;
import dev.itsm.approval.Count.Fate;
import dev.itsm.approval.Round.Closing;
import dev.itsm.approval.Round.Status;
import dev.itsm.approval.Vote.SeatRef;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Random rounds against a model that tries out every end that a vote can come to, and counts the hours one by one. */
class RoundModelProps {
    /** A command and who gives it for whom, how long after the one before. */
    record Given(
            String name,
            String seat,
            String actor,
            @Nullable String principal,
            Duration after) {
        ApprovalCommand command() {
            String stage = seat.substring(0, seat.indexOf('/'));
            SeatRef ref = new SeatRef(stage, seat.substring(seat.indexOf('/') + 1));
            return switch (name) {
                case "yes" -> new Cast(ref, Choice.YES);
                case "no" -> new Cast(ref, Choice.NO);
                case "abstain" -> new Cast(ref, Choice.ABSTAIN);
                case "change to yes" -> new ChangeVote(ref, Choice.YES);
                case "change to no" -> new ChangeVote(ref, Choice.NO);
                case "recuse" -> new Recuse(ref);
                case "hold" -> new Hold();
                case "resume" -> new Resume();
                case "escalate" -> new Escalate();
                case "end" -> new Close(Closing.Kind.VOTING_ENDED);
                case "void" -> new Close(Closing.Kind.VOIDED);
                case "withdraw" -> new Close(Closing.Kind.WITHDRAWN);
                default -> throw new IllegalArgumentException(name);
            };
        }
    }

    private static final Timing TIMING =
            new Timing(Duration.ofHours(5), Holder.person("dir"), Duration.ofHours(3), Duration.ofHours(4));

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void everyRoundComesToWhatTheModelSays(
            @ForAll("policies") ApprovalPolicy policy, @ForAll("stories") List<Given> story) {
        Board board = new Board(policy)
                .delegate("ana", "eve", 0, 999)
                .delegate("ben", "eve", 0, 999)
                .delegate("cho", "rex", 0, 999);
        Model model = new Model(policy);
        Instant now = Board.hour(0);
        for (Given given : story) {
            now = now.plus(given.after());
            model.pass(given.after());
            Act act = new Act(
                    PersonId.of(given.actor()),
                    given.principal() == null ? null : PersonId.of(given.principal()),
                    now,
                    "because");
            boolean expected = model.take(given);
            List<String> refusals = board.give(given.command(), act);
            assertThat(refusals.isEmpty())
                    .as("%s when %s, refused for %s", given, model, refusals)
                    .isEqualTo(expected);
            Status status = board.round.status(now);
            assertThat(status).as("%s", model).isEqualTo(model.status());
            assertThat(board.round.authorisation(Board.PLAN, now).isCleared())
                    .isEqualTo(status == Status.APPROVED && model.sinceDecision.compareTo(Duration.ofHours(4)) < 0);
        }
    }

    @Provide
    Arbitrary<ApprovalPolicy> policies() {
        Arbitrary<VotingRule> rules = Arbitraries.of(
                VotingRule.anyOf(),
                VotingRule.allOf(),
                VotingRule.percent("51"),
                VotingRule.atLeast(2),
                VotingRule.percent("50").ofVotesCast(VotingRule.Tie.CHAIR),
                VotingRule.percent("51").withQuorum(Threshold.atLeast(2)).ofVotesCast(VotingRule.Tie.REJECT));
        Arbitrary<List<Seat>> seats = Combinators.combine(
                        Arbitraries.integers().between(2, 4),
                        Arbitraries.integers().between(-3, 3),
                        Arbitraries.integers().between(-3, 3),
                        Arbitraries.integers().between(-1, 3))
                .as(RoundModelProps::seats);
        return Combinators.combine(rules, seats, rules, seats, Arbitraries.of(true, false))
                .as((rule, first, next, second, two) -> {
                    ApprovalPolicy one = ApprovalPolicy.of("one", rule, first.toArray(Seat[]::new));
                    return (two ? one.then("two", next, second.toArray(Seat[]::new)) : one).lasting(TIMING);
                });
    }

    private static List<Seat> seats(int number, int mandatory, int veto, int chair) {
        List<Seat> seats = new ArrayList<>();
        for (String person : List.of("ana", "ben", "cho", "rex").subList(0, number)) {
            Holder holder = Holder.person(person);
            seats.add(new Seat(person, holder, seats.size() == mandatory, seats.size() == veto, seats.size() == chair));
        }
        return seats;
    }

    @Provide
    Arbitrary<List<Given>> stories() {
        Arbitrary<String> names = Arbitraries.frequency(
                Tuple.of(12, "yes"),
                Tuple.of(3, "no"),
                Tuple.of(3, "abstain"),
                Tuple.of(2, "change to yes"),
                Tuple.of(1, "change to no"),
                Tuple.of(2, "recuse"),
                Tuple.of(1, "hold"),
                Tuple.of(2, "resume"),
                Tuple.of(1, "escalate"),
                Tuple.of(1, "end"),
                Tuple.of(1, "void"),
                Tuple.of(1, "withdraw"));
        Arbitrary<String> people = Arbitraries.of("ana", "ben", "cho", "rex");
        Arbitrary<Duration> times = Arbitraries.frequency(
                Tuple.of(6, Duration.ZERO), Tuple.of(4, Duration.ofHours(1)), Tuple.of(1, Duration.ofHours(4)));
        Arbitrary<Given> fitting = Combinators.combine(names, Arbitraries.of("one/", "one/", "two/"), people, times)
                .as((name, stage, person, time) -> new Given(name, stage + person, person, null, time));
        Arbitrary<Given> any = Combinators.combine(
                        names,
                        Arbitraries.of("one/", "two/"),
                        people,
                        Arbitraries.of("ana", "ben", "cho", "rex", "eve"),
                        people.injectNull(0.4),
                        times)
                .as((name, stage, seat, actor, principal, time) ->
                        new Given(name, stage + seat, actor, actor.equals(principal) ? null : principal, time));
        return Arbitraries.frequencyOf(Tuple.of(3, fitting), Tuple.of(1, any))
                .list()
                .ofMaxSize(30);
    }

    /** What a round comes to, said as plainly as possible: rex asked; eve may act for ana and for ben, and rex for cho. */
    private static final class Model {
        private final ApprovalPolicy policy;
        private final Map<String, Fate> fates = new LinkedHashMap<>();
        private final Map<String, String> voters = new LinkedHashMap<>();
        private final Map<String, String> principals = new LinkedHashMap<>();
        private final Set<String> recused = new HashSet<>();
        private final Set<String> ended = new HashSet<>();
        private Duration used = Duration.ZERO;
        private Duration sinceDecision = Duration.ZERO;
        private boolean onHold;
        private boolean escalated;
        private @Nullable Status closed;

        Model(ApprovalPolicy policy) {
            this.policy = policy;
        }

        void pass(Duration time) {
            used = onHold ? used : used.plus(time);
            sinceDecision = decided() == Status.APPROVED ? sinceDecision.plus(time) : Duration.ZERO;
        }

        Status status() {
            if (closed != null) {
                return closed;
            }
            Status decided = decided();
            if (decided != Status.OPEN) {
                return decided;
            }
            boolean late = used.compareTo(Duration.ofHours(escalated ? 8 : 5)) > 0;
            return onHold ? Status.ON_HOLD : late ? Status.EXPIRED : Status.OPEN;
        }

        /** The first stage that is not approved says what the round is; open if its votes to come matter. */
        private Status decided() {
            for (ApprovalPolicy.Stage stage : policy.stages()) {
                Status status = decided(stage);
                if (status != Status.APPROVED) {
                    return status;
                }
            }
            return Status.APPROVED;
        }

        private Status decided(ApprovalPolicy.Stage stage) {
            Count count = count(stage);
            Set<Boolean> ends = new HashSet<>();
            List<Count> all = ended.contains(stage.name()) ? List.of(count) : count.completions();
            all.forEach(end -> ends.add(end.approvedAtTheEnd()));
            if (ends.size() == 2) {
                return Status.OPEN;
            }
            return ends.contains(true) ? Status.APPROVED : isAnswer(all.get(0)) ? Status.REJECTED : Status.NO_DECISION;
        }

        /** Whether a "no" is one that the rule gives, and not for want of people. */
        private static boolean isAnswer(Count count) {
            boolean vetoed = false;
            boolean complete = true;
            for (int i = 0; i < count.seats().size(); i++) {
                Fate fate = count.fates().get(i);
                vetoed |= count.seats().get(i).veto() && fate == Fate.NO;
                complete &= !count.seats().get(i).mandatory() || (fate != Fate.ABSENT && fate != Fate.RECUSED);
            }
            long present = count.count(Fate.YES) + count.count(Fate.NO) + count.count(Fate.ABSTAIN);
            return vetoed || (complete && (count.rule().quorum() == null || present >= 2));
        }

        private Count count(ApprovalPolicy.Stage stage) {
            List<Fate> now = stage.seats().stream()
                    .map(seat -> fates.getOrDefault(stage.name() + "/" + seat.name(), Fate.ABSENT))
                    .toList();
            return new Count(stage.rule(), stage.seats(), now);
        }

        private String stageNow() {
            return policy.stages().stream()
                    .filter(stage -> decided(stage) == Status.OPEN)
                    .map(ApprovalPolicy.Stage::name)
                    .findFirst()
                    .orElse("none");
        }

        boolean take(Given given) {
            Status status = status();
            return switch (given.name()) {
                case "yes" -> vote(given, Fate.YES);
                case "no" -> vote(given, Fate.NO);
                case "abstain" -> vote(given, Fate.ABSTAIN);
                case "change to yes" -> change(given, Fate.YES);
                case "change to no" -> change(given, Fate.NO);
                case "recuse" -> recuse(given);
                case "hold" -> status == Status.OPEN && (onHold = true);
                case "resume" -> status == Status.ON_HOLD && !(onHold = false);
                case "escalate" -> status == Status.EXPIRED && !escalated && (escalated = true);
                case "end" -> end(given, status);
                case "void" -> closed == null && close(Status.VOIDED);
                case "withdraw" ->
                    closed == null && status != Status.REJECTED && mayWithdraw(given) && close(Status.WITHDRAWN);
                default -> throw new IllegalArgumentException(given.name());
            };
        }

        private boolean vote(Given given, Fate fate) {
            String seat = given.seat();
            boolean stands = fates.containsKey(seat) && fates.get(seat) != Fate.RECUSED;
            return isEntitled(given) && !stands && !counts(given) && set(given, fate);
        }

        private boolean change(Given given, Fate fate) {
            return isEntitled(given) && given.actor().equals(voters.get(given.seat())) && set(given, fate);
        }

        private boolean set(Given given, Fate fate) {
            fates.put(given.seat(), fate);
            voters.put(given.seat(), given.actor());
            principals.put(given.seat(), authority(given));
            return true;
        }

        private static String authority(Given given) {
            return given.principal() == null ? given.actor() : given.principal();
        }

        private boolean isEntitled(Given given) {
            String stage = given.seat().substring(0, given.seat().indexOf('/'));
            String holder = given.seat().substring(stage.length() + 1);
            return status() == Status.OPEN
                    && stageNow().equals(stage)
                    && exists(given.seat())
                    && authority(given).equals(holder)
                    && mayAct(given)
                    && !given.actor().equals("rex")
                    && !authority(given).equals("rex")
                    && !recused.contains(given.seat());
        }

        private static boolean mayAct(Given given) {
            String grant = given.actor() + " for " + authority(given);
            return given.actor().equals(authority(given))
                    || Set.of("eve for ana", "eve for ben", "rex for cho").contains(grant);
        }

        private boolean exists(String seat) {
            return policy.stages().stream()
                    .anyMatch(stage ->
                            stage.seats().stream().anyMatch(one -> seat.equals(stage.name() + "/" + one.name())));
        }

        /** Whether one of those who act has voted for another seat of the stage. */
        private boolean counts(Given given) {
            String stage = given.seat().substring(0, given.seat().indexOf('/'));
            return voters.keySet().stream()
                    .filter(seat -> seat.startsWith(stage) && !seat.equals(given.seat()))
                    .anyMatch(seat -> List.of(voters.get(seat), principals.get(seat))
                                    .contains(given.actor())
                            || List.of(voters.get(seat), principals.get(seat)).contains(authority(given)));
        }

        private boolean recuse(Given given) {
            boolean stands = fates.containsKey(given.seat()) && fates.get(given.seat()) != Fate.RECUSED;
            boolean may = status() == Status.OPEN
                    && exists(given.seat())
                    && given.seat().endsWith("/" + given.actor())
                    && !stands;
            if (may) {
                fates.put(given.seat(), Fate.RECUSED);
                recused.add(given.seat());
            }
            return may;
        }

        private boolean close(Status how) {
            closed = how;
            return true;
        }

        private boolean mayWithdraw(Given given) {
            boolean seated = exists("one/" + authority(given)) || exists("two/" + authority(given));
            return mayAct(given) && (seated || authority(given).equals("rex"));
        }

        private boolean end(Given given, Status status) {
            String stage = stageNow();
            boolean votes = exists(stage + "/" + authority(given)) && mayAct(given);
            boolean may = Set.of(Status.OPEN, Status.ON_HOLD, Status.EXPIRED).contains(status)
                    && votes
                    && !given.actor().equals("rex")
                    && !authority(given).equals("rex");
            return may && ended.add(stage);
        }

        @Override
        public String toString() {
            return status() + " in " + policy + ": " + fates + ", ended " + ended + ", " + used + " used";
        }
    }
}
