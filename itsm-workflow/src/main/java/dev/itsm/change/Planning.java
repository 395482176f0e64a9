package dev.itsm.change;

import dev.itsm.change.schedule.Conflict;
import dev.itsm.change.schedule.Evaluation;
import dev.itsm.id.ChangeId;
import dev.itsm.party.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was considered before a change is decided on, and how it fits in with others.
 *
 * @param assessment what was considered; null before, and after the content changed
 * @param buffers how long before and after its window nothing may collide
 * @param follows the changes that must have ended before it starts
 * @param evaluation what stood in its way when somebody last looked; null before
 * @param overrides the conflicts that somebody passed over
 * @param announcements who was told of it
 * @param hold why nothing moves; null unless it is on hold
 */
public record Planning(
        @Nullable Assessment assessment,
        Buffers buffers,
        Set<ChangeId> follows,
        @Nullable Evaluation evaluation,
        List<ConflictOverride> overrides,
        List<Announcement> announcements,
        @Nullable Hold hold) {
    /** Time kept free around a window; neither is negative. */
    public record Buffers(Duration before, Duration after) {
        public static final Buffers NONE = new Buffers(Duration.ZERO, Duration.ZERO);
    }

    /**
     * That somebody passed over a conflict. It counts for the conflict as it was then: one that moved is another one.
     *
     * @param role in which role
     * @param reason why; not blank
     */
    public record ConflictOverride(Conflict conflict, PersonId by, String role, Instant at, String reason) {}

    /** That interested parties were told what will be deployed, when. */
    public record Announcement(String to, Instant at, PersonId by) {}

    /** That nothing moves. */
    public record Hold(String reason, Instant since) {}

    public static final Planning NONE = new Planning(null, Buffers.NONE, Set.of(), null, List.of(), List.of(), null);

    public Planning {
        follows = Set.copyOf(follows);
        overrides = List.copyOf(overrides);
        announcements = List.copyOf(announcements);
    }

    Planning assessed(@Nullable Assessment next) {
        return new Planning(next, buffers, follows, evaluation, overrides, announcements, hold);
    }

    Planning fitted(Buffers around, Set<ChangeId> earlier) {
        return new Planning(assessment, around, earlier, evaluation, overrides, announcements, hold);
    }

    Planning with(Evaluation next) {
        return new Planning(assessment, buffers, follows, next, overrides, announcements, hold);
    }

    Planning with(ConflictOverride passed) {
        List<ConflictOverride> more =
                Stream.concat(overrides.stream(), Stream.of(passed)).toList();
        return new Planning(assessment, buffers, follows, evaluation, more, announcements, hold);
    }

    Planning with(Announcement told) {
        List<Announcement> more =
                Stream.concat(announcements.stream(), Stream.of(told)).toList();
        return new Planning(assessment, buffers, follows, evaluation, overrides, more, hold);
    }

    Planning held(@Nullable Hold next) {
        return new Planning(assessment, buffers, follows, evaluation, overrides, announcements, next);
    }
}
