package dev.itsm.change;

import org.jspecify.annotations.Nullable;

/**
 * How a change is sorted.
 *
 * @param category the code of one of the policy's categories
 * @param path how it is authorised
 * @param template the key of the template that it follows; null unless it is a standard change
 * @param route whether service design and transition plans and controls it
 */
public record Classification(
        String category, ChangePath path, @Nullable String template, Route route) {
    /** By which process a change is planned and controlled. */
    public enum Route {
        CHANGE_MANAGEMENT,
        /** As ISO/IEC 20000-1:2018, 8.5.2 asks for new, removed and transferred services and for changes of major impact. */
        SERVICE_DESIGN_AND_TRANSITION
    }

    public Classification {
        if ((template != null) != (path == ChangePath.STANDARD)) {
            throw new IllegalArgumentException("A change of category '" + category + "' on the path " + path + " must "
                    + (template == null ? "" : "not ") + "follow a template.\nMaybe it is another path.");
        }
    }
}
