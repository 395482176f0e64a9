package dev.itsm.cli.lifecycle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Items in rows, each joined to items of the rows next to it: orders them so that few joints cross, and places them so that
 * joints are as straight as the widths allow.
 */
final class Rows {
    private static final int SWEEPS = 12;
    private static final int RELAXATIONS = 24;

    /** Something that takes up room in a row. */
    static final class Item {
        final double width;
        final List<Item> above = new ArrayList<>();
        final List<Item> below = new ArrayList<>();
        double x;
        private int place;

        Item(double width) {
            this.width = width;
        }

        private double meanPlace(List<Item> others) {
            return others.stream().mapToInt(item -> item.place).average().orElse(place);
        }
    }

    private final List<List<Item>> rows = new ArrayList<>();
    private final double gap;

    Rows(int count, double gap) {
        this.gap = gap;
        for (int row = 0; row < count; row++) {
            rows.add(new ArrayList<>());
        }
    }

    void add(int row, Item item) {
        item.place = rows.get(row).size();
        rows.get(row).add(item);
    }

    static void join(Item upper, Item lower) {
        upper.below.add(lower);
        lower.above.add(upper);
    }

    /** Sets the x of every item's centre, from 0 on, and returns the width of all. */
    double place() {
        order();
        rows.forEach(this::pack);
        for (int i = 0; i < RELAXATIONS; i++) {
            boolean down = i % 2 == 0;
            for (int r = 0; r < rows.size(); r++) {
                relax(rows.get(down ? r : rows.size() - 1 - r), down);
            }
        }
        rows.forEach(this::relaxBoth);
        double left = all().stream()
                .mapToDouble(item -> item.x - item.width / 2)
                .min()
                .orElse(0);
        all().forEach(item -> item.x -= left);
        return all().stream().mapToDouble(item -> item.x + item.width / 2).max().orElse(0);
    }

    private List<Item> all() {
        return rows.stream().flatMap(List::stream).toList();
    }

    /** Orders each row by the mean place of its neighbours, down and up again, and keeps the order with the fewest crossings. */
    private void order() {
        List<List<Item>> best = copy();
        long fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            boolean down = sweep % 2 == 0;
            for (int r = 0; r < rows.size(); r++) {
                List<Item> row = rows.get(down ? r : rows.size() - 1 - r);
                row.sort(Comparator.comparingDouble(item -> item.meanPlace(down ? item.above : item.below)));
                number(row);
            }
            long now = crossings();
            if (now < fewest) {
                fewest = now;
                best = copy();
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            rows.set(r, best.get(r));
            number(rows.get(r));
        }
    }

    private List<List<Item>> copy() {
        List<List<Item>> copy = new ArrayList<>();
        rows.forEach(row -> copy.add(new ArrayList<>(row)));
        return copy;
    }

    private static void number(List<Item> row) {
        for (int place = 0; place < row.size(); place++) {
            row.get(place).place = place;
        }
    }

    private long crossings() {
        long crossings = 0;
        for (List<Item> row : rows) {
            List<int[]> joints = new ArrayList<>();
            row.forEach(item -> item.below.forEach(lower -> joints.add(new int[] {item.place, lower.place})));
            for (int i = 0; i < joints.size(); i++) {
                for (int j = i + 1; j < joints.size(); j++) {
                    int upper = Integer.compare(joints.get(i)[0], joints.get(j)[0]);
                    int lower = Integer.compare(joints.get(i)[1], joints.get(j)[1]);
                    crossings += upper * lower < 0 ? 1 : 0;
                }
            }
        }
        return crossings;
    }

    private void pack(List<Item> row) {
        double x = 0;
        for (Item item : row) {
            item.x = x + item.width / 2;
            x += item.width + gap;
        }
    }

    private void relax(List<Item> row, boolean down) {
        settle(
                row,
                row.stream()
                        .mapToDouble(item -> mean(down ? item.above : item.below, item.x))
                        .toArray());
    }

    private void relaxBoth(List<Item> row) {
        settle(
                row,
                row.stream()
                        .mapToDouble(item -> (mean(item.above, item.x) + mean(item.below, item.x)) / 2)
                        .toArray());
    }

    private static double mean(List<Item> items, double otherwise) {
        return items.stream().mapToDouble(item -> item.x).average().orElse(otherwise);
    }

    /**
     * Moves the items of a row as near to where they want to be as their widths allow: with the widths taken off, a rising
     * sequence nearest to the wanted one, by pooling neighbours that are out of order.
     */
    private void settle(List<Item> row, double[] wanted) {
        double[] offsets = new double[row.size()];
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] = offsets[i - 1] + (row.get(i - 1).width + row.get(i).width) / 2 + gap;
        }
        double[] sums = new double[wanted.length];
        int[] sizes = new int[wanted.length];
        int pools = 0;
        for (int i = 0; i < wanted.length; i++) {
            sums[pools] = wanted[i] - offsets[i];
            sizes[pools] = 1;
            while (pools > 0 && sums[pools - 1] / sizes[pools - 1] > sums[pools] / sizes[pools]) {
                sums[pools - 1] += sums[pools];
                sizes[pools - 1] += sizes[pools];
                pools--;
            }
            pools++;
        }
        int i = 0;
        for (int pool = 0; pool < pools; pool++) {
            double at = sums[pool] / sizes[pool];
            for (int n = 0; n < sizes[pool]; n++, i++) {
                row.get(i).x = at + offsets[i];
            }
        }
    }
}
