package dev.itsm.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The states that a record went through, oldest first. Immutable and thread-safe.
 *
 * @param stays at least one; none starts before the one before it
 * @param <P> the phases of the practice
 */
public record Progress<P extends Enum<P>>(List<Stay<P>> stays) {
    public Progress {
        stays = List.copyOf(stays);
        if (stays.isEmpty()) {
            throw new IllegalArgumentException(
                    "A record must have been in a state.\nMaybe its first event is missing.");
        }
        for (int i = 1; i < stays.size(); i++) {
            if (stays.get(i).since().isBefore(stays.get(i - 1).since())) {
                throw new IllegalArgumentException("The stay in " + stays.get(i).state() + " since "
                        + stays.get(i).since() + " must not start before the one in "
                        + stays.get(i - 1).state() + " since "
                        + stays.get(i - 1).since() + ".\nMaybe the events were read in another order.");
            }
        }
    }

    /** Returns the progress of a record that starts in that state. */
    public static <P extends Enum<P>> Progress<P> startingIn(StateId state, P phase, Instant at) {
        return new Progress<>(List.of(new Stay<>(state, phase, at)));
    }

    /** Returns the progress after a move to that state. */
    public Progress<P> to(StateId state, P phase, Instant at) {
        List<Stay<P>> longer = new ArrayList<>(stays.size() + 1);
        longer.addAll(stays);
        longer.add(new Stay<>(state, phase, at));
        return new Progress<>(longer);
    }

    /** Returns the stay that lasts. */
    public Stay<P> current() {
        return stays.get(stays.size() - 1);
    }

    public StateId state() {
        return current().state();
    }

    public P phase() {
        return current().phase();
    }

    /** Returns when the record came into the state that it is in. */
    public Instant since() {
        return current().since();
    }

    /** Returns how often the record came into the phase, from another one or at its start. */
    public int entries(P entered) {
        int count = 0;
        P before = null;
        for (Stay<P> stay : stays) {
            count += stay.phase() == entered && before != entered ? 1 : 0;
            before = stay.phase();
        }
        return count;
    }

    /**
     * Returns how long the record was, all in all, in the states that are meant.
     *
     * @param asOf the end of the stay that lasts; what starts later counts nothing
     */
    public Duration timeIn(Predicate<? super Stay<P>> meant, Instant asOf) {
        Duration sum = Duration.ZERO;
        for (int i = 0; i < stays.size(); i++) {
            Instant start = stays.get(i).since();
            Instant end = i + 1 < stays.size() ? stays.get(i + 1).since() : asOf;
            end = end.isAfter(asOf) ? asOf : end;
            if (meant.test(stays.get(i)) && end.isAfter(start)) {
                sum = sum.plus(Duration.between(start, end));
            }
        }
        return sum;
    }
}
