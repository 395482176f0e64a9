package dev.itsm.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeysTest {
    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("", "must not be blank"),
                Arguments.of(" \t", "must not be blank"),
                Arguments.of("x".repeat(201), "at most 200 characters"),
                Arguments.of("INC-1\n", "control character"),
                Arguments.of("INC\u0000", "control character"),
                Arguments.of("INC\uD83D", "well-formed Unicode"),
                Arguments.of("\uDE00INC", "well-formed Unicode"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_key_that_cannot_name_a_record_is_refused_by_name(String key, String rule) {
        assertThatThrownBy(() -> IncidentId.of(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("incident")
                .hasMessageContaining(rule)
                .hasMessageContaining("\nMaybe ");
    }

    @Property
    void a_key_is_kept_as_it_is_or_refused_and_never_altered(@ForAll @StringLength(max = 210) String key) {
        try {
            assertThat(new ChangeId(key).key()).isEqualTo(key);
            assertThat(key).isNotBlank().hasSizeLessThanOrEqualTo(200);
            assertThat(key.codePoints()).noneMatch(Character::isISOControl);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).contains("change", "\nMaybe ").doesNotContain("\u0000");
        }
    }

    @ParameterizedTest
    @MethodSource("emoji")
    void letters_of_any_script_are_keys(String key) {
        assertThat(IncidentId.of(key)).hasToString("incident:" + key);
    }

    static Stream<String> emoji() {
        return Stream.of("INC-1", "Störung 7", "障害-1", "\uD83D\uDE00");
    }
}
