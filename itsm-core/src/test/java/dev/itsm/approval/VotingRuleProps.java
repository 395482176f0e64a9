package dev.itsm.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.approval.VotingRule.Base;
import dev.itsm.approval.VotingRule.Outcome;
import dev.itsm.approval.VotingRule.Tie;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class VotingRuleProps {
    @Provide
    Arbitrary<Count> counts() {
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
                        Arbitraries.of(Count.Fate.class).list().ofSize(5))
                .as((rule, list, chair, fates) -> {
                    List<Seat> named = new ArrayList<>();
                    for (int i = 0; i < list.size(); i++) {
                        Seat seat = list.get(i);
                        named.add(new Seat("s" + i, seat.holder(), seat.mandatory(), seat.veto(), i == chair));
                    }
                    return new Count(rule, named, fates.subList(0, list.size()));
                });
    }

    @Property
    void aDecisionIsGivenExactlyWhenNoVoteToComeCanAlterIt(@ForAll("counts") Count one) {
        List<Boolean> ends = one.completions().stream()
                .map(Count::approvedAtTheEnd)
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

    @Property
    void atTheEndTheRuleIsAppliedAsItIsWritten(@ForAll("counts") Count one) {
        Outcome outcome = one.rule().outcome(one.tally(), true);
        assertThat(outcome == Outcome.APPROVED).isEqualTo(one.approvedAtTheEnd());
        assertThat(outcome).isNotEqualTo(Outcome.PENDING);
    }

    @Property
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
}
