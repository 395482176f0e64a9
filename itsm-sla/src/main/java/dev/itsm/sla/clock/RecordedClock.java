package dev.itsm.sla.clock;

import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;
import dev.itsm.sms.conformity.EvidenceType;

/**
 * A clock with the record that it is about, for rules and indicators.
 *
 * @param record the record
 * @param clock its clock
 */
public record RecordedClock(RecordId record, ServiceClock clock) {
    public static final EvidenceType<RecordedClock> TYPE =
            new EvidenceType<>("service clock", RecordedClock.class, RecordedClock::id);

    /**
     * How a clock is cited.
     *
     * @param record the record, in text
     * @param target the name of its target
     */
    public record Id(String record, String target) implements RecordId {
        private static final RecordKind KIND = RecordKind.of("service-clock");

        @Override
        public RecordKind kind() {
            return KIND;
        }

        @Override
        public String key() {
            return target + " of " + record;
        }

        @Override
        public String toString() {
            return KIND + ":" + key();
        }
    }

    /** Returns how it is cited. */
    public RecordId id() {
        return new Id(record.toString(), clock.name().value());
    }
}
