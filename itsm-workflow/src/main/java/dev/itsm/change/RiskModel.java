package dev.itsm.change;

import dev.itsm.rule.Answer;
import dev.itsm.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How risk is graded: points for answers to a questionnaire and for rules that hold, added up and compared with limits. Rules
 * that cannot be told count as if they held: what is not known is a risk. Immutable and thread-safe.
 *
 * @param questions what is asked
 * @param rules what is looked at
 * @param limits the least points of each level above the lowest
 */
public record RiskModel(List<Question> questions, List<RiskRule> rules, Map<RiskLevel, Integer> limits) {
    /**
     * A question with its answers.
     *
     * @param points what each answer counts, 0 or more; no answer counts as the worst
     */
    public record Question(String code, String text, Map<String, Integer> points) {
        public Question {
            points = Map.copyOf(points);
            if (points.isEmpty()) {
                throw new IllegalArgumentException(
                        "The question '" + code + "' must have answers.\nMaybe it is a rule.");
            }
        }

        int worst() {
            return points.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        }
    }

    /** A condition and what it counts. */
    public record RiskRule(Rule<RiskFacts> rule, int points) {}

    /**
     * What is known of a change and of its kind.
     *
     * @param content what is to be done
     * @param affectedServices how many services stand on it
     * @param history how changes like it went
     */
    public record RiskFacts(Content content, int affectedServices, History history) {}

    /**
     * How earlier changes of the category went.
     *
     * @param done how many were carried out
     * @param unsuccessful how many of them failed, in part or fully, or were taken back
     */
    public record History(int done, int unsuccessful) {
        public static final History NONE = new History(0, 0);

        public History {
            if (unsuccessful < 0 || unsuccessful > done) {
                throw new IllegalArgumentException("Of " + done + " changes, " + unsuccessful
                        + " cannot have been unsuccessful.\nMaybe the two numbers were swapped.");
            }
        }
    }

    /**
     * A grade and what it is made of.
     *
     * @param level the level
     * @param points the sum
     * @param because each contribution, in words
     */
    public record Grade(RiskLevel level, int points, List<String> because) {
        public Grade {
            because = List.copyOf(because);
        }
    }

    /** Two questions, the number of services, the history and whether there is a way back. */
    public static final RiskModel STANDARD = new RiskModel(
            List.of(
                    new Question("KNOWN", "Has this been done before?", Map.of("OFTEN", 0, "ONCE", 2, "NEVER", 5)),
                    new Question("REVERSIBLE", "Can it be reversed?", Map.of("AT_ONCE", 0, "WITH_LOSS", 3, "NO", 6))),
            List.of(
                    new RiskRule(manyServices(3), 4),
                    new RiskRule(failsOften(5, 20), 4),
                    new RiskRule(
                            Rule.of(
                                    "NO_BACK_OUT",
                                    "there is no plan to reverse it",
                                    facts -> facts.content().backOutPlan() == null),
                            3)),
            Map.of(RiskLevel.MEDIUM, 4, RiskLevel.HIGH, 8, RiskLevel.VERY_HIGH, 14));

    public RiskModel {
        questions = List.copyOf(questions);
        rules = List.copyOf(rules);
        limits = Map.copyOf(limits);
        int last = 0;
        for (Map.Entry<RiskLevel, Integer> limit : new TreeMap<>(limits).entrySet()) {
            if (limit.getKey() == RiskLevel.LOW || limit.getValue() <= last) {
                throw new IllegalArgumentException(
                        "The limit " + limit.getValue() + " of " + limit.getKey() + " must be more than " + last
                                + ", and the lowest level needs none.\nMaybe two limits were swapped.");
            }
            last = limit.getValue();
        }
    }

    /** Returns the rule that at least so many services stand on what is changed. */
    public static Rule<RiskFacts> manyServices(int least) {
        return Rule.of(
                "MANY_SERVICES",
                "at least " + least + " services stand on it",
                facts -> facts.affectedServices() >= least);
    }

    /** Returns the rule that changes like it fail often; it cannot be told before enough were done. */
    public static Rule<RiskFacts> failsOften(int sample, int percent) {
        return Rule.answering(
                "FAILS_OFTEN",
                "more than " + percent + " % of changes like it were unsuccessful",
                facts -> facts.history().done() < sample
                        ? Answer.UNKNOWN
                        : Answer.of(100L * facts.history().unsuccessful()
                                > (long) percent * facts.history().done()));
    }

    /**
     * Returns the grade.
     *
     * @param answers the codes of answers by the codes of questions
     */
    public Grade grade(Map<String, String> answers, RiskFacts facts) {
        int sum = 0;
        List<String> because = new ArrayList<>();
        for (Question question : questions) {
            @Nullable String answer = answers.get(question.code());
            int points = answer == null ? question.worst() : question.points().getOrDefault(answer, question.worst());
            sum += points;
            because.add(question.text() + " " + (answer == null ? "(not answered)" : answer) + ": " + points);
        }
        for (RiskRule weighed : rules) {
            Answer answer = weighed.rule().answer(facts);
            if (answer != Answer.FAILS) {
                sum += weighed.points();
                because.add(weighed.rule().says() + (answer == Answer.UNKNOWN ? " (not known)" : "") + ": "
                        + weighed.points());
            }
        }
        return new Grade(level(sum), sum, because);
    }

    private RiskLevel level(int points) {
        RiskLevel level = RiskLevel.LOW;
        for (Map.Entry<RiskLevel, Integer> limit : new TreeMap<>(limits).entrySet()) {
            level = points >= limit.getValue() ? limit.getKey() : level;
        }
        return level;
    }
}
