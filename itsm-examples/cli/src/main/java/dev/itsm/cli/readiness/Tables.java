package dev.itsm.cli.readiness;

import static j2html.TagCreator.each;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.TagCreator;
import j2html.tags.DomContent;
import java.util.List;

/** Tables that become lists on a narrow screen. */
final class Tables {
    private Tables() {}

    static DomContent table(List<String> heads, List<? extends DomContent> rows) {
        return TagCreator.table(thead(tr(each(heads, head -> th(head)))), tbody(each(rows, row -> row)))
                .withClass("stack");
    }

    static DomContent cell(String label, DomContent... content) {
        return td(content).attr("data-label", label);
    }

    static DomContent words(String words) {
        return text(words);
    }
}
