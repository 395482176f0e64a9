package dev.itsm.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.change.ChangeCommand.AuthoriseEmergency;
import dev.itsm.change.ChangeCommand.CompleteStep;
import dev.itsm.change.ChangeCommand.Investigate;
import dev.itsm.change.ChangeCommand.RequestChange;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.desk.By;
import dev.itsm.desk.ChangeDesk;
import dev.itsm.validation.CommandCheck;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** All faults of a form are found at once, before anything is decided, where the host validates. */
class CommandShapeTest {
    private static final ValidatorFactory VALIDATORS = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();

    @AfterAll
    static void close() {
        VALIDATORS.close();
    }

    private static List<String> faults(Record command) {
        return CommandCheck.by(VALIDATORS.getValidator()).faults(command).stream()
                .map(fault -> fault.path())
                .toList();
    }

    @Test
    void everyFaultOfAFormIsNamedByItsPath() {
        assertThat(faults(new RequestChange(" ", null, null, null, null)))
                .containsExactly("attributes", "content", "links", "reason", "title");
        assertThat(faults(new AuthoriseEmergency(null, "", null))).containsExactly("by", "channel");
        assertThat(faults(new CompleteStep(-1))).containsExactly("step");
        assertThat(faults(new Investigate(null, List.of()))).containsExactly("actions", "cause");
        assertThat(faults(new Investigate("a", List.of(" ")))).hasSize(1);
        assertThat(faults(RequestChange.of("A disk", "full", Acme.content()))).isEmpty();
    }

    @Test
    void aDeskThatValidatesRefusesTheFormAsAWhole() {
        ChangeDesk desk = ChangeDesk.builder(ChangeProcess.of(Acme.policy()))
                .repository(ChangeRepository.inMemory())
                .time(() -> Acme.MONDAY_NINE)
                .checking(CommandCheck.by(VALIDATORS.getValidator()))
                .build();
        Decision<Change, ChangeEvent> decision =
                desk.handle(Acme.ID, new RequestChange(" ", null, null, null, null), By.of(Acme.ANA));
        assertThat(decision.isAccepted()).isFalse();
        assertThat(((Decision.Refused<Change, ChangeEvent>) decision).reasons())
                .extracting(Refusal::subject)
                .hasSize(5);
        assertThat(desk.find(Acme.ID)).isEmpty();
    }
}
