package dev.itsm.knowledge;

import dev.itsm.id.CiId;
import dev.itsm.id.ServiceId;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an article is about, or what somebody looks for.
 *
 * @param service the service; null if it is about any, or not known
 * @param cis the configuration items; empty if it is about any, or not known
 * @param category the kind of matter, by the code of the organization's scheme; null while that is not said
 */
public record Topic(
        @Nullable ServiceId service,
        Set<CiId> cis,
        @Nullable String category) {
    public Topic {
        cis = Set.copyOf(cis);
    }

    /** Returns the topic of a category, whatever the service and the configuration items. */
    public static Topic of(String category) {
        return new Topic(null, Set.of(), category);
    }

    /** Returns the configuration items that both name. */
    public Set<CiId> shared(Topic other) {
        Set<CiId> both = new LinkedHashSet<>(cis);
        both.retainAll(other.cis);
        return both;
    }

    /** Returns whether everything that this names is met: the category, and the service and one of the items if it names any. */
    public boolean covers(Topic sought) {
        return category != null
                && category.equals(sought.category)
                && (service == null || service.equals(sought.service))
                && (cis.isEmpty() || !shared(sought).isEmpty());
    }
}
