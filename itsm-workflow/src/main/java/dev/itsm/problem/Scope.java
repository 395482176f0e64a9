package dev.itsm.problem;

import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.KnownErrorId;
import dev.itsm.id.Link;
import dev.itsm.id.ProblemId;
import dev.itsm.id.RecordId;
import dev.itsm.id.ServiceId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a problem is about, and the records that it refers to.
 *
 * @param service the service that suffers; null while unknown
 * @param cis the configuration items that are concerned
 * @param links references to other records, each from this problem
 */
public record Scope(@Nullable ServiceId service, Set<CiId> cis, Set<Link> links) {
    /** An incident that it is the cause of, as far as anybody knows. */
    public static final String EXPLAINS = "explains";
    /** A change that is to remove the cause. */
    public static final String FIXED_BY = "fixed-by";
    /** The known error that says what to do until then. */
    public static final String DOCUMENTED_BY = "documented-by";
    /** The problem that this one merely repeats. */
    public static final String DUPLICATE_OF = "duplicate-of";

    public Scope {
        cis = Collections.unmodifiableSet(new LinkedHashSet<>(cis));
        links = Collections.unmodifiableSet(new LinkedHashSet<>(links));
    }

    /** Returns the incidents that it explains, in the order in which they were attached. */
    public Set<IncidentId> incidents() {
        return linked(EXPLAINS, IncidentId.class);
    }

    /** Returns the changes that are to fix it. */
    public Set<ChangeId> fixes() {
        return linked(FIXED_BY, ChangeId.class);
    }

    /** Returns the known errors that document it. */
    public Set<KnownErrorId> knownErrors() {
        return linked(DOCUMENTED_BY, KnownErrorId.class);
    }

    /** Returns the problem that it repeats; empty if it is none's duplicate. */
    public Optional<ProblemId> original() {
        return linked(DUPLICATE_OF, ProblemId.class).stream().findFirst();
    }

    private <R extends RecordId> Set<R> linked(String kind, Class<R> type) {
        return links.stream()
                .filter(link -> link.kind().equals(kind))
                .map(Link::to)
                .filter(type::isInstance)
                .map(type::cast)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Scope of(@Nullable ServiceId newService, Set<CiId> newCis) {
        return new Scope(newService, newCis, links);
    }

    Scope with(Set<Link> more) {
        Set<Link> all = new LinkedHashSet<>(links);
        all.addAll(more);
        return new Scope(service, cis, all);
    }
}
