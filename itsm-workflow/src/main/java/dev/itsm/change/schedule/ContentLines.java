package dev.itsm.change.schedule;

import java.nio.charset.StandardCharsets;

/** Lines of iCalendar (RFC 5545, 3.1): of at most 75 bytes, folded between characters; texts are escaped. */
final class ContentLines {
    private static final int MOST_BYTES = 75;

    private final StringBuilder out = new StringBuilder();

    /** Adds a property whose value holds nothing that must be escaped. */
    void add(String name, String value) {
        String line = name + ":" + value;
        int bytes = 0;
        for (int i = 0; i < line.length(); ) {
            String character = Character.toString(line.codePointAt(i));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > MOST_BYTES) {
                out.append("\r\n ");
                bytes = 1;
            }
            out.append(character);
            bytes += size;
            i += character.length();
        }
        out.append("\r\n");
    }

    /** Adds a property whose value is a text of somebody else's. */
    void text(String name, String value) {
        StringBuilder escaped = new StringBuilder();
        value.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case ';' -> escaped.append("\\;");
                case ',' -> escaped.append("\\,");
                case '\n' -> escaped.append("\\n");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        add(name, escaped.toString());
    }

    /** The form knows neither control characters, not even escaped, nor halves of characters. */
    private static boolean isAllowed(int c) {
        return c == '\t' || (!Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
