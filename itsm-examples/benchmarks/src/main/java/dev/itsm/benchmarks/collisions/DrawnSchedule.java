package dev.itsm.benchmarks.collisions;

import dev.itsm.change.schedule.Bookings;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;

/** Windows of an hour or two, each of a change of its own, drawn over items and a month. */
final class DrawnSchedule {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MONTH = 30 * 86_400;
    private static final int ITEM_SHIFT = 40;
    private static final int START_SHIFT = 14;
    private static final int LENGTH_MASK = (1 << START_SHIFT) - 1;

    private final ChangeId[] changes;
    private final CiId[] items;
    private final int[] itemOf;
    private final int[] startOf;
    private final int[] lengthOf;

    DrawnSchedule(int windows, int itemCount) {
        Random random = new Random(20260302);
        changes = new ChangeId[windows];
        items = new CiId[itemCount];
        itemOf = new int[windows];
        startOf = new int[windows];
        lengthOf = new int[windows];
        for (int i = 0; i < itemCount; i++) {
            items[i] = CiId.of("ci-" + i);
        }
        for (int i = 0; i < windows; i++) {
            changes[i] = ChangeId.of("CHG-" + i);
            itemOf[i] = random.nextInt(itemCount);
            startOf[i] = random.nextInt(MONTH / 900) * 900;
            lengthOf[i] = (1 + random.nextInt(8)) * 900;
        }
    }

    /** What a schedule is given as: changes, items and windows. */
    Bookings<CiId> bookings() {
        Bookings.Builder<CiId> bookings = Bookings.builder();
        for (int i = 0; i < changes.length; i++) {
            Instant start = START.plusSeconds(startOf[i]);
            bookings.add(changes[i], items[itemOf[i]], Period.of(start, start.plusSeconds(lengthOf[i])));
        }
        return bookings.build();
    }

    /** Counts the overlaps of windows on one item, of numbers alone. */
    long sweepOfNumbers() {
        long[] windows = new long[itemOf.length];
        for (int i = 0; i < windows.length; i++) {
            windows[i] = (long) itemOf[i] << ITEM_SHIFT | (long) startOf[i] << START_SHIFT | lengthOf[i];
        }
        Arrays.sort(windows);
        long overlaps = 0;
        for (int i = 0; i < windows.length; i++) {
            long end = (windows[i] >> START_SHIFT) + (windows[i] & LENGTH_MASK);
            for (int j = i + 1; j < windows.length && windows[j] >> START_SHIFT < end; j++) {
                overlaps++;
            }
        }
        return overlaps;
    }
}
