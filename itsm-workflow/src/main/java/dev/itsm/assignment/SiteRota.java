package dev.itsm.assignment;

import dev.itsm.party.TeamId;
import dev.itsm.sla.calendar.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which site's team has the work at what time, so that it follows the sun. Where several sites are open, the first of them
 * has it. Immutable and thread-safe.
 *
 * @param sites the first one to be asked first
 */
public record SiteRota(List<Site> sites) {
    public SiteRota {
        sites = List.copyOf(sites);
    }

    public static SiteRota of(Site... sites) {
        return new SiteRota(List.of(sites));
    }

    /** Returns the team of the first site that is open; empty if none is. */
    public Optional<TeamId> teamAt(Instant at) {
        return sites.stream()
                .filter(site -> site.hours().isWorking(at))
                .findFirst()
                .map(Site::team);
    }

    /** Returns when the work next goes to other hands; empty if it never does. */
    public Optional<HandOver> nextHandOver(Instant after) {
        TeamId from = teamAt(after).orElse(null);
        Optional<Instant> at = boundary(after);
        while (at.isPresent()) {
            TeamId to = teamAt(at.get()).orElse(null);
            if (from == null ? to != null : !from.equals(to)) {
                return Optional.of(new HandOver(at.get(), from, to));
            }
            at = boundary(at.get());
        }
        return Optional.empty();
    }

    /** The next instant at which the first open site closes, or one that is asked before it opens. */
    private Optional<Instant> boundary(Instant after) {
        int open = IntStream.range(0, sites.size())
                .filter(i -> sites.get(i).hours().isWorking(after))
                .findFirst()
                .orElse(sites.size());
        Stream<Instant> openings =
                sites.subList(0, open).stream().flatMap(site -> site.hours().nextOpening(after).stream());
        Stream<Instant> closing =
                open == sites.size() ? Stream.empty() : sites.get(open).hours().nextClosing(after).stream();
        return Stream.concat(openings, closing).min(Instant::compareTo);
    }

    /**
     * A site.
     *
     * @param team who works there
     * @param hours when
     */
    public record Site(TeamId team, WorkingCalendar hours) {}

    /**
     * A change of hands.
     *
     * @param at when
     * @param from who had the work; null if nobody did
     * @param to who has it from then on; null if nobody does
     */
    public record HandOver(
            Instant at, @Nullable TeamId from, @Nullable TeamId to) {}
}
