package dev.itsm.knowledge;

import java.time.Duration;

/**
 * What an organization asks of its articles.
 *
 * @param reviewWithin how long after it was looked over an article is to be looked at again at the latest; positive
 */
public record KnowledgePolicy(Duration reviewWithin) {
    public KnowledgePolicy {
        if (reviewWithin.compareTo(Duration.ZERO) <= 0) {
            throw new IllegalArgumentException("Articles must be looked at again within a positive time, not "
                    + reviewWithin + ".\nMaybe nobody is to look at them again: use a very long time.");
        }
    }

    /** Returns a policy that an organization may start from: every article is looked at again within 365 days. */
    public static KnowledgePolicy standard() {
        return new KnowledgePolicy(Duration.ofDays(365));
    }
}
