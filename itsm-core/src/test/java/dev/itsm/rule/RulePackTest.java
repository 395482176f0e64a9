package dev.itsm.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class RulePackTest {
    private static Rule<Integer> atMost(String code, int limit) {
        return Rule.of(code, "it must be at most " + limit, number -> number <= limit);
    }

    private final RulePack<Integer> shipped =
            RulePack.of("shipped", "1", List.of(atMost("A-1", 10), atMost("A-2", 20)));
    private final RulePack<Integer> own = RulePack.of("own", "7", List.of(atMost("A-2", 5), atMost("X-1", 30)));

    @Test
    void anOverlayReplacesByCodeAndShowsTheSource() {
        RulePack<Integer> both = shipped.overlaidBy(own);
        assertThat(both.check(7))
                .extracting(
                        RulePack.Judgement::source,
                        judgement -> judgement.verdict().code(),
                        judgement -> judgement.verdict().answer())
                .containsExactly(
                        tuple("shipped/1", "A-1", Answer.HOLDS),
                        tuple("own/7", "A-2", Answer.FAILS),
                        tuple("own/7", "X-1", Answer.HOLDS));
        assertThat(both.name() + "/" + both.version()).isEqualTo("own/7");
        assertThat(both.sourceOf("A-1")).contains("shipped/1");
        assertThat(both.sourceOf("nothing")).isEmpty();
        assertThat(both.find("A-2").orElseThrow().says()).isEqualTo("it must be at most 5");
        assertThat(both.find("nothing")).isEmpty();
        assertThat(shipped.check(7)).allMatch(judgement -> judgement.verdict().holds());
        assertThat(both.toString()).isEqualTo("own/7 [A-1, A-2, X-1]");
    }

    @Test
    void rulesCanBeLeftOut() {
        assertThat(shipped.without("A-1").rules()).extracting(Rule::code).containsExactly("A-2");
    }

    @Test
    void aCodeIsThereOnce() {
        assertThatThrownBy(() -> RulePack.of("p", "1", List.of(atMost("A", 1), atMost("A", 2))))
                .hasMessageContaining("p/1")
                .hasMessageContaining("'A' twice");
        assertThatThrownBy(() -> RulePack.of(" ", "1", List.of())).hasMessageContaining("pack's name");
        assertThatThrownBy(() -> RulePack.of("p", "", List.of())).hasMessageContaining("pack's version");
    }
}
