package dev.itsm.approval;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The votes of one stage, counted.
 *
 * @param seats how many seats there are, without the recused
 * @param yes how many voted yes
 * @param no how many voted no
 * @param abstained how many took part without voting for either
 * @param open how many have not voted
 * @param mandatoryOpen how many of those must take part
 * @param mandatoryRecused whether a seat that must take part is recused, so that it cannot
 * @param vetoed whether a seat with a veto voted no
 * @param vetoOpen whether a seat with a veto has not voted
 * @param chair what the seat that chairs voted
 */
public record Tally(
        int seats,
        int yes,
        int no,
        int abstained,
        int open,
        int mandatoryOpen,
        boolean mandatoryRecused,
        boolean vetoed,
        boolean vetoOpen,
        Chair chair) {
    /** What the seat that chairs voted; none where there is no such seat, or it abstained or is recused. */
    public enum Chair {
        YES,
        NO,
        NONE,
        OPEN
    }

    /**
     * Counts the votes.
     *
     * @param votes what the seats voted, by the names of seats
     * @param recused the names of the recused seats
     */
    public static Tally of(List<Seat> stage, Map<String, Choice> votes, Set<String> recused) {
        List<Seat> seats =
                stage.stream().filter(seat -> !recused.contains(seat.name())).toList();
        List<Seat> open =
                seats.stream().filter(seat -> !votes.containsKey(seat.name())).toList();
        return new Tally(
                seats.size(),
                count(seats, votes, Choice.YES),
                count(seats, votes, Choice.NO),
                count(seats, votes, Choice.ABSTAIN),
                open.size(),
                (int) open.stream().filter(Seat::mandatory).count(),
                stage.stream().anyMatch(seat -> seat.mandatory() && recused.contains(seat.name())),
                seats.stream().anyMatch(seat -> seat.veto() && votes.get(seat.name()) == Choice.NO),
                open.stream().anyMatch(Seat::veto),
                seats.stream()
                        .filter(Seat::chair)
                        .findFirst()
                        .map(seat -> chair(votes, seat))
                        .orElse(Chair.NONE));
    }

    private static int count(List<Seat> seats, Map<String, Choice> votes, Choice choice) {
        return (int)
                seats.stream().filter(seat -> votes.get(seat.name()) == choice).count();
    }

    private static Chair chair(Map<String, Choice> votes, Seat seat) {
        Choice choice = votes.get(seat.name());
        if (choice == null) {
            return Chair.OPEN;
        }
        return switch (choice) {
            case YES -> Chair.YES;
            case NO -> Chair.NO;
            case ABSTAIN -> Chair.NONE;
        };
    }

    /** Returns how many took part. */
    public int present() {
        return yes + no + abstained;
    }

    /** Returns the tally as it becomes if every open seat votes yes. */
    Tally allOpenVoteYes() {
        return new Tally(
                seats,
                yes + open,
                no,
                abstained,
                0,
                0,
                mandatoryRecused,
                vetoed,
                false,
                chair == Chair.OPEN ? Chair.YES : chair);
    }

    /** Returns what the chair may come to have voted. */
    List<Chair> chairChoices() {
        return chair == Chair.OPEN ? List.of(Chair.YES, Chair.NO, Chair.NONE) : List.of(chair);
    }

    /** Returns whether so many of the open seats can come to vote yes and no, if the chair votes like that. */
    boolean allows(Chair choice, int moreYes, int moreNo) {
        if (chair != Chair.OPEN) {
            return true;
        }
        return switch (choice) {
            case YES -> moreYes > 0;
            case NO -> moreNo > 0;
            case NONE, OPEN -> moreYes + moreNo < open;
        };
    }
}
