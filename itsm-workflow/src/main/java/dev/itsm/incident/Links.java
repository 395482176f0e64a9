package dev.itsm.incident;

import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.Link;
import dev.itsm.id.RecordId;
import dev.itsm.id.ServiceId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an incident is about, and the records that it refers to.
 *
 * @param service the service that is hit; null while unknown
 * @param cis the configuration items that are hit
 * @param links references to other records, each from this incident
 */
public record Links(@Nullable ServiceId service, Set<CiId> cis, Set<Link> links) {
    public static final Links NONE = new Links(null, Set.of(), Set.of());

    /** The incident whose resolution is expected to resolve this one. */
    public static final String CHILD_OF = "child-of";
    /** The incident that this one merely repeats. */
    public static final String DUPLICATE_OF = "duplicate-of";
    /** The closed incident that this one takes up again. */
    public static final String FOLLOW_UP_OF = "follow-up-of";
    /** The change, or other record, that brought it about. */
    public static final String CAUSED_BY = "caused-by";
    /** The problem that looks for its cause. */
    public static final String INVESTIGATED_BY = "investigated-by";
    /** The known error that it is an instance of. */
    public static final String EXPLAINED_BY = "explained-by";
    /** The change that is to repair it. */
    public static final String REPAIRED_BY = "repaired-by";
    /** The service request that it turned out to be. */
    public static final String CONVERTED_TO = "converted-to";
    /** The service request that turned out to be this incident. */
    public static final String CONVERTED_FROM = "converted-from";

    public Links {
        cis = Collections.unmodifiableSet(new LinkedHashSet<>(cis));
        links = Collections.unmodifiableSet(new LinkedHashSet<>(links));
        if (links.stream().filter(link -> link.kind().equals(CHILD_OF)).count() > 1) {
            throw new IllegalArgumentException("An incident cannot be the child of two others: " + links
                    + ".\nMaybe the second is related in another way.");
        }
    }

    /** Returns the first record that it refers to in that way; empty if there is none. */
    public Optional<RecordId> first(String kind) {
        return links.stream()
                .filter(link -> link.kind().equals(kind))
                .map(Link::to)
                .findFirst();
    }

    /** Returns the incident that this one is a child of; empty if there is none. */
    public Optional<IncidentId> parent() {
        return first(CHILD_OF).filter(IncidentId.class::isInstance).map(IncidentId.class::cast);
    }

    Links affecting(@Nullable ServiceId hitService, Set<CiId> hitCis) {
        return new Links(hitService, hitCis, links);
    }

    Links with(Link link) {
        Set<Link> more = new LinkedHashSet<>(links);
        more.add(link);
        return new Links(service, cis, more);
    }

    Links without(Link link) {
        Set<Link> fewer = new LinkedHashSet<>(links);
        fewer.remove(link);
        return new Links(service, cis, fewer);
    }
}
