package dev.itsm.practice;

import dev.itsm.id.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What an event does to its record: the record is the fold of its events. Every event of a practice is either a
 * {@link First} or a {@link Later} one.
 *
 * @param <S> the record's state
 */
public interface Fold<S> {
    RecordId subject();

    /**
     * Returns the record after the event.
     *
     * @param before the record before it; null before its first event
     * @throws IllegalStateException if the record is there already and this is its first event, or is not there and this is not
     */
    S applyTo(@Nullable S before);

    /** The event that a record starts with. */
    interface First<S> extends Fold<S> {
        /** Returns the record as it starts. */
        S begin();

        @Override
        default S applyTo(@Nullable S before) {
            if (before != null) {
                throw new IllegalStateException("The " + subject().kind() + " " + subject()
                        + " is there already.\nMaybe its number was given out twice.");
            }
            return begin();
        }
    }

    /** Everything but the first event. */
    interface Later<S> extends Fold<S> {
        /** Returns the record after the event. */
        S applyToExisting(S before);

        @Override
        default S applyTo(@Nullable S before) {
            if (before == null) {
                throw new IllegalStateException("There is no " + subject().kind() + " " + subject() + " that " + this
                        + " could happen to.\nMaybe the history was cut.");
            }
            return applyToExisting(before);
        }
    }
}
