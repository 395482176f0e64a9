package dev.itsm.scheme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A versioned list of codes with their labels in any number of languages. A code may be a path such as {@code mail/outbound}.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * CodeScheme.named("incident-categories", "3")
 *     .code("mail", Locale.ENGLISH, "Mail").label(Locale.GERMAN, "E-Mail")
 *     .code("mail/outbound", Locale.ENGLISH, "Outgoing mail")
 *     .build();
 * }</pre>
 */
public final class CodeScheme {
    private final String name;
    private final String version;
    private final boolean open;
    private final Map<String, Map<Locale, String>> labels;

    private CodeScheme(String name, String version, boolean open, Map<String, Map<Locale, String>> labels) {
        this.name = name;
        this.version = version;
        this.open = open;
        this.labels = labels;
    }

    /** Returns a scheme that takes every code that is not blank: where an organization keeps its list elsewhere. */
    public static CodeScheme open(String name) {
        return new CodeScheme(name, "1", true, Map.of());
    }

    /** Starts a scheme that takes the codes that are stated, and no other. */
    public static Builder named(String name, String version) {
        return new Builder(name, version);
    }

    public String name() {
        return name;
    }

    public String version() {
        return version;
    }

    /** Returns the codes in the order in which they were stated; empty for an open scheme. */
    public List<String> codes() {
        return List.copyOf(labels.keySet());
    }

    /** Returns the code with this scheme's name and version; empty if the scheme does not take it. */
    public Optional<SchemeCode> find(String code) {
        return !code.isBlank() && (open || labels.containsKey(code))
                ? Optional.of(new SchemeCode(name, version, code))
                : Optional.empty();
    }

    /** Returns the code's label in that language, else in the language stated first, else the code itself. */
    public String label(String code, Locale locale) {
        Map<Locale, String> known = labels.getOrDefault(code, Map.of());
        String exact = known.getOrDefault(locale, known.get(Locale.forLanguageTag(locale.getLanguage())));
        return exact != null ? exact : known.values().stream().findFirst().orElse(code);
    }

    @Override
    public String toString() {
        return name + "/" + version;
    }

    /** Collects the codes of a scheme; not thread-safe. */
    public static final class Builder {
        private final String name;
        private final String version;
        private final Map<String, Map<Locale, String>> labels = new LinkedHashMap<>();
        private @Nullable Map<Locale, String> last;

        private Builder(String name, String version) {
            this.name = name;
            this.version = version;
        }

        /**
         * Adds a code with its label in one language.
         *
         * @throws IllegalArgumentException if the code is blank or there already
         */
        public Builder code(String code, Locale locale, String label) {
            Map<Locale, String> first = new LinkedHashMap<>();
            if (code.isBlank() || labels.putIfAbsent(code, first) != null) {
                throw new IllegalArgumentException("The code '" + code + "' of the scheme " + name + "/" + version
                        + " must not be blank or there twice.\nMaybe the second is a label in another language.");
            }
            last = first;
            return label(locale, label);
        }

        /** Adds a label in a further language to the code stated last. */
        public Builder label(Locale locale, String label) {
            if (last == null) {
                throw new IllegalStateException("The label '" + label + "' of the scheme " + name + "/" + version
                        + " has no code.\nMaybe the code comes after it.");
            }
            last.put(locale, label);
            return this;
        }

        public CodeScheme build() {
            Map<String, Map<Locale, String>> copy = new LinkedHashMap<>();
            labels.forEach((code, texts) -> copy.put(code, Collections.unmodifiableMap(new LinkedHashMap<>(texts))));
            return new CodeScheme(name, version, false, Collections.unmodifiableMap(copy));
        }
    }
}
