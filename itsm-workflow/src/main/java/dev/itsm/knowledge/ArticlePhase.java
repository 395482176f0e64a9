package dev.itsm.knowledge;

/** Where an article stands, whatever its organization calls the state. */
public enum ArticlePhase {
    /** Being written. */
    DRAFT,
    /** Written, and to be looked over by another person. */
    IN_REVIEW,
    /** Looked over, and there for those whom it is published to while it is valid. */
    PUBLISHED,
    /** Of no use any more. */
    RETIRED
}
