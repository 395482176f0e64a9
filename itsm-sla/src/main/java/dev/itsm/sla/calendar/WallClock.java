package dev.itsm.sla.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Wall times of one zone as nanoseconds from an origin. A wall time in a gap is the instant of the change, one in an
 * overlap its first occurrence. Remembers the stretch of constant offset it was last asked in, as most questions are
 * about neighbours. Not safe for several threads.
 */
final class WallClock {
    private final ZoneRules rules;
    private final long originSecond;
    private long constantFrom = Long.MAX_VALUE;
    private long constantTo = Long.MIN_VALUE;
    private long offset;

    WallClock(ZoneRules rules, long originSecond) {
        this.rules = rules;
        this.originSecond = originSecond;
    }

    /** Returns the nanoseconds from the origin to a time of that day; the time may lie in the next day. */
    long at(long epochDay, long nanoOfDay) {
        long local = epochDay * Stretch.DAY_SECONDS + nanoOfDay / Stretch.SECOND;
        if (constantFrom <= local && local < constantTo) {
            return (local - offset - originSecond) * Stretch.SECOND + nanoOfDay % Stretch.SECOND;
        }
        LocalDateTime wall = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
        List<ZoneOffset> offsets = rules.getValidOffsets(wall);
        if (offsets.isEmpty()) {
            return (rules.getTransition(wall).toEpochSecond() - originSecond) * Stretch.SECOND;
        }
        long second = local - offsets.get(0).getTotalSeconds();
        if (offsets.size() == 1) {
            remember(Instant.ofEpochSecond(second), offsets.get(0));
        }
        return (second - originSecond) * Stretch.SECOND + nanoOfDay % Stretch.SECOND;
    }

    private void remember(Instant instant, ZoneOffset constant) {
        ZoneOffsetTransition before = rules.previousTransition(instant.plusSeconds(1));
        ZoneOffsetTransition after = rules.nextTransition(instant);
        offset = constant.getTotalSeconds();
        constantFrom = before == null
                ? Long.MIN_VALUE
                : before.toEpochSecond()
                        + Math.max(
                                before.getOffsetBefore().getTotalSeconds(),
                                before.getOffsetAfter().getTotalSeconds());
        constantTo = after == null
                ? Long.MAX_VALUE
                : after.toEpochSecond()
                        + Math.min(
                                after.getOffsetBefore().getTotalSeconds(),
                                after.getOffsetAfter().getTotalSeconds());
    }
}
