package dev.itsm.problem.knownerror;

import dev.itsm.id.CiId;
import dev.itsm.id.ServiceId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How something shows: on what, and of what kind. A known error has them, and so has an incident.
 *
 * @param service the service on which it shows; null if that is not known
 * @param cis the configuration items on which it shows
 * @param category of what kind it is, by the code of the incidents' scheme; null if that is not known
 */
public record Symptoms(
        @Nullable ServiceId service,
        Set<CiId> cis,
        @Nullable String category) {
    public Symptoms {
        cis = Collections.unmodifiableSet(new LinkedHashSet<>(cis));
    }

    /** Returns whether it is known on what it shows. */
    public boolean isPlaced() {
        return service != null || !cis.isEmpty();
    }

    /** Returns the configuration items that both show on. */
    public Set<CiId> shared(Symptoms other) {
        Set<CiId> both = new LinkedHashSet<>(cis);
        both.retainAll(other.cis);
        return both;
    }

    /** Returns whether both are of the same kind and show on the same item or, where one knows no item, on the same service. */
    public boolean fit(Symptoms other) {
        boolean sameKind = category != null && category.equals(other.category);
        boolean itemsUnknown = cis.isEmpty() || other.cis.isEmpty();
        boolean sameService = service != null && service.equals(other.service);
        return sameKind && (!shared(other).isEmpty() || (itemsUnknown && sameService));
    }
}
