package dev.itsm.cli.cases;

import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the libraries answer to a case, as JSON and as something to compare. */
sealed interface Answer {
    JsonNodeFactory NODES = JsonNodeFactory.instance;
    String REFUSED = "REJECT";

    /** The answer as a case would expect it. */
    JsonNode json();

    /** Returns whether this is what the case expects. */
    default boolean meets(Case of) {
        return json().equals(of.expected());
    }

    static Answer at(Optional<Instant> instant) {
        return instant.<Answer>map(At::new).orElseGet(Nothing::new);
    }

    /** There is no such instant. */
    record Nothing() implements Answer {
        @Override
        public JsonNode json() {
            return NODES.nullNode();
        }
    }

    /** The library refuses the input, and says why. */
    record Refused(String why) implements Answer {
        @Override
        public JsonNode json() {
            return NODES.stringNode(REFUSED);
        }
    }

    record At(Instant instant) implements Answer {
        @Override
        public JsonNode json() {
            return NODES.stringNode(instant.toString());
        }

        @Override
        public boolean meets(Case of) {
            JsonNode expected = of.expected();
            return isText(expected)
                    && comparable(instant, of).equals(comparable(of.parsed("expect", expected, Instant::parse), of));
        }

        /** As much of an instant as the case compares. */
        private static Object comparable(Instant instant, Case of) {
            String much = of.has("compare") ? of.parsed("compare", of.json().get("compare"), text -> text) : "";
            return switch (much) {
                case "" -> instant;
                case "date" -> instant.atZone(of.zone()).toLocalDate();
                case "minute" -> instant.atZone(of.zone()).truncatedTo(ChronoUnit.MINUTES);
                default ->
                    throw of.fault(
                            "compare",
                            of.json().get("compare"),
                            "must be date or minute",
                            "all of it is to be compared: leave it out.");
            };
        }
    }

    record Amount(Duration duration) implements Answer {
        @Override
        public JsonNode json() {
            return NODES.stringNode(duration.toString());
        }

        @Override
        public boolean meets(Case of) {
            JsonNode expected = of.expected();
            return isText(expected) && duration.equals(of.parsed("expect", expected, Duration::parse));
        }
    }

    record Truth(boolean value) implements Answer {
        @Override
        public JsonNode json() {
            return NODES.booleanNode(value);
        }
    }

    record Count(long number) implements Answer {
        @Override
        public JsonNode json() {
            return NODES.numberNode(number);
        }

        @Override
        public boolean meets(Case of) {
            return of.expected().isNumber() && of.expected().asLong() == number;
        }
    }

    record Pieces(List<Period> periods) implements Answer {
        @Override
        public JsonNode json() {
            ArrayNode pieces = NODES.arrayNode();
            periods.forEach(period -> pieces.addArray()
                    .add(period.startInclusive().toString())
                    .add(String.valueOf(period.endExclusive())));
            return pieces;
        }

        @Override
        public boolean meets(Case of) {
            JsonNode expected = of.expected();
            if (!expected.isArray() || expected.size() != periods.size()) {
                return false;
            }
            for (int i = 0; i < periods.size(); i++) {
                Period period = periods.get(i);
                JsonNode piece = expected.get(i);
                if (!period.startInclusive().equals(of.parsed("expect", piece.get(0), Instant::parse))
                        || !Objects.equals(period.endExclusive(), of.parsed("expect", piece.get(1), Instant::parse))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean isText(JsonNode expected) {
        return expected.isString() && !expected.stringValue().equals(REFUSED);
    }
}
