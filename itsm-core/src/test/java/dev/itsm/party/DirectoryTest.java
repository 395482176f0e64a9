package dev.itsm.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.id.IncidentId;
import dev.itsm.id.ServiceId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectoryTest {
    private static final PersonId ANA = PersonId.of("ana");
    private static final PersonId BO = PersonId.of("bo");
    private static final PersonId CY = PersonId.of("cy");
    private static final TeamId MESSAGING = TeamId.of("messaging");
    private static final RoleName AUTHORITY = RoleName.of("CHANGE_AUTHORITY");
    private static final ServiceId MAIL = ServiceId.of("mail");
    private static final Instant MAR_1 = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant MAR_15 = Instant.parse("2026-03-15T00:00:00Z");
    private static final Instant MAR_31_LATE = Instant.parse("2026-03-31T23:59:00Z");
    private static final Instant APR_1 = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant MAY_1 = Instant.parse("2026-05-01T00:00:00Z");
    private static final Act GRANT = Act.by(ANA, MAR_1);
    private static final Period MARCH = Period.of(MAR_1, APR_1);

    private final Directory inMarch = Directory.EMPTY.with(RoleHolding.of(ANA, AUTHORITY, MARCH));

    private static Delegation toBo(Period period) {
        return new Delegation(ANA, BO, AUTHORITY, null, period, GRANT);
    }

    @Test
    void aRoleIsHeldForItsHalfOpenTime() {
        assertThat(inMarch.holds(ANA, AUTHORITY, MAR_1.minusNanos(1))).isFalse();
        assertThat(inMarch.holds(ANA, AUTHORITY, MAR_1)).isTrue();
        assertThat(inMarch.holds(ANA, AUTHORITY, MAR_31_LATE)).isTrue();
        assertThat(inMarch.holds(ANA, AUTHORITY, APR_1)).isFalse();
        assertThat(inMarch.holds(BO, AUTHORITY, MAR_15)).isFalse();
        assertThat(inMarch.holds(ANA, RoleName.of("OTHER"), MAR_15)).isFalse();
    }

    @Test
    void aDelegationCannotOutliveItsSource() {
        assertThatThrownBy(() -> inMarch.with(toBo(Period.of(MAR_15, APR_1.plusNanos(1)))))
                .hasMessageContaining("CHANGE_AUTHORITY by person:ana to person:bo")
                .hasMessageContaining("\nMaybe");
        assertThatThrownBy(() -> inMarch.with(toBo(Period.from(MAR_15)))).hasMessageContaining("last longer");
        assertThatThrownBy(() -> inMarch.with(toBo(Period.of(MAR_1.minusNanos(1), MAR_15))))
                .hasMessageContaining("last longer");
        assertThatThrownBy(() -> Directory.of(List.of(), List.of(), List.of(toBo(MARCH))))
                .hasMessageContaining("last longer");
        assertThat(inMarch.isCovered(toBo(MARCH))).isTrue();
    }

    @Test
    void aDelegateMayActWhileTheDelegationLasts() {
        Directory directory = inMarch.with(toBo(Period.of(MAR_15, APR_1)));
        assertThat(directory.authority(BO, AUTHORITY, null, MAR_15.minusNanos(1)))
                .isEmpty();
        assertThat(directory.authority(BO, AUTHORITY, null, MAR_15))
                .contains(new Authority(BO, AUTHORITY, ANA, Period.of(MAR_15, APR_1)));
        assertThat(directory
                        .authority(BO, AUTHORITY, null, MAR_15)
                        .orElseThrow()
                        .source())
                .isEqualTo(ANA);
        assertThat(directory
                        .authority(ANA, AUTHORITY, null, MAR_15)
                        .orElseThrow()
                        .source())
                .isEqualTo(ANA);
        assertThat(directory.holds(BO, AUTHORITY, MAR_15))
                .as("it is not his own")
                .isFalse();
        assertThat(directory.delegatesOf(ANA, MAR_15)).containsExactly(BO);
        assertThat(directory.delegatesOf(ANA, MAR_1)).isEmpty();
        assertThat(directory.delegatesOf(BO, MAR_15)).isEmpty();
    }

    @Test
    void aDelegationEndsWithTheRoleBehindIt() {
        Directory ended = inMarch.with(toBo(MARCH))
                .with(RoleHolding.of(CY, AUTHORITY, MARCH))
                .ending(ANA, AUTHORITY, MAR_15);
        assertThat(ended.authority(BO, AUTHORITY, null, MAR_15.minusNanos(1))
                        .orElseThrow()
                        .period())
                .isEqualTo(Period.of(MAR_1, MAR_15));
        assertThat(ended.authority(BO, AUTHORITY, null, MAR_15)).isEmpty();
        assertThat(ended.delegatesOf(ANA, MAR_15)).isEmpty();
        assertThat(ended.holds(CY, AUTHORITY, MAR_15)).isTrue();
        assertThat(ended.delegations()).allMatch(ended::isCovered);
        Directory never = inMarch.with(toBo(MARCH)).ending(ANA, AUTHORITY, MAR_1);
        assertThat(never.holdings()).isEmpty();
        assertThat(never.delegations()).isEmpty();
        assertThat(inMarch.ending(ANA, AUTHORITY, MAY_1))
                .satisfies(same -> assertThat(same.holdings()).isEqualTo(inMarch.holdings()));
    }

    @Test
    void aDelegateDoesNotDelegateOn() {
        Directory directory = inMarch.with(toBo(MARCH));
        assertThatThrownBy(() -> directory.with(new Delegation(BO, CY, AUTHORITY, null, MARCH, GRANT)))
                .hasMessageContaining("person:bo to person:cy");
    }

    @Test
    void holdingsThatTouchLastAsOne() {
        Directory directory = inMarch.with(RoleHolding.of(ANA, AUTHORITY, Period.of(APR_1, MAY_1)))
                .with(RoleHolding.of(ANA, AUTHORITY, Period.of(MAR_15, MAR_31_LATE)))
                .with(toBo(Period.of(MAR_15, MAY_1)));
        assertThat(directory
                        .authority(BO, AUTHORITY, null, MAR_31_LATE)
                        .orElseThrow()
                        .period())
                .isEqualTo(Period.of(MAR_15, MAY_1));
        Directory gap = inMarch.with(RoleHolding.of(ANA, AUTHORITY, Period.of(APR_1.plusNanos(1), MAY_1)));
        assertThat(gap.isCovered(toBo(Period.of(MAR_15, MAY_1)))).isFalse();
        assertThat(gap.holds(ANA, AUTHORITY, APR_1)).isFalse();
        assertThat(gap.holds(ANA, AUTHORITY, APR_1.plusNanos(1))).isTrue();
        Directory open = inMarch.with(RoleHolding.of(ANA, AUTHORITY, Period.from(MAR_15)))
                .with(RoleHolding.of(ANA, AUTHORITY, Period.of(APR_1, MAY_1)));
        assertThat(open.authority(ANA, AUTHORITY, null, MAY_1).orElseThrow().period())
                .isEqualTo(Period.from(MAR_1));
    }

    @Test
    void aLimitedRoleReachesNoFurther() {
        Directory directory = Directory.EMPTY.with(new RoleHolding(ANA, AUTHORITY, MAIL, MARCH));
        assertThat(directory.holds(ANA, AUTHORITY, MAIL, MAR_15)).isTrue();
        assertThat(directory.holds(ANA, AUTHORITY, ServiceId.of("web"), MAR_15)).isFalse();
        assertThat(directory.holds(ANA, AUTHORITY, null, MAR_15)).isFalse();
        assertThat(inMarch.holds(ANA, AUTHORITY, MAIL, MAR_15)).isTrue();
        assertThat(directory.isCovered(toBo(MARCH))).isFalse();
        Delegation limited = new Delegation(ANA, BO, AUTHORITY, MAIL, MARCH, GRANT);
        assertThat(directory.with(limited).authority(BO, AUTHORITY, MAIL, MAR_15))
                .isPresent();
        assertThat(inMarch.with(limited).authority(BO, AUTHORITY, null, MAR_15)).isEmpty();
        assertThat(inMarch.with(limited).delegatesOf(ANA, MAR_15)).containsExactly(BO);
    }

    @Test
    void anActIsGroundedOnWhomItIsDoneFor() {
        Directory directory = inMarch.with(toBo(MARCH)).with(RoleHolding.of(CY, AUTHORITY, MARCH));
        assertThat(directory.authority(new Act(BO, ANA, MAR_15, null), AUTHORITY, null))
                .isPresent();
        assertThat(directory.authority(new Act(BO, CY, MAR_15, null), AUTHORITY, null))
                .isEmpty();
        assertThat(directory.authority(Act.by(BO, MAR_15), AUTHORITY, null)).isEmpty();
        assertThat(directory.authority(Act.by(ANA, MAR_15), AUTHORITY, null)).isPresent();
        assertThat(directory.authority(Act.by(ANA, APR_1), AUTHORITY, null)).isEmpty();
    }

    @Test
    void whoMayActIsToldOnceEach() {
        Directory directory = inMarch.with(RoleHolding.of(CY, AUTHORITY, MARCH))
                .with(toBo(MARCH))
                .with(new Delegation(CY, BO, AUTHORITY, null, MARCH, GRANT))
                .with(new Delegation(ANA, CY, AUTHORITY, null, MARCH, GRANT));
        assertThat(directory.whoMayActAs(AUTHORITY, null, MAR_15))
                .containsExactly(
                        new Authority(ANA, AUTHORITY, null, MARCH),
                        new Authority(CY, AUTHORITY, null, MARCH),
                        new Authority(BO, AUTHORITY, ANA, MARCH));
        assertThat(directory.whoMayActAs(AUTHORITY, null, APR_1)).isEmpty();
        assertThat(directory.whoMayActAs(RoleName.of("OTHER"), null, MAR_15)).isEmpty();
    }

    @Test
    void belongingIsForATimeToo() {
        CustomerId acme = CustomerId.of("acme");
        SupplierId telco = SupplierId.of("telco");
        Directory directory = Directory.of(
                List.of(
                        new Membership(ANA, MESSAGING, MARCH),
                        new Membership(BO, MESSAGING, Period.from(MAR_15)),
                        new Membership(ANA, acme, MARCH),
                        new Membership(BO, telco, MARCH)),
                List.of(),
                List.of());
        assertThat(directory.membersOf(MESSAGING, MAR_1)).containsExactly(ANA);
        assertThat(directory.membersOf(MESSAGING, MAR_15)).containsExactly(ANA, BO);
        assertThat(directory.membersOf(MESSAGING, APR_1)).containsExactly(BO);
        assertThat(directory.belongs(ANA, MESSAGING, APR_1)).isFalse();
        assertThat(directory.belongs(BO, MESSAGING, APR_1)).isTrue();
        assertThat(directory.belongs(BO, TeamId.of("web"), APR_1)).isFalse();
        assertThat(directory.teamsOf(ANA, MAR_1)).containsExactly(MESSAGING);
        assertThat(directory.customersOf(ANA, MAR_1)).containsExactly(acme);
        assertThat(directory.suppliersOf(BO, MAR_1)).containsExactly(telco);
        assertThat(directory.suppliersOf(BO, APR_1)).isEmpty();
        assertThat(directory.with(new Membership(CY, MESSAGING, MARCH)).memberships())
                .hasSize(5);
        assertThatThrownBy(() -> new Membership(ANA, IncidentId.of("INC-1"), MARCH))
                .hasMessageContaining("incident:INC-1");
    }

    @Test
    void partiesHaveNames() {
        assertThat(new Supplier(SupplierId.of("telco"), "Telco", Supplier.Kind.EXTERNAL).name())
                .isEqualTo("Telco");
        assertThatThrownBy(() -> new Person(ANA, " ")).hasMessageContaining("person:ana");
        assertThatThrownBy(() -> new Team(MESSAGING, "")).hasMessageContaining("team:messaging");
        assertThatThrownBy(() -> new Customer(CustomerId.of("c"), "")).hasMessageContaining("customer:c");
        assertThatThrownBy(() -> RoleName.of("Change authority")).hasMessageContaining("'Change authority'");
        assertThat(RoleName.of("A")).isLessThan(RoleName.of("B"));
        assertThatThrownBy(() -> new Delegation(ANA, ANA, AUTHORITY, null, MARCH, GRANT))
                .hasMessageContaining("somebody else");
    }
}
