package dev.itsm.change.schedule;

import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.ServiceId;
import dev.itsm.party.PersonId;
import dev.itsm.time.Period;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the schedule knows of a change.
 *
 * @param id the change
 * @param title what people call it
 * @param window when the work is to be done; null if it has not been planned yet
 * @param before how long before the window nothing else may collide; not negative
 * @param after how long after it; not negative
 * @param cis the configuration items worked on
 * @param services the services affected
 * @param implementers who do the work; empty while that is open
 * @param follows the changes that must have ended before this one starts
 */
public record PlannedChange(
        ChangeId id,
        String title,
        @Nullable Period window,
        Duration before,
        Duration after,
        Set<CiId> cis,
        Set<ServiceId> services,
        Set<PersonId> implementers,
        Set<ChangeId> follows) {
    public PlannedChange {
        if (before.isNegative() || after.isNegative()) {
            throw new IllegalArgumentException("The buffers of " + id + ", " + before + " and " + after
                    + ", must not be negative.\nMaybe the window itself is to be shorter.");
        }
        cis = Set.copyOf(cis);
        services = Set.copyOf(services);
        implementers = Set.copyOf(implementers);
        follows = Set.copyOf(follows);
    }

    public static PlannedChange of(ChangeId id, @Nullable Period window, Set<CiId> cis) {
        return new PlannedChange(id, id.key(), window, Duration.ZERO, Duration.ZERO, cis, Set.of(), Set.of(), Set.of());
    }

    public PlannedChange withBuffers(Duration atStart, Duration atEnd) {
        return new PlannedChange(id, title, window, atStart, atEnd, cis, services, implementers, follows);
    }

    public PlannedChange withServices(Set<ServiceId> affected) {
        return new PlannedChange(id, title, window, before, after, cis, affected, implementers, follows);
    }

    public PlannedChange withImplementers(PersonId... people) {
        return new PlannedChange(id, title, window, before, after, cis, services, Set.of(people), follows);
    }

    public PlannedChange following(Set<ChangeId> earlier) {
        return new PlannedChange(id, title, window, before, after, cis, services, implementers, earlier);
    }

    /** Returns the window with its buffers; empty if there is no window, an empty one as it is. */
    public Optional<Period> bufferedWindow() {
        if (window == null || window.isEmpty()) {
            return Optional.ofNullable(window);
        }
        return Optional.of(new Period(
                window.startInclusive().minus(before),
                window.endExclusive() == null ? null : window.endExclusive().plus(after)));
    }
}
