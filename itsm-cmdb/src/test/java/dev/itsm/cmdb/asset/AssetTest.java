package dev.itsm.cmdb.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.cmdb.asset.Entitlement.Use;
import dev.itsm.id.AssetId;
import dev.itsm.id.CiId;
import dev.itsm.id.EntitlementId;
import dev.itsm.id.ServiceId;
import dev.itsm.party.PersonId;
import dev.itsm.sms.conformity.Judgement;
import dev.itsm.sms.conformity.Judgement.Standing;
import dev.itsm.sms.conformity.RecordCheck;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What assets and rights are held to: somebody answers for them, and no more is used than is allowed. */
class AssetTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final AssetId EDITOR = AssetId.of("editor");
    private static final EntitlementId RIGHT = EntitlementId.of("E-1");

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private static Entitlement right(long granted) {
        return new Entitlement(RIGHT, EDITOR, "installation", granted, Period.of(START, day(365)), null, List.of());
    }

    private static Use use(int number, int from, int until) {
        return new Use(RIGHT, CiId.of("pc-" + number), 1, Period.of(day(from), day(until)));
    }

    @Property
    void usedIsWhatIsGoingOnThen(
            @ForAll @Size(max = 20) List<@IntRange(max = 30) Integer> starts,
            @ForAll @IntRange(max = 8) int granted,
            @ForAll @IntRange(max = 40) int asked) {
        List<Use> uses = new ArrayList<>();
        starts.forEach(start -> uses.add(use(uses.size(), start, start + 5)));
        uses.add(new Use(EntitlementId.of("E-2"), PersonId.of("eve"), 9, Period.from(START)));
        Entitlement.Position position = right(granted).position(uses, day(asked));
        long expected = starts.stream()
                .filter(start -> start <= asked && asked < start + 5)
                .count();
        assertThat(position.used())
                .isEqualTo(expected)
                .isEqualTo(position.users().size());
        assertThat(position.excess() - position.unused()).isEqualTo(expected - granted);
        assertThat(Math.min(position.excess(), position.unused())).isZero();
        Judgement judgement = judge("AST-02", new AssetRules.Usage(right(granted), uses), day(asked));
        assertThat(judgement.standing()).isEqualTo(position.isKept() ? Standing.CONFORMS : Standing.VIOLATES);
        Instant until = judgement.until();
        assertThat(until).isNotNull();
        assertThat(judge("AST-02", new AssetRules.Usage(right(granted), uses), until)
                        .standing())
                .isEqualTo(judgement.standing());
    }

    @Test
    void aRightThatDoesNotHoldAllowsNothing() {
        List<Use> uses = List.of(new Use(RIGHT, CiId.of("pc"), 3, Period.from(START.minusSeconds(1))));
        assertThat(right(5).position(uses, day(365).minusNanos(1)).isKept()).isTrue();
        assertThat(right(5).position(uses, day(365)).excess()).isEqualTo(3);
        assertThat(judge("AST-02", new AssetRules.Usage(right(5), uses), day(365))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.says()).isEqualTo("it is used though it does not hold"));
        assertThat(judge("AST-02", new AssetRules.Usage(right(2), uses), START).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.says()).isEqualTo("it is used more than it allows"));
        assertThat(judge("AST-02", new AssetRules.Usage(right(5), List.of()), day(400))
                        .until())
                .isNull();
    }

    @Test
    void whatIsInUseIsSomebodysAndThereForAService() {
        Asset bare = Asset.named(EDITOR, "The editor");
        assertThat(judge("AST-01", bare, START).faults())
                .extracting(fault -> fault.field())
                .containsExactly("owner", "state", "services");
        assertThat(judge("AST-01", bare.in(AssetState.ORDERED), START).standing())
                .isEqualTo(Standing.OUTSIDE);
        Asset used = bare.in(AssetState.IN_USE).ownedBy(PersonId.of("ana")).serving(Set.of(ServiceId.of("mail")));
        assertThat(judge("AST-01", used, START).standing()).isEqualTo(Standing.CONFORMS);
        Obligation audit = new Obligation("contract 7", "let the supplier count once a year", Period.from(START));
        assertThat(used.being(CiId.of("sw-1")).owing(List.of(audit)))
                .isEqualTo(new Asset(
                        EDITOR,
                        "The editor",
                        PersonId.of("ana"),
                        AssetState.IN_USE,
                        Set.of(ServiceId.of("mail")),
                        CiId.of("sw-1"),
                        List.of(audit)));
        assertThat(Set.of(AssetState.values()).stream().filter(AssetState::isLive))
                .hasSize(4);
    }

    @Test
    void whatSaysNothingIsNoRecord() {
        assertThatThrownBy(() -> Asset.named(EDITOR, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Obligation("", "x", Period.from(START)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Obligation("x", " ", Period.from(START)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Use(RIGHT, CiId.of("pc"), 0, Period.from(START)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> right(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Entitlement(RIGHT, EDITOR, " ", 1, Period.from(START), null, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static <R> Judgement judge(String code, R evidence, Instant asOf) {
        @SuppressWarnings("unchecked") // the code tells what it judges
        RecordCheck<R> check = (RecordCheck<R>) AssetRules.pack().find(code).orElseThrow();
        return check.judge().apply(evidence, asOf);
    }
}
