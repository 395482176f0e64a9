package dev.itsm.cli.readiness;

import static j2html.TagCreator.a;
import static j2html.TagCreator.b;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import dev.itsm.cli.page.Table;
import dev.itsm.id.RecordId;
import dev.itsm.sms.conformity.ClauseResult;
import dev.itsm.sms.conformity.ConformityAnswer;
import dev.itsm.sms.conformity.ConformityReport;
import dev.itsm.sms.conformity.RequirementResult;
import dev.itsm.sms.conformity.RuleResult;
import dev.itsm.sms.conformity.Violation;
import dev.itsm.sms.standard.Clause;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** The clauses of the standard as a tree, each with its answer, down to the rules that give it. */
final class ClauseTree {
    private static final int RECORDS = 5;

    private final ConformityReport report;
    private final Cites cites;

    ClauseTree(ConformityReport report, Cites cites) {
        this.report = report;
        this.cites = cites;
    }

    /** The requirements by their answers, each with the rules and records that gave it. */
    DomContent byAnswer() {
        List<DomContent> groups = new ArrayList<>();
        for (ConformityAnswer answer : ConformityAnswer.values()) {
            List<RequirementResult> those = report.requirements().stream()
                    .filter(one -> one.answer() == answer)
                    .toList();
            Table table = new Table(those.size() + " requirements: " + answer.says())
                    .words("Requirement", "What it asks for", "Why", "Rules and records");
            those.forEach(one -> table.row(
                    a(one.requirement().id())
                            .withHref("#req-" + one.requirement().id()),
                    one.requirement().text(),
                    one.because(),
                    rules(one)));
            groups.add(details(summary(Marks.badge(answer), text(" " + those.size())), table.done())
                    .withId("answer-" + answer.name()));
        }
        return each(groups.stream());
    }

    /** The clauses, each with what is below it folded away. */
    DomContent tree() {
        List<DomContent> nodes = report.clauses().stream()
                .filter(clause -> clause.clause().depth() == 1)
                .map(this::node)
                .toList();
        return each(
                p("A clause answers as the gravest of its requirements does.").withClass("dim"), each(nodes.stream()));
    }

    private DomContent node(ClauseResult result) {
        Clause clause = result.clause();
        List<DomContent> inside = new ArrayList<>();
        report.requirements().stream()
                .filter(one -> one.requirement().clause().equals(clause.number()))
                .forEach(one -> inside.add(requirement(one)));
        report.clauses().stream()
                .filter(below ->
                        clause.covers(below.clause().number()) && below.clause().depth() == clause.depth() + 1)
                .forEach(below -> inside.add(node(below)));
        return details(
                        summary(
                                span(clause.number() + " " + clause.title()).withClass("title"),
                                rawHtml(" "),
                                Marks.badge(result.answer()),
                                rawHtml(" "),
                                span(tally(result)).withClass("tally")),
                        each(inside, one -> one),
                        clause.confirmed()
                                ? text("")
                                : p("The number of this clause awaits confirmation against the text.")
                                        .withClass("dim"),
                        counterparts(clause))
                .withId("clause-" + clause.number());
    }

    private static String tally(ClauseResult result) {
        List<String> parts = new ArrayList<>();
        for (ConformityAnswer answer : ConformityAnswer.values()) {
            long count = result.answers().count(answer);
            if (count > 0) {
                parts.add(count + " " + answer.says());
            }
        }
        return String.join(", ", parts);
    }

    private static DomContent counterparts(Clause clause) {
        if (clause.counterparts().isEmpty()) {
            return text("");
        }
        List<String> names = clause.counterparts().stream()
                .map(one -> one.ref() + (one.remark().isEmpty() ? "" : " (" + one.remark() + ")"))
                .toList();
        return p("Also serves " + String.join("; ", names) + ".").withClass("dim");
    }

    private DomContent requirement(RequirementResult one) {
        return div(
                        p(
                                b(one.requirement().id()),
                                text(" " + one.requirement().text() + " "),
                                Marks.badge(one.answer())),
                        p(text(one.because() + ". "), rules(one)).withClass("dim"),
                        one.needsPerson()
                                ? p("A person must judge " + one.coverage().person() + ".")
                                        .withClass("dim")
                                : text(""),
                        p("Evidence: " + String.join(", ", one.requirement().evidence()) + ".")
                                .withClass("dim"))
                .withClass("requirement")
                .withId("req-" + one.requirement().id());
    }

    /** The rules that were asked, each with the first records that decided its answer. */
    private DomContent rules(RequirementResult one) {
        List<DomContent> links = new ArrayList<>();
        for (String code : one.coverage().computed()) {
            RuleResult rule = report.rule(code);
            links.add(a(code + " " + Marks.of(rule.answer())).withHref("#rule-" + code));
            links.add(text(" " + counted(rule) + ": "));
            deciding(rule).stream().limit(RECORDS).forEach(id -> links.add(span(cites.of(id), text(" "))));
            links.add(text(deciding(rule).size() > RECORDS ? "… " : " "));
        }
        one.coverage().waiting().keySet().forEach(code -> links.add(span(code + " is not computed yet. ")));
        return span(each(links, link -> link));
    }

    private static String counted(RuleResult rule) {
        long some =
                switch (rule.answer()) {
                    case NONCONFORMING -> rule.counts().violating();
                    case NOT_EVALUABLE -> rule.counts().unknown();
                    default -> rule.counts().conforming();
                };
        return some + " of " + rule.counts().population();
    }

    private static List<RecordId> deciding(RuleResult rule) {
        return switch (rule.answer()) {
            case NONCONFORMING ->
                rule.violations().stream().map(Violation::subject).toList();
            case NOT_EVALUABLE ->
                rule.unknown().stream().map(Violation::subject).toList();
            default -> rule.conforming();
        };
    }
}
