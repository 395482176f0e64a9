package dev.itsm.approval;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How something gets approved: stages, one after the other, each with seats and a rule. Immutable and thread-safe.
 *
 * @param name what people call it
 * @param stages at least one; a later one votes only after those before it approved
 * @param timing how long the round and the approval last
 * @param secretary who may record the votes of a meeting; null if there are no meetings
 */
public record ApprovalPolicy(
        String name,
        List<Stage> stages,
        Timing timing,
        @Nullable Holder secretary) {
    /**
     * Seats that vote together.
     *
     * @param name unique in the policy
     * @param seats at least one, at most one of which chairs
     * @param rule what their votes come to
     */
    public record Stage(String name, List<Seat> seats, VotingRule rule) {
        public Stage {
            seats = List.copyOf(seats);
            Set<String> names = new HashSet<>();
            for (Seat seat : seats) {
                if (!names.add(seat.name())) {
                    throw new IllegalArgumentException("The stage '" + name + "' has two seats named '" + seat.name()
                            + "'.\nMaybe one person is to have two votes: one person has one.");
                }
            }
            if (seats.isEmpty() || seats.stream().filter(Seat::chair).count() > 1) {
                throw new IllegalArgumentException("The stage '" + name
                        + "' must have seats, at most one of which chairs.\nMaybe the stage is not needed.");
            }
            if (rule.threshold().needed(seats.size()) > seats.size()) {
                throw new IllegalArgumentException("The stage '" + name + "' needs "
                        + rule.threshold().needed(seats.size()) + " votes of its " + seats.size()
                        + " seats.\nMaybe a seat is missing.");
            }
        }
    }

    /**
     * How long things last, in elapsed time.
     *
     * @param timeout how long votes may be cast; null if without end
     * @param escalateTo who is told when the time is up and nothing is decided; null if the round then ends
     * @param extension how long votes may be cast after that; zero without an escalation
     * @param validity how long an approval counts after the decision; null if without end
     */
    public record Timing(
            @Nullable Duration timeout,
            @Nullable Holder escalateTo,
            Duration extension,
            @Nullable Duration validity) {
        public static final Timing UNLIMITED = new Timing(null, null, Duration.ZERO, null);

        public Timing {
            for (Duration duration :
                    new @Nullable Duration[] {timeout, validity, escalateTo == null ? null : extension}) {
                if (duration != null && (duration.isNegative() || duration.isZero())) {
                    throw new IllegalArgumentException(
                            "The time " + duration
                                    + " of an approval policy must be positive.\nMaybe it is to be without end: leave it null.");
                }
            }
        }
    }

    public ApprovalPolicy {
        stages = List.copyOf(stages);
        Set<String> names = stages.stream().map(Stage::name).collect(Collectors.toSet());
        if (stages.isEmpty() || names.size() < stages.size()) {
            throw new IllegalArgumentException("The approval policy '" + name
                    + "' must have stages, each of another name.\nMaybe no approval is needed: leave the policy out.");
        }
    }

    public static ApprovalPolicy of(String name, VotingRule rule, Seat... seats) {
        return new ApprovalPolicy(name, List.of(new Stage(name, List.of(seats), rule)), Timing.UNLIMITED, null);
    }

    /** Returns the same policy with one more stage, after the others. */
    public ApprovalPolicy then(String stage, VotingRule rule, Seat... seats) {
        List<Stage> all = new ArrayList<>(stages);
        all.add(new Stage(stage, List.of(seats), rule));
        return new ApprovalPolicy(name, all, timing, secretary);
    }

    public ApprovalPolicy lasting(Timing times) {
        return new ApprovalPolicy(name, stages, times, secretary);
    }

    public ApprovalPolicy meetingsRecordedBy(Holder holder) {
        return new ApprovalPolicy(name, stages, timing, holder);
    }

    /** Returns the policy in words, one line for each stage and one for the times. */
    public String describe() {
        List<String> lines = new ArrayList<>();
        for (Stage stage : stages) {
            int of = stage.seats().size();
            StringBuilder line = new StringBuilder(
                            "'" + stage.name() + "' (" + of + (of == 1 ? " seat" : " seats") + "): ")
                    .append(stage.rule().describe());
            if (stage.rule().base() == VotingRule.Base.SEATS) {
                line.append(", which is ").append(stage.rule().threshold().needed(of));
            }
            append(line, "must take part", stage, Seat::mandatory);
            append(line, "may veto", stage, Seat::veto);
            append(line, "chairs", stage, Seat::chair);
            lines.add(line.append('.').toString());
        }
        lines.add(describe(timing));
        return String.join("\n", lines);
    }

    private static void append(StringBuilder line, String does, Stage stage, Predicate<Seat> which) {
        String names = stage.seats().stream().filter(which).map(Seat::name).collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            line.append("; ").append(names).append(' ').append(does);
        }
    }

    private static String describe(Timing timing) {
        String voting = timing.timeout() == null
                ? "Votes may be cast without end"
                : "Votes may be cast for " + timing.timeout();
        String escalation = timing.escalateTo() == null
                ? ""
                : ", then it is escalated to " + timing.escalateTo().describe() + " for " + timing.extension();
        String validity = timing.validity() == null
                ? "; an approval counts without end."
                : "; an approval counts for " + timing.validity() + ".";
        return voting + escalation + validity;
    }
}
