package dev.itsm.problem.knownerror;

import dev.itsm.id.ClauseRef;
import dev.itsm.sms.conformity.ConformityPack;
import dev.itsm.sms.conformity.EvidenceType;
import dev.itsm.sms.conformity.Fault;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.conformity.Judgement;
import dev.itsm.sms.conformity.RecordCheck;
import dev.itsm.sms.kpi.Indicator;
import dev.itsm.sms.kpi.Part;
import dev.itsm.sms.standard.ClauseCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What known errors are held to, and measured by (ISO/IEC 20000-1:2018, 8.6.3), imported ones included. */
public final class KnownErrorRules {
    /** How known errors are cited. */
    public static final EvidenceType<KnownError> TYPE =
            new EvidenceType<>("known error", KnownError.class, KnownError::id);

    private final InForce<Duration> validity;

    private KnownErrorRules(InForce<Duration> validity) {
        this.validity = validity;
    }

    /**
     * Returns the pack.
     *
     * @param validity for how long a publication counts before somebody must have looked at it again
     */
    public static ConformityPack pack(InForce<Duration> validity) {
        KnownErrorRules rules = new KnownErrorRules(validity);
        return ConformityPack.of(
                "known-error",
                "1",
                List.of(new RecordCheck<>(ClauseCatalogue.iso20000().rule("PRB-11"), TYPE, rules::available)));
    }

    /** Returns the share of the known errors in use that have something that helps. */
    public static Indicator<KnownError> withWorkaround() {
        return Indicator.share(
                "PRB-KE",
                ClauseRef.iso20000("8.6.3"),
                "Known errors in use that have a workaround",
                Indicator.Better.HIGHER,
                KnownError::id,
                known -> known.phase().isActive()
                        ? Part.counted(known.description().hasWorkaround())
                        : Part.outside());
    }

    private Judgement available(KnownError known, Instant asOf) {
        if (!known.phase().isActive()) {
            return Judgement.outside();
        }
        String field = "publication";
        Publication publication = known.publication();
        if (publication == null || publication.audiences().isEmpty()) {
            Instant since = known.progress().since();
            return Judgement.violates(Fault.of(field, since, "", "it is published to nobody"));
        }
        return validity.at(publication.at())
                .map(version -> {
                    Instant last = publication.at().plus(version.policy());
                    return Judgement.overdue(
                            last, asOf, Fault.of(field, last, version.name(), "nobody looked at it again in time"));
                })
                .orElseGet(() -> Judgement.unknown(
                        Fault.of(field, publication.at(), "", "nothing says for how long a publication counts")));
    }
}
