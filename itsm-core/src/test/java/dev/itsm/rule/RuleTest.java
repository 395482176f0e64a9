package dev.itsm.rule;

import static dev.itsm.rule.Answer.FAILS;
import static dev.itsm.rule.Answer.HOLDS;
import static dev.itsm.rule.Answer.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.itsm.decision.Refusal;
import dev.itsm.id.ClauseRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {
    private static final ClauseRef CLAUSE = ClauseRef.iso20000("8.6.1");

    record Ticket(
            String id,
            boolean closed,
            @Nullable String category,
            @Nullable String resolution) {}

    private final Rule<Ticket> closed = Rule.of("CLOSED", "the ticket is closed", Ticket::closed);
    private final Rule<Ticket> category = Rule.present("CATEGORY", "it must have a category", Ticket::category);
    private final Rule<Ticket> resolution = Rule.present("RESOLUTION", "it must have a resolution", Ticket::resolution);

    @Test
    void aVerdictNamesTheElementAndThePartThatFail() {
        Rule<List<Ticket>> complete =
                category.and(resolution).when(closed).under(CLAUSE).forEach(tickets -> tickets, Ticket::id);
        List<Ticket> tickets = List.of(
                new Ticket("T-1", true, "mail", "restarted"),
                new Ticket("T-2", true, "mail", " "),
                new Ticket("T-3", false, null, null));

        Verdict verdict = complete.check(tickets);

        assertThat(verdict.answer()).isEqualTo(FAILS);
        assertThat(verdict.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("RESOLUTION");
            assertThat(reason.says()).isEqualTo("T-2: it must have a resolution");
            assertThat(reason.clause()).isEqualTo(CLAUSE);
        });
        assertThat(verdict.explain()).isEqualTo("""
                FAILS for each: (it must have a category and it must have a resolution), when the ticket is closed [each (CATEGORY and RESOLUTION) when CLOSED]
                  HOLDS T-1: (it must have a category and it must have a resolution), when the ticket is closed (ISO/IEC 20000-1:2018, 8.6.1) [(CATEGORY and RESOLUTION) when CLOSED]
                    HOLDS T-1: the ticket is closed [CLOSED]
                    HOLDS T-1: (it must have a category and it must have a resolution) [(CATEGORY and RESOLUTION)]
                      HOLDS T-1: it must have a category [CATEGORY]
                      HOLDS T-1: it must have a resolution [RESOLUTION]
                  FAILS T-2: (it must have a category and it must have a resolution), when the ticket is closed (ISO/IEC 20000-1:2018, 8.6.1) [(CATEGORY and RESOLUTION) when CLOSED]
                    HOLDS T-2: the ticket is closed [CLOSED]
                    FAILS T-2: (it must have a category and it must have a resolution) [(CATEGORY and RESOLUTION)]
                      HOLDS T-2: it must have a category [CATEGORY]
                      FAILS T-2: it must have a resolution [RESOLUTION]
                  HOLDS T-3: (it must have a category and it must have a resolution), when the ticket is closed (ISO/IEC 20000-1:2018, 8.6.1) [(CATEGORY and RESOLUTION) when CLOSED]
                    FAILS T-3: the ticket is closed [CLOSED]
                """);
    }

    @Test
    void joinsOfOneWordReadAsOneList() {
        Rule<Ticket> both = closed.and(category).and(resolution);
        assertThat(both.code()).isEqualTo("(CLOSED and CATEGORY and RESOLUTION)");
        assertThat(both.check(new Ticket("T-1", true, null, null)).parts()).hasSize(3);
        assertThat(both.or(closed).check(new Ticket("T-1", true, null, null)).parts())
                .hasSize(2);
        assertThat(Rule.all("ALL", "all of it", closed, category)
                        .and(resolution)
                        .check(new Ticket("T-1", true, null, null))
                        .parts())
                .as("what has a name stays together")
                .hasSize(2);
    }

    @Test
    void namedJoinsOfNothingAreNeutral() {
        Ticket any = new Ticket("T-1", true, null, null);
        assertThat(Rule.<Ticket>all("ALL", "nothing").answer(any)).isEqualTo(HOLDS);
        assertThat(Rule.<Ticket>any("ANY", "nothing").answer(any)).isEqualTo(FAILS);
        assertThat(Rule.<Ticket>any("ANY", "one of them", closed, category)
                        .check(any)
                        .answer())
                .isEqualTo(HOLDS);
    }

    @Test
    void aRuleCanBeRestated() {
        Rule<Ticket> own = category.and(resolution)
                .named("INC-05", "a closed ticket must be complete")
                .under(CLAUSE);
        Verdict verdict = own.check(new Ticket("T-1", true, null, "done"));
        assertThat(verdict.code()).isEqualTo("INC-05");
        assertThat(verdict.clause()).isEqualTo(CLAUSE);
        assertThat(own.named("INC-06", "else")
                        .check(new Ticket("T-1", true, null, null))
                        .clause())
                .isEqualTo(CLAUSE);
        assertThat(own.toString()).isEqualTo("a closed ticket must be complete [INC-05]");
        assertThat(category.named("X", "words").under(CLAUSE).check(new Ticket("T-1", true, null, null)))
                .isEqualTo(new Verdict(FAILS, "X", "words", CLAUSE, List.of()));
    }

    @Test
    void aRefusalCarriesTheNamedCodeOrThePartsThatDecided() {
        Ticket empty = new Ticket("T-1", true, null, null);
        assertThat(Refusal.of(category.and(resolution).check(empty), "T-1"))
                .extracting(Refusal::code)
                .containsExactly("CATEGORY", "RESOLUTION");
        assertThat(Refusal.of(
                        Rule.all("INC-05", "complete", category, resolution).check(empty), "T-1"))
                .extracting(Refusal::code, Refusal::says, Refusal::advice)
                .containsExactly(
                        tuple("INC-05", "it must have a category", null),
                        tuple("INC-05", "it must have a resolution", null));
        assertThat(Refusal.of(closed.check(empty), "T-1")).isEmpty();
        assertThat(Refusal.of(Verdict.of(UNKNOWN, "U", "u"), "T-1"))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.advice()).isNotNull());
    }

    @Test
    void whatIsNotKnownIsUnknown() {
        Rule<Map<String, Ticket>> first = closed.on(map -> map.get("first"));
        assertThat(first.answer(Map.of())).isEqualTo(UNKNOWN);
        assertThat(first.check(Map.of())).isEqualTo(Verdict.of(UNKNOWN, "CLOSED", "the ticket is closed"));
        assertThat(first.answer(Map.of("first", new Ticket("T-1", true, null, null))))
                .isEqualTo(HOLDS);
        assertThat(first.check(Map.of("first", new Ticket("T-1", false, null, null)))
                        .answer())
                .isEqualTo(FAILS);
        Rule<Ticket> unknowable = closed.forEach(ticket -> null);
        assertThat(unknowable.answer(new Ticket("T-1", true, null, null))).isEqualTo(UNKNOWN);
        assertThat(unknowable.check(new Ticket("T-1", true, null, null)).answer())
                .isEqualTo(UNKNOWN);
    }

    @Test
    void presenceSeesThroughContainers() {
        Rule<Object[]> there = Rule.present("P", "it must be there", values -> values[0]);
        for (Object absent :
                new Object[] {null, "", " \t", List.of(), Map.of(), Optional.empty(), new StringBuilder()}) {
            assertThat(there.answer(new Object[] {absent})).as("%s", absent).isEqualTo(FAILS);
        }
        for (Object present : new Object[] {"x", 0, List.of(1), Map.of(1, 1), Optional.of(1), false}) {
            assertThat(there.answer(new Object[] {present})).as("%s", present).isEqualTo(HOLDS);
        }
    }

    record Span(@Nullable Instant start, @Nullable Instant end, Instant now) {}

    @ParameterizedTest
    @CsvSource({
        // start, end, now: limit 4 h
        "08:00, 11:59, 13:00, HOLDS",
        "08:00, 12:00, 13:00, HOLDS", // the last instant is in time
        "08:00, 12:01, 13:00, FAILS",
        "08:00,      , 11:00, UNKNOWN",
        "08:00,      , 12:00, UNKNOWN",
        "08:00,      , 12:01, FAILS",
        "08:00, 11:30, 11:00, UNKNOWN", // not yet
        "08:00, 13:00, 12:30, FAILS",
        "     , 11:00, 12:00, UNKNOWN",
    })
    void within(@Nullable String start, @Nullable String end, String now, Answer expected) {
        Rule<Span> rule = Rule.within(
                "W", "it must be done within four hours", Span::start, Span::end, Duration.ofHours(4), Span::now);
        assertThat(rule.answer(span(start, end, now))).isEqualTo(expected);
        assertThat(rule.check(span(start, end, now)).answer()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // due, done, now
        "12:00,      , 11:59, FAILS",
        "12:00,      , 12:00, FAILS", // due is the last instant in time
        "12:00,      , 12:01, HOLDS",
        "12:00, 12:30, 13:00, FAILS", // late, but done
        "12:00, 12:30, 12:15, HOLDS",
        "     ,      , 12:00, UNKNOWN",
        "     , 11:00, 12:00, FAILS",
    })
    void overdue(@Nullable String due, @Nullable String done, String now, Answer expected) {
        Rule<Span> rule = Rule.overdue("O", "it is overdue", Span::start, Span::end, Span::now);
        assertThat(rule.answer(span(due, done, now))).isEqualTo(expected);
    }

    private static Span span(@Nullable String start, @Nullable String end, String now) {
        return new Span(at(start), at(end), Instant.parse("2026-03-02T" + now + ":00Z"));
    }

    private static @Nullable Instant at(@Nullable String time) {
        return time == null ? null : Instant.parse("2026-03-02T" + time + ":00Z");
    }

    @Test
    void objectionsAreTheVerdictsThatDoNotHold() {
        assertThat(closed.objections(
                        List.of(new Ticket("T-1", true, null, null), new Ticket("T-2", false, null, null))))
                .extracting(Verdict::answer)
                .containsExactly(FAILS);
    }

    @Test
    void badNamesAndLimitsAreRefused() {
        assertThatThrownBy(() -> Rule.of("two words", "says", ticket -> true))
                .hasMessageContaining("'two words'")
                .hasMessageContaining("\nMaybe");
        assertThatThrownBy(() -> Rule.of("", "says", ticket -> true)).hasMessageContaining("blank");
        assertThatThrownBy(() -> Rule.of("X", " ", ticket -> true)).hasMessageContaining("text");
        assertThatThrownBy(() -> closed.and(category).named("a b", "says")).hasMessageContaining("'a b'");
        assertThatThrownBy(() -> closed.named("a b", "says")).hasMessageContaining("'a b'");
        assertThatThrownBy(() ->
                        closed.on((Map<String, Ticket> map) -> map.get("x")).named("X", " "))
                .hasMessageContaining("text");
        assertThatThrownBy(() -> Rule.<Ticket>all("a b", "says")).hasMessageContaining("'a b'");
        assertThatThrownBy(() -> Rule.<Ticket>any("A", "")).hasMessageContaining("text");
        assertThatThrownBy(() -> Rule.<Span>within("W", "w", Span::start, Span::end, Duration.ofHours(-1), Span::now))
                .hasMessageContaining("PT-1H");
    }
}
