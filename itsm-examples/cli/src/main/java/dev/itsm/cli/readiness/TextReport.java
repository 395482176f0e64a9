package dev.itsm.cli.readiness;

import dev.itsm.sms.conformity.Answers;
import dev.itsm.sms.conformity.ClauseResult;
import dev.itsm.sms.conformity.ConformityAnswer;
import dev.itsm.sms.conformity.ConformityReport;
import dev.itsm.sms.conformity.Gap;
import dev.itsm.sms.conformity.RequirementResult;
import dev.itsm.sms.conformity.RuleResult;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** An assessment in words, for a terminal. */
final class TextReport {
    private static final int RECORDS = 3;

    private final PrintWriter out;

    TextReport(PrintWriter out) {
        this.out = out;
    }

    void print(Assessment.Result result) {
        ConformityReport report = result.report();
        out.println(result.organization().name() + ", as of " + report.asOf() + ", against " + report.edition());
        out.println("Records: " + (result.records().isEmpty() ? "none" : result.records()));
        if (!result.log().isEmpty()) {
            out.println(result.log());
        }
        out.println();
        for (ClauseResult clause : report.clauses()) {
            printClause(report, clause);
        }
        out.println();
        out.println("To be done, in this order:");
        int rank = 1;
        for (Gap gap : result.gaps()) {
            out.printf(
                    "%3d  %-7s %-11s %6s  closes %d  %s%n",
                    rank++,
                    gap.id(),
                    words(gap.severity()),
                    hours(gap.effort()),
                    gap.closes().size(),
                    gap.says());
        }
        out.println();
        result.figures().forEach(measured -> out.println(measured.figure() + "  " + measured.title()));
        out.println();
        out.println(readiness(report));
        out.println("Nothing here certifies anything: it says what records show.");
    }

    private void printClause(ConformityReport report, ClauseResult clause) {
        String indent = "  ".repeat(clause.clause().depth() - 1);
        out.printf(
                "%-58s %s%n",
                indent + clause.clause().number() + " " + clause.clause().title(),
                clause.answer().says());
        if (clause.answer() != ConformityAnswer.NONCONFORMING) {
            return;
        }
        for (RequirementResult requirement : report.requirements()) {
            if (requirement.requirement().clause().equals(clause.clause().number())
                    && requirement.answer() == ConformityAnswer.NONCONFORMING) {
                out.println(indent + "  " + requirement.requirement().id() + " "
                        + requirement.requirement().text());
                requirement.coverage().computed().stream()
                        .map(report::rule)
                        .filter(RuleResult::refutes)
                        .forEach(rule -> printRule(indent + "    ", rule));
            }
        }
    }

    private void printRule(String indent, RuleResult rule) {
        out.println(indent + rule.code() + " " + words(rule.severity()) + ": "
                + rule.counts().violating() + " of " + rule.counts().population());
        rule.violations().stream()
                .limit(RECORDS)
                .forEach(violation -> violation
                        .faults()
                        .forEach(fault -> out.println(indent + "  "
                                + violation.subject() + " " + fault.field()
                                + (fault.at() == null ? "" : " at " + fault.at())
                                + ": " + fault.says()
                                + (fault.policy().isEmpty() ? "" : " [" + fault.policy() + "]"))));
        long more = rule.counts().violating() - RECORDS;
        if (more > 0) {
            out.println(indent + "  and " + more + " more");
        }
    }

    /** Returns readiness in one sentence, with every count that belongs to it. */
    static String readiness(ConformityReport report) {
        Answers answers = report.answers();
        String share = answers.readiness()
                .map(ratio -> answers.conforming() + " of " + (answers.conforming() + answers.nonconforming())
                        + " requirements that records could answer conform (" + ratio.percent(2) + " %)")
                .orElse("No requirement could be answered by records");
        return share + "; " + answers.nonconforming() + " nonconforming, " + answers.notDemonstrated()
                + " not demonstrated, " + answers.notEvaluable() + " not evaluable, " + answers.notApplicable()
                + " not applicable." + (report.hasMajor() ? " A major nonconformity stands: not ready." : "");
    }

    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Returns an effort in hours, to the quarter. */
    static String hours(Duration effort) {
        List<String> quarters = List.of("", ".25", ".5", ".75");
        long all = Math.max(1, (effort.toMinutes() + 14) / 15);
        return all / 4 + quarters.get((int) (all % 4)) + " h";
    }
}
