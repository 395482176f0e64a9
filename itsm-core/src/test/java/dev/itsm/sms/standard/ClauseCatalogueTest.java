package dev.itsm.sms.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.id.ClauseRef;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseCatalogueTest {
    private final ClauseCatalogue catalogue = ClauseCatalogue.iso20000();

    @Test
    void theStandardIsThereWhole() {
        assertThat(catalogue.clauses()).hasSize(88);
        assertThat(catalogue.leaves()).hasSize(63);
        assertThat(catalogue.requirements()).hasSize(248);
        assertThat(catalogue.rules()).hasSize(166);
        assertThat(catalogue.rules()).filteredOn(RuleDefinition::core).hasSize(62);
        assertThat(catalogue.edition()).hasToString("ISO/IEC 20000-1:2018 + Amd 1:2024");
    }

    @Test
    void everyRuleRefutesARequirementOrIsAPolicyBeside() {
        assertThat(catalogue.rules())
                .filteredOn(rule -> catalogue.requirementsOf(rule.code()).isEmpty())
                .allMatch(rule -> !rule.refutes());
    }

    @Test
    void numbersThatCouldNotBeConfirmedSaySo() {
        assertThat(catalogue.clause("9.2.1").confirmed()).isFalse();
        assertThat(catalogue.clause("8.6.1").confirmed()).isTrue();
        assertThat(catalogue.clauses())
                .filteredOn(clause -> !clause.confirmed())
                .hasSize(13);
    }

    @Test
    void aClauseAnswersForThoseBelowIt() {
        assertThat(catalogue.clause("8.5").covers("8.5.1.3")).isTrue();
        assertThat(catalogue.clause("8.5").covers("8.51")).isFalse();
        assertThat(catalogue.clause("8.5.1.3").depth()).isEqualTo(4);
        assertThat(catalogue.requirementsUnder("8.5.1")).hasSize(3 + 3 + 8);
    }

    @Test
    void oneRecordCountsForSeveralStandards() {
        assertThat(catalogue.countsFor("9.2"))
                .contains(
                        ClauseRef.iso20000("9.2"),
                        new ClauseRef("ISO 9001", "2015", "9.2.1"),
                        new ClauseRef("ISO/IEC 27001", "2022", "9.2.2"));
        assertThat(catalogue.countsFor("8.5.1"))
                .contains(new ClauseRef("ISO 9001", "2015", "8.5.6"), new ClauseRef("ISO/IEC 27001", "2022", "A.8.32"));
    }

    @Test
    void anAmendmentBringsAndItsAbsenceTakes() {
        ClauseCatalogue before = catalogue.without("Amd 1:2024");
        assertThat(before.edition()).hasToString("ISO/IEC 20000-1:2018");
        assertThat(before.requirements()).hasSize(247);
        assertThat(before.findRule("CTX-01")).isEmpty();
        assertThat(before.isWithdrawn("CTX-01")).isTrue();
        assertThat(before.isWithdrawn("CTX-02")).isFalse();
        assertThat(before.isWithdrawn("CHG-16")).isFalse();
        EditionChange change = before.changeTo(catalogue);
        assertThat(change.added()).extracting(Requirement::id).containsExactly("4.1-b");
        assertThat(change.dropped()).isEmpty();
        assertThat(change.altered()).isEmpty();
        assertThat(change.rules()).containsExactly("CTX-01");
        assertThat(catalogue.changeTo(before).dropped())
                .extracting(Requirement::id)
                .containsExactly("4.1-b");
        assertThatThrownBy(() -> catalogue.without("Amd 2")).hasMessageContaining("'Amd 2'");
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> catalogue.clause("8.6.9"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("8.6.9")
                .hasMessageContaining("\nMaybe");
        assertThatThrownBy(() -> catalogue.requirement("8.6.1-z")).hasMessageContaining("8.6.1-z");
        assertThatThrownBy(() -> catalogue.rule("XXX-01")).hasMessageContaining("XXX-01");
    }

    private static final String HEAD = "standard\tHouse rules\t1\namendment\tA1\nother\tx\tOther\t2\n";
    private static final String BODY = "clause\t1\tsure\tAll\nsame\tx\t7\t-\ndocument\tbook\n"
            + "requirement\t1-a\trecord\tyes\tA1\tR-1\tK-1\tIt is so.\nhow\tby counting\nevidence\ta record\n";
    private static final String RULE =
            "R-1\t1\tminor\tE1+E2\timplied\tclock\tcore\texpects\tincident;change\tIt is not";

    private static ClauseCatalogue read(String clauses, String rules) {
        return ClauseCatalogue.read(clauses.lines(), rules.lines());
    }

    @Test
    void otherCataloguesAreReadFromTheSameForm() {
        ClauseCatalogue own = read("# mine\n\n" + HEAD + BODY, RULE);
        Requirement requirement = own.requirement("1-a");
        assertThat(requirement.evidence()).containsExactly("a record");
        assertThat(requirement.how()).isEqualTo("by counting");
        assertThat(requirement.amendment()).isEqualTo("A1");
        assertThat(requirement.indicators()).containsExactly("K-1");
        assertThat(own.clause("1").documents()).containsExactly("book");
        assertThat(own.rule("R-1").escalation())
                .containsExactlyInAnyOrder(RuleDefinition.Escalation.E1, RuleDefinition.Escalation.E2);
        assertThat(own.rule("R-1").records()).containsExactly("incident", "change");
        assertThat(own.rule("R-1").expected()).isTrue();
    }

    /** Every word of the form, altered, is refused with its line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "standard\tA\t1>standard\tA",
                "amendment\tA1>amendment\t",
                "other\tx>other\t\t",
                "clause\t1>clause\tone",
                "sure\tAll>perhaps\tAll",
                "same\tx>same\ty",
                "\t7\t-> \t7",
                "document\tbook>document\t",
                "1-a>2-a",
                "1-a>1-A",
                "record\tyes>thing\tyes",
                "yes>maybe",
                "\tA1\tR>\tA2\tR",
                "R-1\tK>R-9\tK",
                "how\tby counting>how ",
                "how\tby counting\n>",
                "evidence\ta record\n>",
                "evidence\ta>shown\ta"
            })
    void whatIsNotOfTheFormIsRefused(String change) {
        String[] parts = change.split(">", -1);
        String head = HEAD.replace("House rules", "A");
        String altered = (head + BODY).replace(parts[0], parts[1]);
        assertThat(altered).isNotEqualTo(head + BODY);
        assertThatThrownBy(() -> read(altered, RULE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of the catalogue")
                .hasMessageContaining("\nMaybe");
    }

    @ParameterizedTest
    @CsvSource({
        "R-1,1-a",
        "minor,small",
        "E1+E2,E9",
        "implied,guessed",
        "clock,watch",
        "core,kernel",
        "expects,wants",
        "It is not,''"
    })
    void whatIsNoRuleIsRefused(String from, String to) {
        assertThatThrownBy(() -> read(HEAD + BODY, RULE.replace(from, to)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\nMaybe");
    }

    @Test
    void nothingIsThereTwiceOrOutOfPlace() {
        Stream.of(
                        HEAD + BODY + "clause\t1\tsure\tAgain",
                        HEAD + BODY + "clause\t2.1\tsure\tWithout one above",
                        HEAD + BODY + "requirement\t1-a\trecord\tyes\t-\t-\t-\tTwice",
                        HEAD + BODY + "how\ttwice",
                        HEAD + BODY + "same\tx\t8\t-",
                        HEAD + "other\tx\tAgain\t3\n" + BODY,
                        HEAD + HEAD + BODY,
                        HEAD + "document\tbefore any clause",
                        HEAD + "clause\t1\tsure\tAll\nevidence\tbefore any requirement",
                        BODY.replace("same\tx\t7\t-\n", "").replace("A1", "-"))
                .forEach(text -> assertThatThrownBy(() -> read(text, RULE))
                        .as(text)
                        .isInstanceOf(IllegalArgumentException.class));
        assertThatThrownBy(() -> read(HEAD + BODY, RULE + "\n" + RULE)).hasMessageContaining("already");
        assertThatThrownBy(() -> read(HEAD + BODY, RULE.replace("R-1\t1", "R-1\t9")))
                .hasMessageContaining("clause");
    }
}
