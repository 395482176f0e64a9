package dev.itsm.cli.page;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.tfoot;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table with a caption and a heading for each row and column; figures stand to the right. */
public final class Table {
    private final String caption;
    private final List<String> headings = new ArrayList<>();
    private final List<Boolean> figures = new ArrayList<>();
    private final List<DomContent> rows = new ArrayList<>();
    private @Nullable DomContent foot;

    public Table(String caption) {
        this.caption = caption;
    }

    /** Adds a column of words. The first column names the rows. */
    public Table words(String... names) {
        return columns(false, names);
    }

    /** Adds columns of figures. */
    public Table figures(String... names) {
        return columns(true, names);
    }

    private Table columns(boolean ofFigures, String... names) {
        headings.addAll(Arrays.asList(names));
        Arrays.stream(names).forEach(name -> figures.add(ofFigures));
        return this;
    }

    /** Adds a row of texts and contents, one a column. */
    public Table row(Object... cells) {
        rows.add(cells(cells));
        return this;
    }

    /** Ends the table with a row of sums. */
    public Table sums(Object... cells) {
        foot = cells(cells);
        return this;
    }

    private DomContent cells(Object... cells) {
        List<DomContent> done = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            DomContent content = cells[i] instanceof DomContent dom ? dom : Html.words(cells[i].toString());
            done.add(i == 0 ? th(content).attr("scope", "row") : td(content).withCondClass(figures.get(i), "n"));
        }
        return tr(each(done.stream()));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Returns the table, in a frame that scrolls where it is wider than the screen. */
    public DomContent done() {
        List<DomContent> heads = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            heads.add(th(headings.get(i)).attr("scope", "col").withCondClass(figures.get(i), "n"));
        }
        return div(table(
                        caption(Html.words(caption)),
                        thead(tr(each(heads.stream()))),
                        tbody(each(rows.stream())),
                        each(foot == null ? new DomContent[0] : new DomContent[] {tfoot(foot)})))
                .withClass("scroll")
                .attr("role", "region")
                .attr("aria-label", Html.clean(caption))
                .attr("tabindex", "0");
    }
}
