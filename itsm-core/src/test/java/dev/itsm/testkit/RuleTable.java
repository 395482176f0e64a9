package dev.itsm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.sms.conformity.Check;
import dev.itsm.sms.conformity.Conformity;
import dev.itsm.sms.conformity.ConformityAnswer;
import dev.itsm.sms.conformity.ConformityPack;
import dev.itsm.sms.conformity.ConformityReport;
import dev.itsm.sms.conformity.RuleResult;
import dev.itsm.sms.standard.ClauseCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The checks of a pack, each tried on records that are as it asks, on records that are not, and on records of which it cannot be
 * told. A record that violates one check must violate no other of the pack, and the violation must name a field. The table is
 * whole only if every check has all three, or says that its records always tell.
 *
 * <pre>{@code
 * return RuleTable.of(pack, now)
 *     .conforming("INC-02", classified)
 *     .violating("INC-02", "classification.category", unclassified)
 *     .unknown("INC-02", imported)
 *     .tests();
 * }</pre>
 */
public final class RuleTable {
    private record Case(String code, String what, Runnable test) {}

    private final Conformity conformity;
    private final ConformityPack pack;
    private final Instant asOf;
    private final List<Case> cases = new ArrayList<>();

    private RuleTable(ConformityPack pack, Instant asOf) {
        this.pack = pack;
        this.asOf = asOf;
        conformity = Conformity.builder(ClauseCatalogue.iso20000()).pack(pack).build();
    }

    /** Starts a table that judges as of the instant. */
    public static RuleTable of(ConformityPack pack, Instant asOf) {
        return new RuleTable(pack, asOf);
    }

    /** Says that the check passes the records, and judges at least one of them. */
    public RuleTable conforming(String code, Object... records) {
        return with(
                code,
                "conforms",
                () -> assertThat(judged(code, asOf, records).answer()).isEqualTo(ConformityAnswer.CONFORMING));
    }

    /** Says that the check of another pack, in which something else was laid down, passes the records. */
    public RuleTable conformingIn(ConformityPack other, String code, Object... records) {
        RuleTable table = of(other, asOf);
        return with(
                code,
                "conforms",
                () -> assertThat(table.judged(code, asOf, records).answer()).isEqualTo(ConformityAnswer.CONFORMING));
    }

    /** Says that the check, and no other, finds a fault in that field. */
    public RuleTable violating(String code, String field, Object... records) {
        return violatingAt(code, field, asOf, records);
    }

    /** Says that the check passes the records up to an instant, and then it, and no other, finds a fault in that field. */
    public RuleTable overdue(String code, String field, Instant due, Object... records) {
        return overdueIn(pack, code, field, due, records);
    }

    /** Says that of the check of another pack, in which something else was laid down. */
    public RuleTable overdueIn(ConformityPack other, String code, String field, Instant due, Object... records) {
        RuleTable table = of(other, due);
        with(
                code,
                "conforms",
                () -> assertThat(table.judged(code, due, records).answer()).isEqualTo(ConformityAnswer.CONFORMING));
        return violated(table.conformity, code, field, due.plusNanos(1), records);
    }

    private RuleTable violatingAt(String code, String field, Instant at, Object... records) {
        return violated(conformity, code, field, at, records);
    }

    /** Says that the check of another pack, in which something else was laid down, finds a fault in that field. */
    public RuleTable violatingIn(ConformityPack other, String code, String field, Object... records) {
        return violated(of(other, asOf).conformity, code, field, asOf, records);
    }

    private RuleTable violated(Conformity by, String code, String field, Instant at, Object... records) {
        return with(code, "is violated", () -> {
            ConformityReport report = by.evaluate(Stream.of(records), at);
            assertThat(report.rules())
                    .filteredOn(rule -> rule.answer() == ConformityAnswer.NONCONFORMING)
                    .extracting(RuleResult::code)
                    .containsExactly(code);
            assertThat(report.rule(code).violations())
                    .allSatisfy(violation -> assertThat(violation.faults()).allSatisfy(fault -> {
                        assertThat(fault.field()).isEqualTo(field);
                        assertThat(fault.says()).isNotBlank();
                    }));
        });
    }

    /** Says that the check cannot tell of one of the records, and finds none at fault. */
    public RuleTable unknown(String code, Object... records) {
        return with(
                code,
                "cannot be told",
                () -> assertThat(judged(code, asOf, records).answer()).isEqualTo(ConformityAnswer.NOT_EVALUABLE));
    }

    /** Says that the check of another pack, in which something was not laid down, cannot tell of one of the records. */
    public RuleTable unknownIn(ConformityPack other, String code, Object... records) {
        RuleTable table = of(other, asOf);
        return with(
                code,
                "cannot be told",
                () -> assertThat(table.judged(code, asOf, records).answer()).isEqualTo(ConformityAnswer.NOT_EVALUABLE));
    }

    /** Says that the check asks nothing of the records. */
    public RuleTable outside(String code, Object... records) {
        return with(
                code,
                "does not apply",
                () -> assertThat(judged(code, asOf, records).counts().population())
                        .isZero());
    }

    /** Says that what these checks need is on every record, so that they can always tell. */
    public RuleTable alwaysTold(String... codes) {
        for (String code : codes) {
            with(code, "cannot be told", () -> {});
        }
        return this;
    }

    private RuleResult judged(String code, Instant at, Object... records) {
        return conformity.evaluate(Stream.of(records), at).rule(code);
    }

    private RuleTable with(String code, String what, Runnable test) {
        cases.add(new Case(code, what, test));
        return this;
    }

    /** Returns the tests, and that nothing is missing. */
    public Stream<DynamicTest> tests() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Case one : cases) {
            tests.add(DynamicTest.dynamicTest(
                    one.code() + " " + one.what(), () -> one.test().run()));
        }
        tests.add(DynamicTest.dynamicTest("every check is tried", this::assertWhole));
        return tests.stream();
    }

    private void assertWhole() {
        Set<String> wanted = new LinkedHashSet<>();
        Set<String> tried = new LinkedHashSet<>();
        for (Check check : pack.checks()) {
            List.of("conforms", "is violated", "cannot be told").forEach(what -> wanted.add(check.code() + " " + what));
        }
        cases.forEach(one -> tried.add(one.code() + " " + one.what()));
        assertThat(tried).containsAll(wanted);
    }
}
