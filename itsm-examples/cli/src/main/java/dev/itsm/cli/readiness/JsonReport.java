package dev.itsm.cli.readiness;

import dev.itsm.id.RecordId;
import dev.itsm.sms.conformity.Answers;
import dev.itsm.sms.conformity.ClauseResult;
import dev.itsm.sms.conformity.ConformityAnswer;
import dev.itsm.sms.conformity.ConformityReport;
import dev.itsm.sms.conformity.Fault;
import dev.itsm.sms.conformity.Gap;
import dev.itsm.sms.conformity.RequirementResult;
import dev.itsm.sms.conformity.RuleResult;
import dev.itsm.sms.conformity.Violation;
import dev.itsm.sms.kpi.Figure;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An assessment as one JSON object. */
final class JsonReport {
    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    static void write(Assessment.Result result, Writer out) {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            new JsonReport(json).write(result);
        }
    }

    private void write(Assessment.Result result) {
        ConformityReport report = result.report();
        json.writeStartObject();
        json.writeStringProperty("organization", result.organization().name());
        json.writeStringProperty("edition", report.edition().toString());
        json.writeStringProperty("asOf", report.asOf().toString());
        json.writeStringProperty("log", result.log());
        json.writeObjectPropertyStart("records");
        result.records().forEach(json::writeNumberProperty);
        json.writeEndObject();
        readiness(report);
        array("clauses", report.clauses(), this::clause);
        array("requirements", report.requirements(), this::requirement);
        array("rules", report.rules(), this::rule);
        array("gaps", result.gaps(), this::gap);
        json.writeObjectPropertyStart("kpis");
        result.figures().forEach(this::figure);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void readiness(ConformityReport report) {
        Answers answers = report.answers();
        json.writeObjectPropertyStart("readiness");
        text(
                "percent",
                answers.readiness()
                        .map(ratio -> ratio.percent(2).toPlainString())
                        .orElse(null));
        answers(answers);
        json.writeBooleanProperty("major", report.hasMajor());
        json.writeEndObject();
    }

    private void answers(Answers answers) {
        for (ConformityAnswer answer : ConformityAnswer.values()) {
            json.writeNumberProperty(answer.name(), answers.count(answer));
        }
    }

    private void clause(ClauseResult clause) {
        json.writeStringProperty("clause", clause.clause().number());
        json.writeStringProperty("title", clause.clause().title());
        json.writeStringProperty("answer", clause.answer().name());
        json.writeStringProperty("maturity", clause.maturity().name());
        answers(clause.answers());
    }

    private void requirement(RequirementResult requirement) {
        json.writeStringProperty("id", requirement.requirement().id());
        json.writeStringProperty("text", requirement.requirement().text());
        json.writeStringProperty("answer", requirement.answer().name());
        json.writeStringProperty("because", requirement.because());
        json.writeStringProperty("told", requirement.coverage().way().name());
        json.writeStringProperty("how", requirement.coverage().says());
        json.writeStringProperty("person", requirement.coverage().person());
        texts("rules", requirement.coverage().computed());
    }

    private void rule(RuleResult rule) {
        json.writeStringProperty("code", rule.code());
        json.writeStringProperty("clause", rule.definition().clause().number());
        json.writeStringProperty("wrong", rule.definition().wrong());
        json.writeStringProperty("source", rule.source());
        json.writeStringProperty("answer", rule.answer().name());
        json.writeStringProperty("severity", rule.severity().name());
        json.writeStringProperty("because", rule.because());
        json.writeNumberProperty("population", rule.counts().population());
        json.writeNumberProperty("conforming", rule.counts().conforming());
        json.writeNumberProperty("violating", rule.counts().violating());
        json.writeNumberProperty("unknown", rule.counts().unknown());
        array("violations", rule.violations(), this::violation);
        array("notEvaluable", rule.unknown(), this::violation);
        texts(
                "conformingRecords",
                rule.conforming().stream().map(RecordId::toString).toList());
    }

    private void violation(Violation violation) {
        json.writeStringProperty("record", violation.subject().toString());
        array("faults", violation.faults(), this::fault);
    }

    private void fault(Fault fault) {
        json.writeStringProperty("field", fault.field());
        text("at", fault.at() == null ? null : fault.at().toString());
        json.writeStringProperty("policy", fault.policy());
        json.writeStringProperty("says", fault.says());
    }

    private void gap(Gap gap) {
        json.writeStringProperty("id", gap.id());
        json.writeStringProperty("says", gap.says());
        json.writeStringProperty("severity", gap.severity().name());
        json.writeStringProperty("effort", gap.effort().toString());
        json.writeStringProperty("owner", gap.owner());
        texts("closes", gap.closes());
    }

    private void figure(Assessment.Measured measured) {
        Figure figure = measured.figure();
        json.writeObjectPropertyStart(figure.indicator());
        json.writeStringProperty("title", measured.title());
        text("value", figure.value().map(value -> FigureWords.value(figure)).orElse(null));
        json.writeNumberProperty("n", figure.n());
        json.writeObjectPropertyStart("counts");
        json.writeNumberProperty("numerator", figure.counts().numerator());
        json.writeNumberProperty("denominator", figure.counts().denominator());
        json.writeObjectPropertyStart("excluded");
        figure.counts().excluded().forEach(json::writeNumberProperty);
        json.writeEndObject();
        json.writeEndObject();
        json.writeBooleanProperty("smallSample", figure.smallSample());
        texts("numerator", ids(figure.evidence().numerator()));
        texts("denominator", ids(figure.evidence().denominator()));
        json.writeObjectPropertyStart("excluded");
        figure.evidence().excluded().forEach((reason, records) -> texts(reason, ids(records)));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static List<String> ids(Collection<RecordId> records) {
        return records.stream().map(RecordId::toString).toList();
    }

    private interface Members<T> {
        void write(T item);
    }

    private <T> void array(String name, Collection<T> items, Members<T> members) {
        json.writeArrayPropertyStart(name);
        for (T item : items) {
            json.writeStartObject();
            members.write(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void texts(String name, Collection<String> items) {
        json.writeArrayPropertyStart(name);
        items.forEach(json::writeString);
        json.writeEndArray();
    }

    private void text(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }
}
