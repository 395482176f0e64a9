package dev.itsm.cli.readiness;

import static j2html.TagCreator.a;
import static j2html.TagCreator.details;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;

import dev.itsm.cli.page.Html;
import dev.itsm.id.RecordId;
import j2html.tags.DomContent;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Records as they are cited: a link to the document, where the page holds it. */
final class Cites {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Set<String> held;

    Cites(Set<String> held) {
        this.held = held;
    }

    DomContent of(RecordId record) {
        String id = record.toString();
        return held.contains(id) ? a(Html.words(id)).withHref("#record-" + id) : span(Html.words(id));
    }

    DomContent documents(Map<String, String> documents) {
        return each(
                p("The records that this page cites, as they were stored.").withClass("dim"),
                each(
                        documents.entrySet(),
                        entry -> details(
                                        summary(Html.words(entry.getKey())),
                                        pre(Html.words(indented(entry.getValue()))))
                                .withId("record-" + entry.getKey())));
    }

    private static String indented(String document) {
        return MAPPER.writeValueAsString(MAPPER.readTree(document));
    }
}
