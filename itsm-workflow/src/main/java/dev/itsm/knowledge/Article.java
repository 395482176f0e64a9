package dev.itsm.knowledge;

import dev.itsm.field.Attributes;
import dev.itsm.id.ArticleId;
import dev.itsm.lifecycle.Progress;
import dev.itsm.lifecycle.StateId;
import dev.itsm.time.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A knowledge article (ISO/IEC 20000-1:2018, 7.6). The fold of its {@link ArticleEvent events}; immutable and thread-safe.
 *
 * <p>The canonical constructor is for stores that read back what they wrote; it holds what is true of every article whatever its
 * process.
 *
 * @param id its identity
 * @param progress the states that it went through
 * @param content what it says
 * @param review the last time that it was looked over; null if it never was, or was altered since
 * @param publication for whom and how long it is there; null before its publication and while it is reworked
 * @param retirement why it is of no use any more; null unless it is retired
 * @param usage how often it was of use
 * @param remarks what readers and reviewers said since it was last looked over, oldest first
 * @param attributes the organization's own fields
 */
public record Article(
        ArticleId id,
        Progress<ArticlePhase> progress,
        Content content,
        @Nullable Review review,
        @Nullable Publication publication,
        @Nullable Retirement retirement,
        Usage usage,
        List<Remark> remarks,
        Attributes attributes) {
    /** The name of the deadline at which it is to be looked at again. */
    public static final String REVIEW = "review";
    /** The name of the deadline at which it is not valid any more. */
    public static final String EXPIRY = "expiry";

    public Article {
        remarks = List.copyOf(remarks);
        ArticlePhase phase = progress.phase();
        boolean isPublished = phase == ArticlePhase.PUBLISHED;
        boolean isEnded = phase == ArticlePhase.RETIRED;
        boolean sound = (publication != null || !isPublished)
                && (publication == null || isPublished || isEnded)
                && (retirement != null) == isEnded;
        if (!sound) {
            throw new IllegalArgumentException("The article " + id + " in phase " + phase
                    + " must have a publication if it is published and none while it is written, and a reason if and"
                    + " only if it is retired.\n"
                    + "Maybe its events are not all there, or not in their order.");
        }
    }

    public StateId state() {
        return progress.state();
    }

    public ArticlePhase phase() {
        return progress.phase();
    }

    /** Returns whether it is there at that instant: it is published, and valid then. */
    public boolean isOffered(Instant at) {
        return phase() == ArticlePhase.PUBLISHED
                && publication != null
                && publication.validity().contains(at);
    }

    /** Returns whether it is there for that audience at that instant. */
    public boolean isOffered(String audience, Instant at) {
        return isOffered(at) && publication != null && publication.audiences().contains(audience);
    }

    /** Returns when it is to be looked at again and when its validity ends, soonest first; nothing unless it is published. */
    public List<Deadline> deadlines() {
        if (phase() != ArticlePhase.PUBLISHED || publication == null) {
            return List.of();
        }
        List<Deadline> deadlines = new ArrayList<>();
        deadlines.add(new Deadline(id, REVIEW, publication.reviewAt()));
        if (publication.validity().endExclusive() != null) {
            deadlines.add(new Deadline(id, EXPIRY, publication.validity().endExclusive()));
        }
        deadlines.sort(Comparator.comparing(Deadline::dueAt));
        return List.copyOf(deadlines);
    }

    Article with(Progress<ArticlePhase> next) {
        return new Article(id, next, content, review, publication, retirement, usage, remarks, attributes);
    }

    Article with(Content next) {
        return new Article(id, progress, next, review, publication, retirement, usage, remarks, attributes);
    }

    Article with(Usage next) {
        return new Article(id, progress, content, review, publication, retirement, next, remarks, attributes);
    }

    Article with(Attributes next) {
        return new Article(id, progress, content, review, publication, retirement, usage, remarks, next);
    }

    Article plus(Remark remark) {
        List<Remark> all = Stream.concat(remarks.stream(), Stream.of(remark)).toList();
        return new Article(id, progress, content, review, publication, retirement, usage, all, attributes);
    }

    /** Returns the article as it is there after somebody looked it over, which settles what was said before. */
    Article published(Progress<ArticlePhase> next, Review by, Publication as) {
        return new Article(id, next, content, by, as, null, usage, List.of(), attributes);
    }

    Article reworked(Progress<ArticlePhase> next) {
        return new Article(id, next, content, null, null, null, usage, remarks, attributes);
    }

    Article retired(Progress<ArticlePhase> next, Retirement because) {
        return new Article(id, next, content, review, publication, because, usage, remarks, attributes);
    }
}
