package dev.itsm.cli.readiness;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.tr;

import dev.itsm.id.RecordId;
import dev.itsm.sms.kpi.Figure;
import j2html.TagCreator;
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

    DomContent section() {
        return TagCreator.section(
                        h2("Indicators"),
                        p("From " + result.period().startInclusive() + " up to, not including, "
                                        + result.period().endExclusive()
                                        + ". Values are exact until they are shown; without records there is no value.")
                                .withClass("dim"),
                        Tables.table(
                                List.of("Indicator", "Value", "n", "Left out", "Records"),
                                result.figures().stream().map(this::row).toList()))
                .withId("indicators");
    }

    private DomContent row(Assessment.Measured measured) {
        Figure figure = measured.figure();
        String value = FigureWords.value(figure)
                + figure.spread()
                        .map(spread -> "; median " + FigureWords.time(spread.median()) + ", p90 "
                                + FigureWords.time(spread.p90()))
                        .orElse("");
        return tr(
                Tables.cell("Indicator", Tables.words(figure.indicator() + " " + measured.title())),
                Tables.cell("Value", Tables.words(value)),
                Tables.cell(
                        "n",
                        Tables.words(figure.n() + (figure.smallSample() && figure.n() > 0 ? ", small sample" : ""))),
                Tables.cell("Left out", leftOut(figure)),
                Tables.cell("Records", behind(figure)));
    }

    private static DomContent leftOut(Figure figure) {
        List<String> reasons = figure.evidence().excluded().entrySet().stream()
                .map(entry -> entry.getValue().size() + " " + entry.getKey())
                .toList();
        return Tables.words(reasons.isEmpty() ? "–" : String.join(", ", reasons));
    }

    private DomContent behind(Figure figure) {
        Figure.Evidence evidence = figure.evidence();
        if (evidence.denominator().isEmpty() && evidence.excluded().isEmpty()) {
            return Tables.words("–");
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
