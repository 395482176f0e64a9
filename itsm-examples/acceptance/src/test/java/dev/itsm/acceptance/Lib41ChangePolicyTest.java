package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.change.ChangeCommand;
import dev.itsm.change.ChangePath;
import dev.itsm.change.ChangePolicy;
import dev.itsm.change.ChangeProcess;
import dev.itsm.change.Classification;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ChangeId;
import dev.itsm.id.ClauseRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** LIB-41, change policy as data: it is complete, and each change is judged by the version in force then. */
class Lib41ChangePolicyTest {
    @Test
    void givenAPolicyWithoutEmergenciesWhenLoadedThenChg01() {
        ChangePolicy full = ChangeHouse.policy("2026", Set.of("service components"));
        ChangePolicy without = new ChangePolicy(
                "2026",
                full.controlledItems(),
                full.categories().stream()
                        .filter(category -> category.path() != ChangePath.EMERGENCY)
                        .toList(),
                full.majorImpact(),
                null,
                full.freezes(),
                full.severity(),
                full.risk(),
                full.duties(),
                full.limits());
        assertThat(full.gaps()).isEmpty();
        assertThat(without.gaps()).extracting(Refusal::code).containsExactly("CHG-01");
        assertThat(without.gaps()).extracting(Refusal::clause).containsExactly(ClauseRef.iso20000("8.5.1.1"));
        assertThatThrownBy(() -> ChangeProcess.of(without))
                .hasMessageContaining("CHG-01")
                .hasMessageContaining("\nMaybe");
        assertThat(ChangeHouse.policy("2026", Set.of()).gaps())
                .extracting(Refusal::code)
                .containsExactly("CHG-01");
    }

    @Test
    void eachChangeIsJudgedByTheVersionInForceThen() {
        ChangePolicy strict = ChangeHouse.policy("2027", Set.of("service components"));
        ChangePolicy closed = new ChangePolicy(
                "2027",
                strict.controlledItems(),
                strict.categories().stream()
                        .filter(category -> !category.code().equals("standard"))
                        .toList(),
                strict.majorImpact(),
                strict.emergency(),
                strict.freezes(),
                strict.severity(),
                strict.risk(),
                strict.duties(),
                strict.limits());
        Instant newYear = ChangeHouse.MONDAY_NINE.plus(Duration.ofDays(7));
        ChangeHouse house =
                new ChangeHouse(ChangeProcess.of(ChangeHouse.policy("2026", Set.of("service components"))).toBuilder()
                        .policyFrom(newYear, closed)
                        .build());
        ChangeCommand.Classify standard =
                new ChangeCommand.Classify("standard", "disk", Classification.Route.CHANGE_MANAGEMENT);
        ChangeId before = ChangeId.of("CHG-1");
        ChangeId after = ChangeId.of("CHG-2");
        for (ChangeId id : List.of(before, after)) {
            house.tell(id, "ana", ChangeCommand.RequestChange.of("A disk", "it is full", ChangeHouse.disk(10, 12)));
        }
        house.tell(before, "ana", standard);
        house.now = newYear;
        assertThat(house.codes(after, "ana", standard)).containsExactly("CHG-02");
    }
}
