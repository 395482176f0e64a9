package dev.itsm.incident;

import static dev.itsm.incident.Story.ANA;
import static dev.itsm.incident.Story.BEN;
import static dev.itsm.incident.Story.MESSAGING;
import static dev.itsm.incident.Story.mailIsDown;
import static dev.itsm.incident.Story.restarted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.incident.IncidentCommand.Assign;
import dev.itsm.incident.IncidentCommand.Cancel;
import dev.itsm.incident.IncidentCommand.Classify;
import dev.itsm.incident.IncidentCommand.Close;
import dev.itsm.incident.IncidentCommand.PutOnHold;
import dev.itsm.incident.IncidentCommand.Reopen;
import dev.itsm.incident.IncidentCommand.Report;
import dev.itsm.incident.IncidentCommand.Resolve;
import dev.itsm.incident.IncidentCommand.Resume;
import dev.itsm.incident.IncidentCommand.StartWork;
import dev.itsm.incident.IncidentCommand.TakeReply;
import dev.itsm.priority.Level;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IncidentLifecycleTest {
    @Test
    void theWholeWayThere() {
        Story story = Story.standard()
                .then(
                        mailIsDown(),
                        new Classify("mail"),
                        new Assign(MESSAGING),
                        new StartWork(),
                        new PutOnHold("SUPPLIER"),
                        new Resume(),
                        restarted(),
                        new Reopen("still down"),
                        restarted(),
                        new Close());
        Incident incident = story.incident();
        assertThat(incident.phase()).isEqualTo(IncidentPhase.CLOSED);
        assertThat(incident.progress().stays().stream().map(stay -> stay.state().key()))
                .containsExactly(
                        "NEW",
                        "CLASSIFIED",
                        "ASSIGNED",
                        "IN_PROGRESS",
                        "ON_HOLD",
                        "IN_PROGRESS",
                        "RESOLVED",
                        "IN_PROGRESS",
                        "RESOLVED",
                        "CLOSED");
        assertThat(incident.outcome().resolutions()).hasSize(2);
        assertThat(incident.outcome().reopenCount()).isEqualTo(1);
        assertThat(incident.routing().current().orElseThrow().person()).isEqualTo(ANA);
    }

    @Test
    void closingTooEarlyIsRefusedWithEverythingThatIsMissing() {
        Story story = Story.standard().then(new Report("Mail is down", Level.HIGH, Level.HIGH));
        assertThat(story.refuses(new Close())).containsExactly("INC-01", "INC-02", "INC-05", "INC-06");
        assertThat(story.reasons(new Close()).get(2).toString())
                .isEqualTo("incident:INC-1: a closed incident must have a resolution; resolve it first"
                        + " (ISO/IEC 20000-1:2018, 8.6.1) [INC-05]");
    }

    @Test
    void aMissingFieldIsNamedBesideTheOtherReasons() {
        Story story = Story.standard().then(mailIsDown(), new Assign(MESSAGING));
        assertThat(story.refuses(new Resolve("fixed", " ", null)))
                .containsExactly("REQUIRED_FIELD", "REQUIRED_FIELD", "INC-02");
        assertThat(story.refuses(new Cancel(null))).containsExactly("REQUIRED_FIELD");
        assertThat(story.refuses(new PutOnHold("LUNCH"))).containsExactly("HOLD_REASON");
    }

    @Test
    void theRequestersReplyEndsWaitingForTheRequester() {
        Story story = Story.standard()
                .then(mailIsDown(), new Assign(MESSAGING, BEN), new StartWork(), new PutOnHold("REQUESTER"));
        assertThat(story.incident().hold()).isNotNull();
        story.then(new TakeReply("here is the log"));
        assertThat(story.incident().hold()).isNull();
        assertThat(story.incident().phase()).isEqualTo(IncidentPhase.OPEN);
        story.then(new PutOnHold("SUPPLIER"), new TakeReply("any news?"));
        assertThat(story.incident().phase()).isEqualTo(IncidentPhase.ON_HOLD);
    }

    @Test
    void aClosedIncidentReopensForAWhileOnly() {
        Story story = Story.standard().then(mailIsDown(), new Classify("mail"), restarted(), new Close());
        story.after(Duration.ofDays(14));
        assertThat(story.refuses(new Reopen("again"))).isEmpty();
        story.after(Duration.ofSeconds(1));
        assertThat(story.refuses(new Reopen("again"))).containsExactly("REOPEN_WINDOW");
        assertThat(story.reasons(new Reopen("again")).get(0).advice()).contains("follow-up incident");
    }

    @Test
    void withoutImpactAndUrgencyNobodyDealsWithIt() {
        Story story = Story.standard().then(new Report("Disk is getting full", null, null));
        assertThat(story.refuses(new Assign(MESSAGING))).containsExactly("INC-03");
    }
}
