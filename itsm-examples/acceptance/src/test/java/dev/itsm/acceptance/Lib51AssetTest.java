package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.cmdb.asset.Asset;
import dev.itsm.cmdb.asset.AssetRules;
import dev.itsm.cmdb.asset.AssetState;
import dev.itsm.cmdb.asset.Entitlement;
import dev.itsm.cmdb.asset.Entitlement.Use;
import dev.itsm.id.AssetId;
import dev.itsm.id.CiId;
import dev.itsm.id.EntitlementId;
import dev.itsm.id.ServiceId;
import dev.itsm.party.PersonId;
import dev.itsm.sms.conformity.Conformity;
import dev.itsm.sms.conformity.ConformityAnswer;
import dev.itsm.sms.conformity.RuleResult;
import dev.itsm.sms.standard.ClauseCatalogue;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** LIB-51, assets and rights to use them: who answers for what, and whether more is used than is allowed. */
class Lib51AssetTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");
    private static final EntitlementId RIGHT = EntitlementId.of("E-1");
    private static final Entitlement HUNDRED =
            new Entitlement(RIGHT, AssetId.of("editor"), "installation", 100, Period.of(START, END), null, List.of());

    private static List<Use> uses(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Use(RIGHT, CiId.of("pc-" + i), 1, Period.from(START)))
                .toList();
    }

    private static List<String> violated(Object record, Instant asOf) {
        return Conformity.builder(ClauseCatalogue.iso20000())
                .pack(AssetRules.pack())
                .build()
                .evaluate(Stream.of(record), asOf)
                .rules()
                .stream()
                .filter(rule -> rule.answer() == ConformityAnswer.NONCONFORMING)
                .map(RuleResult::code)
                .toList();
    }

    @Test
    void givenAHundredRightsAndAHundredAndThreeUsesThenAst02WithAnExcessOfThree() {
        Entitlement.Position position = HUNDRED.position(uses(103), START);
        assertThat(position.excess()).isEqualTo(3);
        assertThat(position.users()).hasSize(103);
        assertThat(violated(new AssetRules.Usage(HUNDRED, uses(103)), START)).containsExactly("AST-02");
        assertThat(violated(new AssetRules.Usage(HUNDRED, uses(100)), START)).isEmpty();
        assertThat(violated(new AssetRules.Usage(HUNDRED, uses(1)), END)).containsExactly("AST-02");
    }

    @Test
    void givenAnAssetInUseThatNobodyAnswersForThenAst01() {
        Asset asset = Asset.named(AssetId.of("editor"), "The editor").in(AssetState.IN_USE);
        assertThat(violated(asset, START)).containsExactly("AST-01");
        assertThat(violated(asset.ownedBy(PersonId.of("ana")).serving(Set.of(ServiceId.of("mail"))), START))
                .isEmpty();
    }
}
