package dev.itsm.cmdb.impact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which relations and items an impact may pass through. A relation that it leaves out carries nothing: its end counts as up.
 * An item that it leaves out stays up unless it has failed itself; one of unknown class is left out wherever classes are
 * named.
 *
 * @param types the names of the relation types that count; null for all
 * @param classes the names of the classes whose items can be impacted; null for all
 */
public record ImpactFilter(
        @Nullable Set<String> types, @Nullable Set<String> classes) {
    /** Leaves nothing out. */
    public static final ImpactFilter NONE = new ImpactFilter(null, null);

    public ImpactFilter {
        types = types == null ? null : Set.copyOf(types);
        classes = classes == null ? null : Set.copyOf(classes);
    }

    /** Returns this filter for only those relation types. */
    public ImpactFilter types(Set<String> only) {
        return new ImpactFilter(only, classes);
    }

    /** Returns this filter for only items of those classes. */
    public ImpactFilter classes(Set<String> only) {
        return new ImpactFilter(types, only);
    }
}
