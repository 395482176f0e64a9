package dev.itsm.sms.conformity;

import dev.itsm.id.RecordId;
import java.util.function.Function;

/**
 * A kind of record that checks judge.
 *
 * @param name what it is called in reports, such as {@code incident}
 * @param type its class; records of subclasses are not meant
 * @param id how a record is cited
 * @param <R> the records
 */
public record EvidenceType<R>(String name, Class<R> type, Function<? super R, ? extends RecordId> id) {
    /** Two are the same if their records are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof EvidenceType<?> that && type == that.type && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }
}
