package dev.itsm.cli.sample;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Draws that the seed alone decides, on every machine and Java version. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    /** Returns whether something happens that happens that many times in a thousand. */
    boolean permille(int times) {
        return random.nextInt(1000) < times;
    }

    /** Returns a number from 0 to the bound, exclusively. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Returns one of the choices, the earlier ones more often: each next one half as often as the one before. */
    <T> T earlyOneOf(List<T> choices) {
        int i = 0;
        while (i < choices.size() - 1 && random.nextBoolean()) {
            i++;
        }
        return choices.get(i);
    }

    <T> T weighted(List<T> choices, ToIntFunction<T> weight) {
        int left = random.nextInt(choices.stream().mapToInt(weight).sum());
        for (T choice : choices) {
            left -= weight.applyAsInt(choice);
            if (left < 0) {
                return choice;
            }
        }
        throw new IllegalStateException("The weights of " + choices + " must be positive.\nMaybe one is 0.");
    }

    /** Returns a time around the median, in whole seconds: log-normal, as the times of work and of waiting are. */
    Duration around(Duration median, double spread) {
        double factor = StrictMath.exp(spread * random.nextGaussian());
        return Duration.ofSeconds(Math.max(1, (long) (median.toSeconds() * factor)));
    }
}
