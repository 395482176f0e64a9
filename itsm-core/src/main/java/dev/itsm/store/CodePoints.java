package dev.itsm.store;

import java.util.Comparator;

/** The order of texts in every store: by Unicode code points, as databases compare UTF-8. */
final class CodePoints {
    static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    /** Differs from {@link String#compareTo} above the basic plane, whose surrogates are below other characters there. */
    static int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char c = a.charAt(i);
            char d = b.charAt(i);
            if (c != d) {
                int bySurrogate = Boolean.compare(Character.isSurrogate(c), Character.isSurrogate(d));
                return bySurrogate != 0 ? bySurrogate : Character.compare(c, d);
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
