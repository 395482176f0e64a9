package dev.itsm.cli.readiness;

import static j2html.TagCreator.a;
import static j2html.TagCreator.b;
import static j2html.TagCreator.body;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.style;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.title;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import dev.itsm.sms.conformity.Answers;
import dev.itsm.sms.conformity.ConformityAnswer;
import dev.itsm.sms.conformity.ConformityReport;
import dev.itsm.sms.conformity.Coverage;
import dev.itsm.sms.conformity.Gap;
import dev.itsm.sms.conformity.RequirementResult;
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The page that an auditor and a manager open: one file, which needs no network. */
final class Page {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Assessment.Result result;
    private final ConformityReport report;
    private final Map<String, String> documents;

    /**
     * Describes the page.
     *
     * @param documents the documents of the records that it shows, by their identities
     */
    Page(Assessment.Result result, Map<String, String> documents) {
        this.result = result;
        this.report = result.report();
        this.documents = documents;
    }

    String write() {
        Cites cites = new Cites(documents.keySet());
        ClauseTree clauses = new ClauseTree(report, cites);
        return document(html(
                        head(
                                meta().withCharset("utf-8"),
                                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                title(result.organization().name() + ": what records show"),
                                style(rawHtml(resource("page.css")))),
                        body(
                                opening(),
                                main(
                                        summary(),
                                        gaps(),
                                        clauses.byAnswer(),
                                        clauses.section(),
                                        new RuleSection(report, cites).section(),
                                        new FigureSection(result, cites).section(),
                                        persons(),
                                        waiting(),
                                        cites.documents(documents)),
                                script(rawHtml(resource("page.js")))))
                .withLang("en"));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The resource " + name + " cannot be read.\nMaybe the jar is damaged.", e);
        }
    }

    private DomContent opening() {
        long records =
                report.seen().values().stream().mapToLong(Long::longValue).sum();
        return header(
                h1(result.organization().name()),
                p("What " + (records == 0 ? "no records" : records + " records") + " show of conformity with "
                        + report.edition() + ", as of " + DAY.format(report.asOf()) + "."),
                p("Requirements are in the words of this report; the standard itself is not quoted. Nothing here"
                                + " certifies anything: it says what records show, and what a person must judge.")
                        .withClass("dim"),
                nav(
                        link("summary", "Summary"),
                        link("gaps", "To be done first"),
                        link("answers", "Answers"),
                        link("clauses", "Clauses"),
                        link("rules", "Rules and records"),
                        link("indicators", "Indicators"),
                        link("persons", "For a person"),
                        link("waiting", "Not yet computed")));
    }

    private static DomContent link(String id, String words) {
        return a(words).withHref("#" + id);
    }

    private DomContent summary() {
        Answers answers = report.answers();
        return section(
                        h2("Summary"),
                        p(verdict(answers)).withClass("verdict"),
                        ul(each(
                                        List.of(ConformityAnswer.values()),
                                        answer -> li(
                                                        b(String.valueOf(answers.count(answer))),
                                                        rawHtml(Marks.of(answer)),
                                                        rawHtml(" "),
                                                        a(answer.says()).withHref("#answer-" + answer.name()))
                                                .withClass(answer.name())))
                                .withClass("counts"),
                        p("Of " + report.requirements().size() + " requirements. Conforming: at least one record shows"
                                        + " it and none refutes it. Not demonstrated: there should be records, or a rule"
                                        + " that could tell is not there yet. Not evaluable: a field, a policy or a"
                                        + " person is needed to tell. What is not demonstrated is never counted as"
                                        + " conforming.")
                                .withClass("dim"))
                .withId("summary");
    }

    private String verdict(Answers answers) {
        String share = answers.readiness()
                .map(ratio -> answers.conforming() + " of the " + (answers.conforming() + answers.nonconforming())
                        + " requirements that records can answer conform (" + ratio.percent(2) + " %).")
                .orElse("Records can answer no requirement yet: there is no readiness figure.");
        return (report.hasMajor() ? "Not ready: at least one nonconformity is major. " : "") + share;
    }

    private DomContent gaps() {
        List<Gap> gaps = result.gaps();
        if (gaps.isEmpty()) {
            return section(h2("To be done first"), p("Nothing that a rule here could find."))
                    .withId("gaps");
        }
        List<String> work = new ArrayList<>();
        result.workload()
                .forEach((owner, effort) ->
                        work.add((owner.isEmpty() ? "nobody yet" : owner) + " " + TextReport.hours(effort)));
        return section(
                        h2("To be done first"),
                        p("The gravest first; among those, what closes more requirements for the effort. Efforts are"
                                        + " estimates: a quarter of an hour a record, three days where something has to"
                                        + " be set up.")
                                .withClass("dim"),
                        Tables.table(
                                List.of("#", "Gap", "Severity", "Effort", "Closes", "Owner"),
                                IntStream.range(0, gaps.size())
                                        .mapToObj(i -> row(i + 1, gaps.get(i)))
                                        .toList()),
                        p("Work by owner: " + String.join("; ", work) + "."))
                .withId("gaps");
    }

    private DomContent row(int rank, Gap gap) {
        return tr(
                td(String.valueOf(rank)),
                Tables.cell("Gap", a(gap.id()).withHref("#rule-" + gap.id()), rawHtml(" "), Tables.words(gap.says())),
                Tables.cell("Severity", Tables.words(TextReport.words(gap.severity()))),
                Tables.cell("Effort", Tables.words(TextReport.hours(gap.effort()))),
                Tables.cell("Closes", closes(gap)),
                Tables.cell("Owner", Tables.words(gap.owner().isEmpty() ? "–" : gap.owner())));
    }

    private static DomContent closes(Gap gap) {
        return gap.closes().isEmpty()
                ? Tables.words("none alone")
                : span(each(gap.closes(), id -> span(a(id).withHref("#req-" + id), text(" "))));
    }

    private DomContent persons() {
        List<RequirementResult> all = report.requirements().stream()
                .filter(RequirementResult::needsPerson)
                .toList();
        return section(
                        h2("For a person to judge"),
                        p(all.size()
                                        + " requirements have a part that no record can tell. An auditor asks and watches.")
                                .withClass("dim"),
                        asked(
                                all,
                                "What to judge",
                                "To judge",
                                one -> one.coverage().person()))
                .withId("persons");
    }

    private DomContent waiting() {
        List<RequirementResult> all = report.requirements().stream()
                .filter(one ->
                        !one.coverage().waiting().isEmpty() && one.coverage().way() != Coverage.Way.PERSON)
                .toList();
        return section(
                        h2("Not yet computed"),
                        p("Rules that would tell more, and the records that they wait for.")
                                .withClass("dim"),
                        asked(
                                all,
                                "What is missing",
                                "Missing",
                                one -> one.coverage().says()))
                .withId("waiting");
    }

    /**
     * Requirements, what they ask for, and what is to be said of each.
     *
     * @param heading what the last column is called, and {@code name} where the columns stand below each other
     */
    private static DomContent asked(
            List<RequirementResult> all, String heading, String name, Function<RequirementResult, String> says) {
        return Tables.table(
                List.of("Requirement", "What it asks for", heading),
                all.stream()
                        .map(one -> tr(
                                Tables.cell("Requirement", reference(one)),
                                Tables.cell(
                                        "Asks for",
                                        Tables.words(one.requirement().text())),
                                Tables.cell(name, Tables.words(says.apply(one)))))
                        .toList());
    }

    private static DomContent reference(RequirementResult one) {
        return a(one.requirement().id()).withHref("#req-" + one.requirement().id());
    }
}
