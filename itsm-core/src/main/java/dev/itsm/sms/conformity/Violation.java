package dev.itsm.sms.conformity;

import dev.itsm.id.RecordId;
import java.util.Comparator;
import java.util.List;

/**
 * A record, or a group of records, with what is wrong with it or not known of it.
 *
 * @param subject the record, or what the group is about
 * @param faults what is wrong; at least one
 */
public record Violation(RecordId subject, List<Fault> faults) {
    /** The order of records in reports: by kind, then by key. */
    static final Comparator<RecordId> ORDER =
            Comparator.comparing(RecordId::kind).thenComparing(RecordId::key);

    public Violation {
        faults = List.copyOf(faults);
    }
}
