package dev.itsm.approval;

import dev.itsm.approval.VotingRule.Base;
import dev.itsm.approval.VotingRule.Tie;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A stage with what each seat has come to so far, counted without any shortcut; absent stands for "not yet". */
record Count(VotingRule rule, List<Seat> seats, List<Fate> fates) {
    /** What a seat can have come to when the voting is over. */
    enum Fate {
        YES,
        NO,
        ABSTAIN,
        ABSENT,
        RECUSED
    }

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
    List<Count> completions() {
        List<Count> all = new ArrayList<>(List.of(this));
        for (int i = 0; i < seats.size(); i++) {
            if (fates.get(i) == Fate.ABSENT) {
                List<Count> next = new ArrayList<>();
                for (Count one : all) {
                    for (Fate fate : Fate.values()) {
                        List<Fate> changed = new ArrayList<>(one.fates);
                        changed.set(i, fate);
                        next.add(new Count(rule, seats, changed));
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
