package dev.itsm.sms.conformity;

import dev.itsm.event.Envelope;
import dev.itsm.event.Hash;
import dev.itsm.id.RecordId;
import dev.itsm.sms.conformity.Judgement.Standing;
import dev.itsm.sms.standard.ClauseCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the trails of records are held to (ISO/IEC 20000-1:2018, 7.5.3): that nothing in them was altered, removed or put in. */
public final class TrailRules {
    /** How trails are cited: as their records. */
    public static final EvidenceType<Trail> TYPE = new EvidenceType<>("journal", Trail.class, Trail::record);

    private TrailRules() {}

    /**
     * Everything that was stored of one record.
     *
     * @param record the record
     * @param envelopes from the first one on, oldest first
     */
    public record Trail(RecordId record, List<Envelope> envelopes) {
        public Trail {
            envelopes = List.copyOf(envelopes);
        }
    }

    /** Returns the pack. */
    public static ConformityPack pack() {
        return ConformityPack.of(
                "trail",
                "1",
                List.of(new RecordCheck<>(ClauseCatalogue.iso20000().rule("DOC-06"), TYPE, TrailRules::whole)));
    }

    /** What follows an altered envelope is judged by what that says as well as by what it should: one fault is found once. */
    private static Judgement whole(Trail trail, Instant asOf) {
        List<Fault> faults = new ArrayList<>();
        Hash stored = Hash.NONE;
        Hash computed = Hash.NONE;
        for (Envelope envelope : trail.envelopes()) {
            boolean follows = envelope.subject().equals(trail.record())
                    && (envelope.previous().equals(stored)
                            || envelope.previous().equals(computed));
            if (!envelope.isIntact() || !follows) {
                faults.add(Fault.of(
                        "history.revision " + envelope.revision(),
                        envelope.recordedAt(),
                        "",
                        follows ? "it was altered" : "it does not follow the one before it"));
            }
            stored = envelope.hash();
            computed = envelope.computedHash();
        }
        if (trail.envelopes().isEmpty()) {
            return Judgement.outside();
        }
        return new Judgement(faults.isEmpty() ? Standing.CONFORMS : Standing.VIOLATES, faults, null);
    }
}
