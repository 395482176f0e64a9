package dev.itsm.sla.target;

import static dev.itsm.sla.target.AgreementKind.OLA;
import static dev.itsm.sla.target.AgreementKind.SLA;
import static dev.itsm.sla.target.AgreementKind.UC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.itsm.sla.target.PausePolicy.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausePolicyTest {
    @ParameterizedTest
    @CsvSource({
        "REQUESTER,     true",
        "SCHEDULED,     true",
        "SUPPLIER,      false",
        "CHANGE,        false",
        "PROBLEM,       false",
        "APPROVAL,      false",
        "THIRD_PARTY,   false",
        "FORCE_MAJEURE, false",
        "COFFEE,        false"
    })
    void pausesAResolutionByDefaultOnlyForWhatIsNotTheProvidersTime(String reason, boolean pauses) {
        PausePolicy standard = PausePolicy.standard();
        PauseReason because = PauseReason.of(reason);
        assertThat(standard.pauses(Metric.RESOLUTION, SLA, because)).isEqualTo(pauses);
        assertThat(standard.pauses(Metric.CUSTOM, UC, because)).isEqualTo(pauses);
        assertThat(standard.pauses(Metric.RESPONSE, SLA, because)).isFalse();
        assertThat(standard.pauses(Metric.ACKNOWLEDGE, OLA, because)).isFalse();
        assertThat(standard.pauses(Metric.UPDATE, SLA, because)).isFalse();
        assertThat(PausePolicy.always().pauses(Metric.RESPONSE, SLA, because)).isTrue();
        assertThat(PausePolicy.never().pauses(Metric.RESOLUTION, SLA, because)).isFalse();
    }

    @Test
    void letsTheLastRuleThatFitsDecide() {
        PauseReason coffee = PauseReason.of("COFFEE");
        PausePolicy policy = PausePolicy.on(coffee)
                .with(new Rule(Metric.RESOLUTION, OLA, coffee, false))
                .running(Metric.UPDATE, coffee)
                .pausing(Metric.UPDATE, PauseReason.CHANGE);
        assertThat(policy.pauses(Metric.RESOLUTION, SLA, coffee)).isTrue();
        assertThat(policy.pauses(Metric.RESOLUTION, OLA, coffee)).isFalse();
        assertThat(policy.pauses(Metric.UPDATE, SLA, coffee)).isFalse();
        assertThat(policy.pauses(Metric.UPDATE, SLA, PauseReason.CHANGE)).isTrue();
        assertThat(policy.decidingRule(Metric.RESOLUTION, OLA, coffee)).hasToString("OLA resolution runs on COFFEE");
        assertThat(policy.decidingRule(Metric.RESPONSE, UC, coffee)).hasToString("every target pauses on COFFEE");
        assertThat(policy.decidingRule(Metric.RESPONSE, UC, PauseReason.CHANGE)).isNull();
        assertThat(PausePolicy.always().rules().get(0)).hasToString("every target pauses on every reason");
    }

    @Test
    void insistsOnNames() {
        assertThatIllegalArgumentException().isThrownBy(() -> PauseReason.of(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> TargetKey.of(""));
        assertThatIllegalArgumentException().isThrownBy(() -> TargetName.of(""));
        assertThatIllegalArgumentException().isThrownBy(() -> TargetName.of("x".repeat(101)));
        assertThat(TargetName.of("x".repeat(100)).value()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> Threshold.percent(0));
    }
}
