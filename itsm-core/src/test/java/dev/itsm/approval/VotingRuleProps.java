package dev.itsm.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.approval.VotingRule.Base;
import dev.itsm.approval.VotingRule.Outcome;
import dev.itsm.approval.VotingRule.Tie;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class VotingRuleProps {
    /** What a seat can have come to when the voting is over. */
    private enum Fate {
        YES,
        NO,
        ABSTAIN,
        ABSENT,
        RECUSED
    }

    /** A stage with what each seat has come to so far; absent stands for "not yet". */
    private record Case(VotingRule rule, List<Seat> seats, List<Fate> fates) {
        Tally tally() {
            Map<String, Choice> votes = new HashMap<>();
            Set<String> recused = new HashSet<>();
            for (int i = 0; i < seats.size(); i++) {
                String name = seats.get(i).name();
                switch (fates.get(i)) {
                    case YES -> votes.put(name, Choice.YES);
                    case NO -> votes.put(name, Choice.NO);
                    case ABSTAIN -> votes.put(name, Choice.ABSTAIN);
                    case RECUSED -> recused.add(name);
                    case ABSENT -> {}
                }
            }
            return Tally.of(seats, votes, recused);
        }

        /** Every way in which the voting can go on to its end. */
        List<Case> completions() {
            List<Case> all = new ArrayList<>(List.of(this));
            for (int i = 0; i < seats.size(); i++) {
                if (fates.get(i) == Fate.ABSENT) {
                    List<Case> next = new ArrayList<>();
                    for (Case one : all) {
                        for (Fate fate : Fate.values()) {
                            List<Fate> changed = new ArrayList<>(one.fates);
                            changed.set(i, fate);
                            next.add(new Case(rule, seats, changed));
                        }
                    }
                    all = next;
                }
            }
            return all;
        }

        long count(Fate fate) {
            return fates.stream().filter(fate::equals).count();
        }

        /** The rule as its documentation says it, without any shortcut. */
        boolean approvedAtTheEnd() {
            long yes = count(Fate.YES);
            long no = count(Fate.NO);
            long seatsLeft = seats.size() - count(Fate.RECUSED);
            Fate chair = Fate.ABSENT;
            for (int i = 0; i < seats.size(); i++) {
                Fate fate = fates.get(i);
                boolean tookPart = fate == Fate.YES || fate == Fate.NO || fate == Fate.ABSTAIN;
                if ((seats.get(i).mandatory() && !tookPart) || (seats.get(i).veto() && fate == Fate.NO)) {
                    return false;
                }
                chair = seats.get(i).chair() ? fate : chair;
            }
            long present = yes + no + count(Fate.ABSTAIN);
            if (yes == 0 || (rule.quorum() != null && !reaches(rule.quorum(), present, seatsLeft))) {
                return false;
            }
            if (rule.base() == Base.SEATS) {
                return reaches(rule.threshold(), yes, seatsLeft);
            }
            boolean tie = yes == no
                    && rule.threshold() instanceof Threshold.Share share
                    && 2 * share.numerator() >= share.denominator();
            if (tie) {
                return rule.tie() == Tie.CHAIR && chair == Fate.YES && reaches(rule.threshold(), yes + 1, yes + no + 1);
            }
            return reaches(rule.threshold(), yes, yes + no);
        }

        /** Cross-multiplied, so without any rounding. */
        private static boolean reaches(Threshold threshold, long number, long base) {
            if (threshold instanceof Threshold.Share share) {
                return BigInteger.valueOf(number)
                                .multiply(BigInteger.valueOf(share.denominator()))
                                .compareTo(BigInteger.valueOf(base).multiply(BigInteger.valueOf(share.numerator())))
                        >= 0;
            }
            return number >= ((Threshold.AtLeast) threshold).number();
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Threshold> thresholds = Arbitraries.of(
                Threshold.any(),
                Threshold.all(),
                Threshold.atLeast(2),
                Threshold.percent("51"),
                Threshold.percent("50"),
                Threshold.percent("30"),
                Threshold.share(2, 3));
        Arbitrary<VotingRule> rules = Combinators.combine(
                        thresholds.injectNull(0.4), thresholds, Arbitraries.of(Base.class), Arbitraries.of(Tie.class))
                .as(VotingRule::new);
        Arbitrary<Seat> seats = Combinators.combine(
                        Arbitraries.of(false, false, false, true), Arbitraries.of(false, false, false, true))
                .as((mandatory, veto) -> new Seat("x", Holder.role("X"), mandatory, veto, false));
        return Combinators.combine(
                        rules,
                        seats.list().ofMinSize(2).ofMaxSize(5),
                        Arbitraries.integers().between(-1, 4),
                        Arbitraries.of(Fate.class).list().ofSize(5))
                .as((rule, list, chair, fates) -> {
                    List<Seat> named = new ArrayList<>();
                    for (int i = 0; i < list.size(); i++) {
                        Seat seat = list.get(i);
                        named.add(new Seat("s" + i, seat.holder(), seat.mandatory(), seat.veto(), i == chair));
                    }
                    return new Case(rule, named, fates.subList(0, list.size()));
                });
    }

    @Property(tries = 1500)
    void aDecisionIsGivenExactlyWhenNoVoteToComeCanAlterIt(@ForAll("cases") Case one) {
        List<Boolean> ends = one.completions().stream()
                .map(Case::approvedAtTheEnd)
                .distinct()
                .toList();
        Outcome outcome = one.rule().outcome(one.tally(), false);
        if (ends.size() == 2) {
            assertThat(outcome).isEqualTo(Outcome.PENDING);
        } else if (ends.get(0)) {
            assertThat(outcome).isEqualTo(Outcome.APPROVED);
        } else {
            assertThat(outcome).isIn(Outcome.REJECTED, Outcome.NO_DECISION);
        }
    }

    @Property(tries = 1500)
    void atTheEndTheRuleIsAppliedAsItIsWritten(@ForAll("cases") Case one) {
        Outcome outcome = one.rule().outcome(one.tally(), true);
        assertThat(outcome == Outcome.APPROVED).isEqualTo(one.approvedAtTheEnd());
        assertThat(outcome).isNotEqualTo(Outcome.PENDING);
    }

    @Property(tries = 500)
    void aShareIsTheLeastNumberThatReachesIt(
            @ForAll @IntRange(min = 1, max = 10_000) int hundredths, @ForAll @IntRange(min = 0, max = 500) int base) {
        int needed = Threshold.share(hundredths, 10_000).needed(base);
        assertThat((long) needed * 10_000).isGreaterThanOrEqualTo((long) hundredths * base);
        assertThat((needed - 1L) * 10_000).isLessThan((long) hundredths * base);
    }

    @Example
    void fiftyOnePercentOfFourSeatsNeedsThreeVotes() {
        assertThat(Threshold.percent("51").needed(4)).isEqualTo(3);
        assertThat(Threshold.percent("50").needed(4)).isEqualTo(2);
        assertThat(Threshold.percent("33.34").needed(3)).isEqualTo(2);
        assertThat(Threshold.percent("0.01").needed(10_000)).isEqualTo(1);
        assertThat(Threshold.all().needed(7)).isEqualTo(7);
        assertThat(Threshold.any().needed(7)).isEqualTo(1);
    }

    @Example
    void withoutQuorumThereIsNoDecisionAndANoWithQuorumRejects() {
        VotingRule rule =
                VotingRule.percent("51").withQuorum(Threshold.atLeast(3)).ofVotesCast(Tie.REJECT);
        assertThat(rule.outcome(new Tally(4, 2, 0, 0, 2, 0, false, false, false, Tally.Chair.NONE), true))
                .isEqualTo(Outcome.NO_DECISION);
        assertThat(rule.outcome(new Tally(4, 1, 2, 0, 1, 0, false, false, false, Tally.Chair.NONE), true))
                .isEqualTo(Outcome.REJECTED);
        assertThat(rule.outcome(new Tally(4, 2, 0, 0, 2, 1, false, false, false, Tally.Chair.NONE), true))
                .isEqualTo(Outcome.NO_DECISION);
    }

    @Example
    void sharesAndNumbersHaveBounds() {
        assertThatThrownBy(() -> Threshold.percent("0")).hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> Threshold.percent("100.01")).hasMessageContaining("at most 1");
        assertThatThrownBy(() -> Threshold.share(1, 1_000_001)).hasMessageContaining("millionths");
        assertThat(Threshold.share(1, 1_000_000).needed(Integer.MAX_VALUE)).isEqualTo(2148);
        assertThat(Threshold.percent("100").needed(3)).isEqualTo(3);
        assertThatThrownBy(() -> Threshold.atLeast(0)).hasMessageContaining("at least 1");
    }

    @Example
    void aPolicyIsDescribedInWords() {
        ApprovalPolicy policy = ApprovalPolicy.of(
                        "CAB",
                        VotingRule.percent("51").withQuorum(Threshold.atLeast(3)),
                        Seat.ofPerson("ana").asChair(),
                        Seat.ofPerson("ben").withVeto(),
                        Seat.of("security", Holder.role("SECURITY_OFFICER")).asMandatory(),
                        Seat.of("operations", Holder.team("operations")))
                .then("board", VotingRule.anyOf().ofVotesCast(Tie.REJECT), Seat.of("board", Holder.role("DIRECTOR")))
                .lasting(new ApprovalPolicy.Timing(
                        Duration.ofHours(48), Holder.role("CHANGE_MANAGER"), Duration.ofHours(8), Duration.ofDays(30)));
        assertThat(policy.describe()).isEqualTo("""
                        'CAB' (4 seats): at least 51 % of the seats must vote yes; at least 3 of the seats must take part, which is 3; security must take part; ben may veto; ana chairs.
                        'board' (1 seat): any one of the votes cast must be yes.
                        Votes may be cast for PT48H, then it is escalated to role CHANGE_MANAGER for PT8H; an approval counts for PT720H.""");
        assertThat(VotingRule.percent("50.5").ofVotesCast(Tie.CHAIR).describe())
                .isEqualTo("at least 50.5 % of the votes cast must be yes; on a tie the chair's vote counts once more");
        assertThat(VotingRule.allOf().ofVotesCast(Tie.REJECT).describe())
                .isEqualTo("all of the votes cast must be yes; a tie rejects");
        assertThat(Threshold.share(2, 3).describe()).isEqualTo("at least 2/3");
    }
}
