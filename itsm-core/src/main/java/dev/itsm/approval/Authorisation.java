package dev.itsm.approval;

import dev.itsm.approval.Round.Status;
import dev.itsm.decision.Refusal;
import dev.itsm.event.Hash;
import dev.itsm.id.RecordId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The proof that somebody may act on a content at an instant. There is no way to make one but to ask a {@link Round} or an
 * {@link EmergencyAuthorisation}, which answer anew each time; it has no public constructor and no stored form. Immutable and
 * thread-safe.
 */
public final class Authorisation {
    /** Where an authorisation comes from. */
    public enum Source {
        /** A round that approved. */
        ROUND,
        /** An emergency authorisation, to be approved afterwards. */
        EMERGENCY
    }

    private final Source source;
    private final RecordId subject;
    private final Hash content;
    private final Instant grantedAt;
    private final Instant at;

    private Authorisation(Source source, RecordId subject, Hash content, Instant grantedAt, Instant at) {
        this.source = source;
        this.subject = subject;
        this.content = content;
        this.grantedAt = grantedAt;
        this.at = at;
    }

    static Clearance of(Round round, Hash content, Instant at) {
        String name = round.subject().toString();
        List<Refusal> reasons = new ArrayList<>();
        Status status = round.status(at);
        Instant decided = round.decidedAt().orElse(null);
        if (status != Status.APPROVED || decided == null) {
            reasons.add(notApproved(name, status));
        } else {
            addIfTooEarlyOrLate(name, round, decided, at, reasons);
        }
        if (!round.digest().equals(content)) {
            reasons.add(contentChanged(name));
        }
        return decided == null || !reasons.isEmpty()
                ? new Clearance.Withheld(reasons)
                : new Clearance.Cleared(new Authorisation(Source.ROUND, round.subject(), content, decided, at));
    }

    private static Refusal notApproved(String name, Status status) {
        return Refusal.of("NOT_APPROVED", name, "the approval is " + status)
                .advise(status == Status.OPEN ? "wait for the votes" : "ask for approval again");
    }

    private static void addIfTooEarlyOrLate(
            String name, Round round, Instant decided, Instant at, List<Refusal> reasons) {
        if (at.isBefore(decided)) {
            reasons.add(Refusal.of("NOT_YET_APPROVED", name, "it was approved at " + decided + ", after " + at));
        }
        var validity = round.policy().timing().validity();
        if (validity != null && !at.isBefore(decided.plus(validity))) {
            reasons.add(Refusal.of("APPROVAL_EXPIRED", name, "the approval expired at " + decided.plus(validity))
                    .advise("ask for approval again"));
        }
    }

    static Clearance of(EmergencyAuthorisation given, Hash content, Instant at) {
        String name = given.subject().toString();
        List<Refusal> reasons = new ArrayList<>();
        if (!given.period().contains(at)) {
            reasons.add(Refusal.of(
                    "EMERGENCY_EXPIRED", name, "the emergency authorisation holds in " + given.period() + " only"));
        }
        if (!given.digest().equals(content)) {
            reasons.add(contentChanged(name));
        }
        return reasons.isEmpty()
                ? new Clearance.Cleared(new Authorisation(
                        Source.EMERGENCY,
                        given.subject(),
                        content,
                        given.period().startInclusive(),
                        at))
                : new Clearance.Withheld(reasons);
    }

    private static Refusal contentChanged(String name) {
        return Refusal.of("CONTENT_CHANGED", name, "what was approved is not what it is now")
                .advise("ask for approval of the present content");
    }

    public Source source() {
        return source;
    }

    /** Returns the record that was approved. */
    public RecordId subject() {
        return subject;
    }

    /** Returns the digest of the content that was approved. */
    public Hash content() {
        return content;
    }

    public Instant grantedAt() {
        return grantedAt;
    }

    /** Returns the instant that it was asked for, and counts at. */
    public Instant at() {
        return at;
    }

    /** Returns whether this proves that one may act on the subject, with this content, at this instant. */
    public boolean covers(RecordId record, Hash digest, Instant instant) {
        return subject.equals(record) && content.equals(digest) && at.equals(instant);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Authorisation that
                && source == that.source
                && subject.equals(that.subject)
                && content.equals(that.content)
                && grantedAt.equals(that.grantedAt)
                && at.equals(that.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, subject, content, grantedAt, at);
    }

    @Override
    public String toString() {
        return source + " authorisation of " + subject + ", granted at " + grantedAt + ", counts at " + at;
    }
}
