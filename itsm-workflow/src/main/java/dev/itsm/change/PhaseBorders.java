package dev.itsm.change;

import static dev.itsm.change.ChangePhase.APPROVED;
import static dev.itsm.change.ChangePhase.ASSESSED;
import static dev.itsm.change.ChangePhase.BACKED_OUT;
import static dev.itsm.change.ChangePhase.CANCELLED;
import static dev.itsm.change.ChangePhase.CLASSIFIED;
import static dev.itsm.change.ChangePhase.CLOSED;
import static dev.itsm.change.ChangePhase.FAILED;
import static dev.itsm.change.ChangePhase.IMPLEMENTED;
import static dev.itsm.change.ChangePhase.IMPLEMENTING;
import static dev.itsm.change.ChangePhase.RECORDED;
import static dev.itsm.change.ChangePhase.REJECTED;
import static dev.itsm.change.ChangePhase.REVIEWED;
import static dev.itsm.change.ChangePhase.SCHEDULED;

import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.lifecycle.Transition;
import dev.itsm.lifecycle.Trigger;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which trigger may cross which border between phases. What a change must have in a phase (an approval, a start, an outcome)
 * comes with the command of one trigger: a transition that came into the phase by another would leave it without.
 */
final class PhaseBorders {
    private record Border(Set<ChangePhase> from, ChangePhase to) {}

    private static final Map<Trigger, Border> BORDERS = Map.ofEntries(
            Map.entry(ChangeLifecycle.CLASSIFY, new Border(EnumSet.of(RECORDED), CLASSIFIED)),
            Map.entry(ChangeLifecycle.ASSESS, new Border(EnumSet.of(CLASSIFIED), ASSESSED)),
            Map.entry(ChangeLifecycle.APPROVE, new Border(EnumSet.of(CLASSIFIED, ASSESSED), APPROVED)),
            Map.entry(ChangeLifecycle.SCHEDULE, new Border(EnumSet.of(APPROVED), SCHEDULED)),
            Map.entry(ChangeLifecycle.UNSCHEDULE, new Border(EnumSet.of(SCHEDULED), APPROVED)),
            Map.entry(ChangeLifecycle.IMPLEMENT, new Border(EnumSet.of(APPROVED, SCHEDULED), IMPLEMENTING)),
            Map.entry(ChangeLifecycle.COMPLETE, new Border(EnumSet.of(IMPLEMENTING), IMPLEMENTED)),
            Map.entry(ChangeLifecycle.FAIL, new Border(EnumSet.of(IMPLEMENTING), FAILED)),
            Map.entry(ChangeLifecycle.BACK_OUT, new Border(EnumSet.of(IMPLEMENTING, IMPLEMENTED, FAILED), BACKED_OUT)),
            Map.entry(ChangeLifecycle.REVIEW, new Border(EnumSet.of(IMPLEMENTED, FAILED, BACKED_OUT), REVIEWED)),
            Map.entry(ChangeLifecycle.CLOSE, new Border(EnumSet.of(REVIEWED), CLOSED)),
            Map.entry(ChangeLifecycle.REVISE, new Border(EnumSet.of(ASSESSED, APPROVED, SCHEDULED), CLASSIFIED)),
            Map.entry(ChangeLifecycle.REJECT, new Border(EnumSet.of(RECORDED, CLASSIFIED, ASSESSED), REJECTED)),
            Map.entry(
                    ChangeLifecycle.CANCEL,
                    new Border(EnumSet.of(RECORDED, CLASSIFIED, ASSESSED, APPROVED, SCHEDULED), CANCELLED)));

    private PhaseBorders() {}

    /** Returns whether the trigger's command brings something with it, so that nobody else may take it. */
    static boolean isReserved(Trigger trigger) {
        return BORDERS.containsKey(trigger);
    }

    /** Returns what is wrong with the transitions, in words. */
    static List<String> faults(Lifecycle<ChangePhase, ?> lifecycle) {
        Stream<String> start = lifecycle.phase(lifecycle.initial()) == RECORDED
                ? Stream.empty()
                : Stream.of("it starts in " + lifecycle.initial() + ", which is not of phase RECORDED");
        Stream<String> wrong = lifecycle.transitions().stream()
                .filter(transition -> !isSound(lifecycle, transition))
                .map(transition -> "'" + transition.on() + "' must not lead from state " + transition.from()
                        + " of phase " + lifecycle.phase(transition.from()) + " to " + transition.to() + " of phase "
                        + lifecycle.phase(transition.to()));
        return Stream.concat(start, wrong).toList();
    }

    /** Within a phase anything goes that brings nothing with it, and to classify anew. */
    private static boolean isSound(Lifecycle<ChangePhase, ?> lifecycle, Transition<?> transition) {
        ChangePhase from = lifecycle.phase(transition.from());
        ChangePhase to = lifecycle.phase(transition.to());
        if (from == to) {
            return !isReserved(transition.on())
                    || (transition.on().equals(ChangeLifecycle.CLASSIFY) && to == CLASSIFIED);
        }
        Border border = BORDERS.get(transition.on());
        return border != null && border.to() == to && border.from().contains(from);
    }
}
