package dev.itsm.cli.readiness;

import static j2html.TagCreator.a;
import static j2html.TagCreator.b;
import static j2html.TagCreator.each;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

import dev.itsm.cli.page.Html;
import dev.itsm.cli.page.Page;
import dev.itsm.cli.page.Table;
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
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The page that an auditor and a manager open: one file, which needs no network. Printed, it is a summary. */
final class ReadinessPage {
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
    ReadinessPage(Assessment.Result result, Map<String, String> documents) {
        this.result = result;
        this.report = result.report();
        this.documents = documents;
    }

    void writeTo(Writer out) throws IOException {
        Cites cites = new Cites(documents.keySet());
        ClauseTree clauses = new ClauseTree(report, cites);
        Page page = new Page(result.organization().name() + ": what records show", subtitle())
                .styled(resource("page.css"))
                .running(resource("page.js"));
        page.add("summary", "Summary", summary());
        page.add("gaps", "To be done first", gaps());
        page.add("clauses", "Clauses", clauses.tree());
        page.add("indicators", "Indicators", new FigureSection(result, cites).content());
        page.add("rules", "Rules and records", new RuleSection(report, cites).content());
        page.add("answers", "Requirements by answer", clauses.byAnswer());
        page.add("persons", "For a person to judge", persons());
        page.add("waiting", "Not yet computed", waiting());
        page.add("records", "Records", cites.documents(documents));
        page.writeTo(
                out,
                "Requirements are in the words of this report; the standard itself is not quoted. Nothing here"
                        + " certifies anything: it says what records show, and what a person must judge.");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ReadinessPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The resource " + name + " cannot be read.\nMaybe the jar is damaged.", e);
        }
    }

    private String subtitle() {
        Map<String, Long> kept = result.records();
        long records = kept.values().stream().mapToLong(Long::longValue).sum();
        String kinds = kept.entrySet().stream()
                .map(kind -> kind.getValue() + " of " + kind.getKey())
                .collect(Collectors.joining(", "));
        return "What " + (records == 0 ? "no records" : records + " records (" + kinds + ")")
                + " show of conformity with " + report.edition() + ", as of " + DAY.format(report.asOf()) + ".";
    }

    private DomContent summary() {
        Answers answers = report.answers();
        return each(
                p(verdict(answers)).withClass("verdict"),
                ul(each(
                                List.of(ConformityAnswer.values()),
                                answer -> li(
                                                b(Marks.of(answer) + " " + answers.count(answer)),
                                                a(answer.says()).withHref("#answer-" + answer.name()))
                                        .withClass(answer.name())))
                        .withClass("tiles"),
                p("Of " + report.requirements().size() + " requirements. Conforming: at least one record shows it and"
                                + " none refutes it. Not demonstrated: there should be records, or a rule that could"
                                + " tell is not there yet. Not evaluable: a field, a policy or a person is needed to"
                                + " tell. What is not demonstrated is never counted as conforming.")
                        .withClass("dim"),
                iff(!result.log().isEmpty(), p(Html.words(result.log()))),
                p(coverage()).withClass("dim"),
                p("Printed, this is a summary: what each rule found, in which records, stands in the file.")
                        .withClass("printed"));
    }

    /** How far the rules that there are reach. */
    private String coverage() {
        long computed = ways(Coverage.Way.COMPUTED);
        return computed + " of the requirements are computed by the "
                + report.rules().size() + " rules that there are, "
                + ways(Coverage.Way.WAITS) + " wait for records of kinds that are not kept yet, and "
                + ways(Coverage.Way.PERSON) + " only a person can judge.";
    }

    private long ways(Coverage.Way way) {
        return report.requirements().stream()
                .filter(one -> one.coverage().way() == way)
                .count();
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
            return p("Nothing that a rule here could find.");
        }
        Table table = new Table("What to do, in this order")
                .words("Gap", "Severity")
                .figures("Effort")
                .words("Closes", "Owner");
        for (Gap gap : gaps) {
            table.row(
                    Html.line(a(gap.id()).withHref("#rule-" + gap.id()), " " + gap.says()),
                    TextReport.words(gap.severity()),
                    TextReport.hours(gap.effort()),
                    closes(gap),
                    gap.owner().isEmpty() ? "–" : gap.owner());
        }
        List<String> work = new ArrayList<>();
        result.workload()
                .forEach((owner, effort) ->
                        work.add((owner.isEmpty() ? "nobody yet" : owner) + " " + TextReport.hours(effort)));
        return each(
                p("The gravest first; among those, what closes more requirements for the effort; then by code. Efforts are"
                                + " estimates: a quarter of an hour a record, three days where something has to be laid"
                                + " down or set up.")
                        .withClass("dim"),
                table.done(),
                p(Html.words("Work by owner: " + String.join("; ", work) + ".")));
    }

    private static DomContent closes(Gap gap) {
        return gap.closes().isEmpty()
                ? Html.words("none alone")
                : span(each(gap.closes(), id -> span(a(id).withHref("#req-" + id), Html.words(" "))));
    }

    private DomContent persons() {
        List<RequirementResult> all = report.requirements().stream()
                .filter(RequirementResult::needsPerson)
                .toList();
        return each(
                p(all.size() + " requirements have a part that no record can tell. An auditor asks and watches.")
                        .withClass("dim"),
                asked(all, "What to judge", one -> one.coverage().person()));
    }

    private DomContent waiting() {
        List<RequirementResult> all = report.requirements().stream()
                .filter(one ->
                        !one.coverage().waiting().isEmpty() && one.coverage().way() != Coverage.Way.PERSON)
                .toList();
        return each(
                p("Rules that would tell more, and the records that they wait for.")
                        .withClass("dim"),
                asked(all, "What is missing", one -> one.coverage().says()));
    }

    /** Requirements, what they ask for, and what is to be said of each. */
    private static DomContent asked(
            List<RequirementResult> all, String heading, Function<RequirementResult, String> says) {
        Table table = new Table(all.size() + " requirements").words("Requirement", "What it asks for", heading);
        all.forEach(one -> table.row(
                a(one.requirement().id()).withHref("#req-" + one.requirement().id()),
                one.requirement().text(),
                says.apply(one)));
        return table.done();
    }
}
