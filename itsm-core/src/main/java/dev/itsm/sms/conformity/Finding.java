package dev.itsm.sms.conformity;

import dev.itsm.id.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a record violated a rule for a while, or still does.
 *
 * @param code the rule
 * @param subject the record, or what the group is about
 * @param opened what brought it about
 * @param closed what ended it; null while it lasts
 * @param faults what is wrong, as it was last seen
 */
public record Finding(
        String code,
        RecordId subject,
        Cause opened,
        @Nullable Cause closed,
        List<Fault> faults) {
    public Finding {
        faults = List.copyOf(faults);
    }

    Finding seenAs(List<Fault> seen) {
        return new Finding(code, subject, opened, closed, seen);
    }

    Finding closedBy(Cause cause) {
        return new Finding(code, subject, opened, cause, faults);
    }

    public boolean isOpen() {
        return closed == null;
    }
}
