package dev.itsm.cli.layout;

import java.util.Locale;

/** A picture that is written down shape by shape; numbers look alike everywhere, and texts cannot become markup. */
public final class Svg {
    private final StringBuilder markup = new StringBuilder();

    /**
     * Adds markup of this program's own.
     *
     * @param format as of {@link String#format}; texts of others must be {@link #escape escaped}
     */
    public Svg add(String format, Object... values) {
        markup.append(String.format(Locale.ROOT, format, values));
        return this;
    }

    /** Returns a text as it can stand between tags and in attributes with double quotes. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** XML knows neither control characters nor halves of characters, even escaped. */
    private static boolean isAllowed(int c) {
        return c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF);
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}
