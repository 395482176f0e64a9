package dev.itsm.cli.readiness;

import static j2html.TagCreator.a;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import dev.itsm.cli.page.Table;
import dev.itsm.sms.conformity.ConformityReport;
import dev.itsm.sms.conformity.RuleResult;
import dev.itsm.sms.conformity.Violation;
import j2html.tags.DomContent;
import java.util.List;

/** Every rule that was asked, with its counts and its records. */
final class RuleSection {
    private final ConformityReport report;
    private final Cites cites;

    RuleSection(ConformityReport report, Cites cites) {
        this.report = report;
        this.cites = cites;
    }

    DomContent content() {
        return each(
                p("What each rule found, and in which records: the first " + ReportFolder.SHOWN
                                + " of each kind here, more in report.json.")
                        .withClass("dim"),
                each(report.rules(), this::rule));
    }

    private DomContent rule(RuleResult rule) {
        return div(
                        h3(text(rule.code() + " " + rule.definition().wrong() + " "), Marks.badge(rule.answer())),
                        p(text(counts(rule))),
                        p(
                                        a("Clause " + rule.definition().clause().number())
                                                .withHref("#clause-"
                                                        + rule.definition()
                                                                .clause()
                                                                .number()),
                                        text("; " + TextReport.words(rule.severity()) + " (" + rule.because() + "); "
                                                + basis(rule) + "; pack " + rule.source() + "."))
                                .withClass("dim"),
                        records("Records that violate it", rule.violations()),
                        records("Records of which it cannot be told", rule.unknown()),
                        conforming(rule))
                .withClasses("rule", "found-" + rule.answer().name())
                .withId("rule-" + rule.code());
    }

    private static String counts(RuleResult rule) {
        return rule.counts().population() + " records judged: "
                + rule.counts().violating() + " violate it, "
                + rule.counts().unknown() + " cannot be told, "
                + rule.counts().conforming() + " conform.";
    }

    private static String basis(RuleResult rule) {
        return switch (rule.definition().basis()) {
            case EXPLICIT -> "asked for by the standard";
            case IMPLIED -> "needed to show what the standard asks for";
            case GOOD_PRACTICE -> "good practice, not asked for by the standard";
        };
    }

    private DomContent records(String title, List<Violation> violations) {
        if (violations.isEmpty()) {
            return text("");
        }
        Table table = new Table(title).words("Record", "What", "Field", "When", "Policy then");
        violations.stream()
                .limit(ReportFolder.SHOWN)
                .forEach(violation -> violation
                        .faults()
                        .forEach(fault -> table.row(
                                cites.of(violation.subject()),
                                fault.says(),
                                fault.field(),
                                fault.at() == null ? "–" : fault.at().toString(),
                                fault.policy().isEmpty() ? "–" : fault.policy())));
        return table.done();
    }

    private DomContent conforming(RuleResult rule) {
        if (rule.conforming().isEmpty()) {
            return text("");
        }
        return details(
                summary("Records that conform"),
                p(each(
                        rule.conforming().stream().limit(ReportFolder.SHOWN).toList(),
                        id -> span(cites.of(id), rawHtml(" ")))));
    }
}
