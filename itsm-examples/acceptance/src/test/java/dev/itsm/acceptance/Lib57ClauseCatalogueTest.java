package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.id.ClauseRef;
import dev.itsm.sms.standard.ClauseCatalogue;
import dev.itsm.sms.standard.EditionChange;
import dev.itsm.sms.standard.Requirement;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** LIB-57, LIB-68 and LIB-83: what the standard asks for, what also counts elsewhere, and what an amendment brings. */
class Lib57ClauseCatalogueTest {
    private final ClauseCatalogue catalogue = ClauseCatalogue.iso20000();

    @Test
    void givenAClauseThenItsTitleRequirementsRulesAndIndicatorsAreThere() {
        assertThat(catalogue.clause("8.6.1").title()).isEqualTo("Incident management");
        assertThat(catalogue.requirementsUnder("8.6.1"))
                .hasSize(11)
                .allMatch(requirement -> requirement.id().startsWith("8.6.1-"))
                .allMatch(requirement -> !requirement.text().isBlank());
        assertThat(catalogue.requirementsUnder("8.6.1").stream().flatMap(one -> one.rules().stream()))
                .contains("INC-01", "INC-09", "INC-10");
        assertThat(catalogue.requirementsUnder("8.6.1").stream().flatMap(one -> one.indicators().stream()))
                .contains("INC-MTTR", "INC-MAJREV");
        assertThat(catalogue.edition()).hasToString("ISO/IEC 20000-1:2018 + Amd 1:2024");
        assertThatThrownBy(() -> catalogue.clause("8.6.99")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void givenAnAuditOrAChangeThenItCountsInThreeStandards() {
        assertThat(catalogue.countsFor("9.2").stream().map(ClauseRef::standard))
                .contains("ISO/IEC 20000-1", "ISO 9001", "ISO/IEC 27001");
        assertThat(catalogue.countsFor("8.5.1"))
                .contains(
                        ClauseRef.iso20000("8.5.1"),
                        new ClauseRef("ISO 9001", "2015", "8.5.6"),
                        new ClauseRef("ISO/IEC 27001", "2022", "A.8.32"));
    }

    /** A standard of one's own takes part in the same way, read from a text. */
    @Test
    void anotherStandardIsPluggedInAsText() {
        ClauseCatalogue house = ClauseCatalogue.read(
                Stream.of(
                        "standard\tHouse rules\t2026",
                        "clause\t1\tsure\tDesks",
                        "requirement\t1-a\trecord\tyes\t-\tH-1\t-\tEvery desk is tidy.",
                        "how\tby looking",
                        "evidence\ta photograph"),
                Stream.of("H-1\t1\tminor\tE1\texplicit\tguard\tcore\t-\tdesk\tA desk is untidy"));
        assertThat(house.edition()).hasToString("House rules:2026");
        assertThat(house.requirementsOf("H-1")).extracting(Requirement::id).containsExactly("1-a");
    }

    @Test
    void withoutTheAmendmentItsRuleIsNotAppliedAndAMigrationNamesIt() {
        ClauseCatalogue before = catalogue.without("Amd 1:2024");
        assertThat(before.findRule("CTX-01")).isEmpty();
        assertThat(catalogue.findRule("CTX-01")).isPresent();
        EditionChange change = before.changeTo(catalogue);
        assertThat(change.rules()).containsExactly("CTX-01");
        assertThat(change.added()).extracting(Requirement::clause).containsExactly("4.1");
    }
}
