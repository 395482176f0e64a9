package dev.itsm.approval;

import org.jspecify.annotations.Nullable;

/**
 * When the votes of a stage approve. One rule serves meetings and electronic votes.
 *
 * @param quorum how many of the seats must take part, abstentions included; null if any number will do
 * @param threshold how many must vote yes
 * @param base what the threshold is a share of
 * @param tie what happens when as many vote yes as no, under a threshold that is a share of at least one half of the votes
 *     cast
 */
public record VotingRule(@Nullable Threshold quorum, Threshold threshold, Base base, Tie tie) {
    /** What a share is a share of. Recused seats belong to neither. */
    public enum Base {
        /** The votes for yes and no. */
        CAST,
        /** All seats. */
        SEATS
    }

    /** What decides a tie. */
    public enum Tie {
        /** The vote of the seat that chairs counts once more; without one, the tie rejects. */
        CHAIR,
        /** A tie rejects. */
        REJECT
    }

    /** What the votes come to. */
    public enum Outcome {
        /** It still depends on votes to come. */
        PENDING,
        APPROVED,
        REJECTED,
        /** No quorum, or a mandatory seat took no part: neither yes nor no. */
        NO_DECISION
    }

    public static VotingRule anyOf() {
        return new VotingRule(null, Threshold.any(), Base.SEATS, Tie.REJECT);
    }

    public static VotingRule allOf() {
        return new VotingRule(null, Threshold.all(), Base.SEATS, Tie.REJECT);
    }

    public static VotingRule atLeast(int number) {
        return new VotingRule(null, Threshold.atLeast(number), Base.SEATS, Tie.REJECT);
    }

    /** Returns the rule that so many percent of all seats must vote yes. */
    public static VotingRule percent(String percent) {
        return new VotingRule(null, Threshold.percent(percent), Base.SEATS, Tie.REJECT);
    }

    public VotingRule withQuorum(Threshold needed) {
        return new VotingRule(needed, threshold, base, tie);
    }

    public VotingRule ofVotesCast(Tie onTie) {
        return new VotingRule(quorum, threshold, Base.CAST, onTie);
    }

    /**
     * Returns what the votes come to.
     *
     * @param closed whether no votes are to come; else the answer is given as soon as no vote to come can alter it
     */
    public Outcome outcome(Tally tally, boolean closed) {
        if (tally.vetoed()) {
            return Outcome.REJECTED;
        }
        if (closed) {
            return atClose(tally);
        }
        if (isCertainlyApproved(tally)) {
            return Outcome.APPROVED;
        }
        return atClose(tally.allOpenVoteYes()) == Outcome.APPROVED ? Outcome.PENDING : atClose(tally.allOpenVoteYes());
    }

    private Outcome atClose(Tally tally) {
        if (tally.mandatoryOpen() > 0 || tally.mandatoryRecused()) {
            return Outcome.NO_DECISION;
        }
        if (quorum != null && tally.present() < quorum.needed(tally.seats())) {
            return Outcome.NO_DECISION;
        }
        return meetsThreshold(tally.yes(), tally.no(), tally.seats(), tally.chair())
                ? Outcome.APPROVED
                : Outcome.REJECTED;
    }

    /** A yes is certain if the seats still open can stay away, and also vote in any way, and it is still yes. */
    private boolean isCertainlyApproved(Tally tally) {
        if (tally.vetoOpen() || atClose(tally) != Outcome.APPROVED) {
            return false;
        }
        for (Tally.Chair chair : tally.chairChoices()) {
            for (int yes = 0; yes <= tally.open(); yes++) {
                for (int no = 0; yes + no <= tally.open(); no++) {
                    if (tally.allows(chair, yes, no)
                            && !meetsThreshold(tally.yes() + yes, tally.no() + no, tally.seats(), chair)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean meetsThreshold(int yes, int no, int seats, Tally.Chair chair) {
        if (yes == 0) {
            return false;
        }
        if (base == Base.SEATS) {
            return yes >= threshold.needed(seats);
        }
        if (yes == no && threshold.isMajority()) {
            return tie == Tie.CHAIR && chair == Tally.Chair.YES && yes + 1 >= threshold.needed(yes + no + 1);
        }
        return yes >= threshold.needed(yes + no);
    }

    /** Returns the rule in words. */
    public String describe() {
        StringBuilder words = new StringBuilder(threshold.describe());
        words.append(base == Base.SEATS ? " of the seats must vote yes" : " of the votes cast must be yes");
        if (quorum != null) {
            words.append("; ").append(quorum.describe()).append(" of the seats must take part");
        }
        if (base == Base.CAST && threshold.isMajority()) {
            words.append(tie == Tie.CHAIR ? "; on a tie the chair's vote counts once more" : "; a tie rejects");
        }
        return words.toString();
    }
}
