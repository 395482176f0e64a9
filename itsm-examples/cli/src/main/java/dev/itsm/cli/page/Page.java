package dev.itsm.cli.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.script;
import static j2html.TagCreator.section;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;

import j2html.Config;
import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** A page in one file: it loads nothing, runs nothing but the script that it is given, and says so to the browser. */
public final class Page {
    private static final String LOADS_NOTHING = "default-src 'none'; style-src 'unsafe-inline'";

    private final String title;
    private final String subtitle;
    private final List<Chapter> chapters = new ArrayList<>();
    private String style = "";
    private String script = "";

    private record Chapter(String id, String title, DomContent content) {}

    public Page(String title, String subtitle) {
        this.title = title;
        this.subtitle = subtitle;
    }

    /** Adds rules to the style that all pages share. */
    public Page styled(String css) {
        style = css;
        return this;
    }

    /** Adds a script, which is the only one that the browser is told to run; without an ampersand or a less-than sign. */
    public Page running(String code) {
        script = code;
        return this;
    }

    /** Adds a chapter, which the table of contents will name. */
    public void add(String id, String heading, DomContent content) {
        chapters.add(new Chapter(id, heading, content));
    }

    /** Writes the page, as XML that is HTML too. */
    public void writeTo(Writer out, String foot) throws IOException {
        out.write("<!DOCTYPE html>\n");
        html(
                        head(
                                meta().withCharset("utf-8"),
                                meta().attr("http-equiv", "Content-Security-Policy")
                                        .withContent(LOADS_NOTHING + allowed()),
                                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                title(Html.clean(title)),
                                style(Html.markup(sheet() + style))),
                        body(
                                Ink.patterns(),
                                header(h1(Html.words(title)), p(Html.words(subtitle))),
                                contents(),
                                main(each(
                                        chapters,
                                        chapter -> section(
                                                        h2(a(Html.words(chapter.title()))
                                                                .withHref("#" + chapter.id())),
                                                        chapter.content())
                                                .withId(chapter.id()))),
                                footer(p(Html.words(foot))),
                                iff(!script.isEmpty(), script(Html.markup(script)))))
                .withLang("en")
                .render(FlatHtml.into(out, Config.defaults().withEmptyTagsClosed(true)));
        out.write("\n");
    }

    /** Returns which script may run, by its digest. */
    private String allowed() {
        if (script.isEmpty()) {
            return "";
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "; script-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.\nMaybe it was cut down.", e);
        }
    }

    private DomContent contents() {
        return nav(ol(each(
                        chapters, chapter -> li(a(Html.words(chapter.title())).withHref("#" + chapter.id())))))
                .attr("aria-label", "Contents");
    }

    private static String sheet() {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream("page.css"), "page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
