package dev.itsm.sms.conformity;

import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;

/** How a violation cites the management system as a whole: what is wrong with no single record. */
public record WholeSystem() implements RecordId {
    private static final RecordKind KIND = RecordKind.of("sms");

    @Override
    public RecordKind kind() {
        return KIND;
    }

    @Override
    public String key() {
        return "all";
    }

    @Override
    public String toString() {
        return "sms:all";
    }
}
