package dev.itsm.cli.page;

import static j2html.TagCreator.code;
import static j2html.TagCreator.data;
import static j2html.TagCreator.details;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Small pieces of a page. */
public final class Html {
    private Html() {}

    /** Returns text from a log, without the characters that neither HTML nor a screen can show. */
    public static DomContent words(String text) {
        return text(clean(text));
    }

    static String clean(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE
                        ? 0xFFFD
                        : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * Returns a count that the report's JSON has too.
     *
     * @param pointer where it stands there, as a JSON pointer
     */
    public static DomContent figure(String pointer, long value) {
        return data(String.format(Locale.ROOT, "%,d", value))
                .attr("value", Long.toString(value))
                .attr("data-figure", clean(pointer));
    }

    /** Returns a name of a member as a JSON pointer has it. */
    public static String member(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Returns a paragraph of texts and figures, given in turn. */
    public static DomContent sentence(Object... parts) {
        return p(line(parts));
    }

    /** Returns texts and figures one after the other. */
    public static DomContent line(Object... parts) {
        return each(Arrays.stream(parts).map(part -> part instanceof DomContent dom ? dom : words(part.toString())));
    }

    public static DomContent mono(String text) {
        return code(words(text));
    }

    /** Returns something that is shown when it is asked for. */
    public static DomContent folded(String title, DomContent... content) {
        return details(summary(words(title)), each(content));
    }

    /** Returns lines of text, each on its own line. */
    public static DomContent lines(List<String> lines) {
        return text(lines.stream().map(Html::clean).collect(Collectors.joining("\n")));
    }

    /** Returns markup that this program wrote. */
    static DomContent markup(String html) {
        return rawHtml(html);
    }
}
