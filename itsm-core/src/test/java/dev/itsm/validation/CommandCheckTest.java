package dev.itsm.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommandCheckTest {
    private static final CommandCheck CHECK = CommandCheck.by(Validation.byProvider(HibernateValidator.class)
            .configure()
            .defaultLocale(Locale.ENGLISH)
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator());

    public record Person(@Title(max = 10) @Nullable String name) {}

    public record Report(
            @Title @Nullable String title,
            @Narrative @Nullable String description,
            @NotNull @Nullable Integer impact,
            @Nullable List<@Valid Person> affected) {}

    /** Throws at the first fault, as value types do. */
    public record Wait(@Positive int days, @NotNull String reason) {
        public Wait {
            Objects.requireNonNull(reason);
            if (days == 13) {
                throw new IllegalArgumentException("no 13");
            }
        }
    }

    @Test
    void everyFaultIsReportedOnceByItsPath() {
        Report report = new Report("a\nb", " ", null, List.of(new Person("Ana"), new Person("x".repeat(11))));
        assertThat(CHECK.faults(report))
                .containsExactly(
                        new InputFault("affected[1].name", "must be one line of 1 to 10 characters", "x".repeat(11)),
                        new InputFault("description", "must be text of 1 to 20000 characters", " "),
                        new InputFault("impact", "must not be null", "null"),
                        new InputFault("title", "must be one line of 1 to 250 characters", "a\nb"));
    }

    @Test
    void whatIsInShapeHasNoFaults() {
        assertThat(CHECK.faults(new Report("x".repeat(250), "a\nb", 1, null))).isEmpty();
        assertThat(CHECK.faults(new Report("x".repeat(251), "a\nb", 1, List.of())))
                .hasSize(1);
        assertThat(CHECK.faults(new Report("x", "b".repeat(20_001), 1, List.of())))
                .singleElement()
                .satisfies(fault -> assertThat(fault.given()).hasSize(100).endsWith("b…"));
    }

    @Test
    void aRecordThatWouldThrowStillGetsAllOfItsFaults() {
        assertThat(CHECK.make(Wait.class, 0, null))
                .isEqualTo(new Checked.Invalid<Wait>(List.of(
                        new InputFault("days", "must be greater than 0", "0"),
                        new InputFault("reason", "must not be null", "null"))));
        assertThat(CHECK.make(Wait.class, 3, "supplier")).isEqualTo(new Checked.Valid<>(new Wait(3, "supplier")));
        assertThat(CHECK.make(Report.class, "Mail", "is down", 1, List.of(new Person(null)))
                        .toString())
                .contains("[affected[0].name must be one line of 1 to 10 characters, but is 'null']");
    }

    @Test
    void faultsThatNoConstraintTellsOfAreTheRecordsOwn() {
        assertThatThrownBy(() -> CHECK.make(Wait.class, 13, "x")).hasMessage("no 13");
        assertThatThrownBy(() -> CHECK.make(Wait.class, 1))
                .hasMessageContaining("Wait has 2 components")
                .hasMessageContaining("\nMaybe");
        assertThatThrownBy(() -> CHECK.make(Hidden.class, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be public");
    }

    private record Hidden(int value) {}
}
