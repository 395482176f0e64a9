package dev.itsm.cli.readiness;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import dev.itsm.cli.page.Html;
import dev.itsm.cli.page.Table;
import dev.itsm.id.RecordId;
import dev.itsm.sms.kpi.Figure;
import j2html.tags.DomContent;
import java.util.List;

/** The indicators, each with the records behind it. */
final class FigureSection {
    private final Assessment.Result result;
    private final Cites cites;

    FigureSection(Assessment.Result result, Cites cites) {
        this.result = result;
        this.cites = cites;
    }

    DomContent content() {
        Table table =
                new Table("Indicators").words("Indicator").figures("Value", "n").words("Spread", "Left out", "Records");
        result.figures().forEach(measured -> add(measured, table));
        return each(
                p("From " + result.period().startInclusive() + " up to, not including, "
                                + result.period().endExclusive()
                                + ". Values are exact until they are shown; without records there is no value.")
                        .withClass("dim"),
                table.done());
    }

    private void add(Assessment.Measured measured, Table table) {
        Figure figure = measured.figure();
        String spread = figure.spread()
                .map(around -> "median " + FigureWords.time(around.median()) + ", p90 " + FigureWords.time(around.p90())
                        + ", longest " + FigureWords.time(around.longest()))
                .orElse("–");
        table.row(
                figure.indicator() + " " + measured.title(),
                FigureWords.value(figure),
                figure.n() + (figure.smallSample() && figure.n() > 0 ? ", small sample" : ""),
                spread,
                leftOut(figure),
                behind(figure));
    }

    private static String leftOut(Figure figure) {
        List<String> reasons = figure.counts().excluded().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .toList();
        return reasons.isEmpty() ? "–" : String.join(", ", reasons);
    }

    private DomContent behind(Figure figure) {
        Figure.Evidence evidence = figure.evidence();
        if (evidence.denominator().isEmpty() && evidence.excluded().isEmpty()) {
            return Html.words("–");
        }
        return details(
                summary("show"),
                ids("Counted for it", evidence.numerator()),
                ids("Of", evidence.denominator()),
                div(each(evidence.excluded(), (reason, ids) -> ids("Left out, " + reason, ids))));
    }

    private DomContent ids(String title, List<RecordId> ids) {
        if (ids.isEmpty()) {
            return text("");
        }
        String more = ids.size() > ReportFolder.SHOWN ? " and " + (ids.size() - ReportFolder.SHOWN) + " more" : "";
        return p(
                text(title + ": "),
                each(ids.stream().limit(ReportFolder.SHOWN).toList(), id -> span(cites.of(id), rawHtml(" "))),
                text(more));
    }
}
