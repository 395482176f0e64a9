package dev.itsm.knowledge;

import dev.itsm.sms.conformity.ConformityPack;
import dev.itsm.sms.conformity.EvidenceType;
import dev.itsm.sms.conformity.Fault;
import dev.itsm.sms.conformity.Judgement;
import dev.itsm.sms.conformity.RecordCheck;
import dev.itsm.sms.standard.ClauseCatalogue;
import java.time.Instant;
import java.util.List;

/** What articles are held to (ISO/IEC 20000-1:2018, 7.6), imported ones included. */
public final class KnowledgeRules {
    /** How articles are cited. */
    public static final EvidenceType<Article> TYPE =
            new EvidenceType<>("knowledge article", Article.class, Article::id);

    private KnowledgeRules() {}

    /** Returns the pack: that what is published is there for somebody, and valid. */
    public static ConformityPack pack() {
        return ConformityPack.of(
                "knowledge",
                "1",
                List.of(new RecordCheck<>(ClauseCatalogue.iso20000().rule("KNW-01"), TYPE, KnowledgeRules::usable)));
    }

    private static Judgement usable(Article article, Instant asOf) {
        Publication publication = article.publication();
        if (article.phase() != ArticlePhase.PUBLISHED || publication == null) {
            return Judgement.outside();
        }
        Instant since = article.progress().since();
        if (publication.audiences().isEmpty()) {
            return Judgement.violates(Fault.of("publication.audiences", since, "", "it is published to nobody"));
        }
        Instant end = publication.validity().endExclusive();
        return end == null
                ? Judgement.conforms()
                : Judgement.overdue(
                        end.minusNanos(1),
                        asOf,
                        Fault.of("publication.validity", end, "", "it is published and not valid any more"));
    }
}
