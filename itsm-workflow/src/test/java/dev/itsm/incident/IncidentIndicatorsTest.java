package dev.itsm.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.id.ChangeId;
import dev.itsm.party.TeamId;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.kpi.Figure;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IncidentIndicatorsTest {
    private static final Instant END = Story.START.plus(Duration.ofHours(1));
    private static final Period HOUR = Period.of(Story.START, END);

    private static Map<String, Figure> over(Incident... incidents) {
        return IncidentIndicators.over(HOUR, InForce.nothing()).stream()
                .map(indicator -> indicator.over(Stream.of(incidents).map(IncidentEvidence::of)))
                .collect(Collectors.toMap(Figure::indicator, Function.identity()));
    }

    private static Story reported() {
        return Story.standard().then(Story.mailIsDown(), new IncidentCommand.Classify("mail"));
    }

    @Test
    void whatIsOpenIsCountedAndAgedAtTheEnd() {
        Map<String, Figure> open = over(reported().incident());
        assertThat(open.get("INC-BACKLOG")).hasToString("INC-BACKLOG: 1 (n = 1)");
        assertThat(open.get("INC-AGE").mean()).contains(Duration.ofMinutes(59));
        assertThat(open.get("INC-FLOW")).hasToString("INC-FLOW: 0.00 (n = 1), small sample");
        assertThat(over().get("INC-BACKLOG")).hasToString("INC-BACKLOG: 0 (n = 0)");
        assertThat(over().get("INC-AGE").value()).isEmpty();
        assertThat(over().get("INC-FLOW").value()).isEmpty();
    }

    @Test
    void aFirstAssignmentAndOneWithinTheTeamAreNoHandOvers() {
        Incident handed = reported()
                .then(
                        new IncidentCommand.Assign(Story.MESSAGING, Story.BEN),
                        new IncidentCommand.Assign(Story.MESSAGING, Story.EVE),
                        new IncidentCommand.Assign(TeamId.of("storage"), Story.BEN),
                        new IncidentCommand.StartWork(),
                        Story.restarted())
                .incident();
        assertThat(over(handed).get("INC-REASSIGN")).hasToString("INC-REASSIGN: 1.00 (n = 1), small sample");
        assertThat(over(handed).get("INC-FLOW")).hasToString("INC-FLOW: 1.00 (n = 1), small sample");
        assertThat(over(handed).get("INC-BACKLOG").n()).isZero();
    }

    @Test
    void aRecordedLinkAndNoGuessSaysThatAChangeBroughtItAbout() {
        Story caused = reported().then(new IncidentCommand.LinkTo(Links.CAUSED_BY, ChangeId.of("CHG-1")));
        assertThat(over(caused.incident()).get("CHG-INC").toString()).contains("100.00 %");
        assertThat(over(reported().incident()).get("CHG-INC").toString()).contains(" 0.00 %");
        Incident cancelled = reported()
                .then(new IncidentCommand.Cancel("a test of the form"))
                .incident();
        assertThat(over(cancelled).get("CHG-INC")).hasToString("CHG-INC: no value (n = 0), left out: 1 cancelled");
        assertThat(over(cancelled).get("INC-FLOW")).hasToString("INC-FLOW: no value (n = 0), left out: 1 cancelled");
    }
}
