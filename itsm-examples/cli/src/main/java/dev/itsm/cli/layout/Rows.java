package dev.itsm.cli.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Items in rows, each joined to items of the rows next to it: orders them so that few joints cross, and places them so that
 * joints are as straight as the widths allow.
 */
public final class Rows {
    private static final int SWEEPS = 12;
    private static final int RELAXATIONS = 24;

    /** Something that takes up room in a row. */
    public static final class Item {
        private final double width;
        private final List<Item> above = new ArrayList<>();
        private final List<Item> below = new ArrayList<>();

        /** Where the line passes, from the centre. */
        private final double anchor;

        private final boolean isBend;

        private double x;

        private int place;

        private Item(double width, double anchor, boolean isBend) {
            this.width = width;
            this.anchor = anchor;
            this.isBend = isBend;
        }

        /** Something that lines start and end at. */
        public static Item box(double width) {
            return new Item(width, 0, false);
        }

        /** Something that a line passes through, at so much from its left. */
        public static Item bend(double width, double fromLeft) {
            return new Item(width, fromLeft - width / 2, true);
        }

        /** Returns where the line passes. */
        public double lineX() {
            return x + anchor;
        }

        /** Returns where the centre is. */
        public double centre() {
            return x;
        }

        /** Returns where it starts. */
        public double left() {
            return x - width / 2;
        }

        private double meanPlace(List<Item> others) {
            return others.stream().mapToInt(item -> item.place).average().orElse(place);
        }

        /** How much it matters that the line to the other is straight: most in the middle of a long one. */
        private double pull(Item other) {
            return isBend && other.isBend ? 8 : isBend || other.isBend ? 2 : 1;
        }
    }

    private final List<List<Item>> rows = new ArrayList<>();
    private final double gap;

    /** Starts with empty rows, in which items stand so far apart. */
    public Rows(int count, double gap) {
        this.gap = gap;
        for (int row = 0; row < count; row++) {
            rows.add(new ArrayList<>());
        }
    }

    public void add(int row, Item item) {
        item.place = rows.get(row).size();
        rows.get(row).add(item);
    }

    /** Says that a line joins an item to one in the next row. */
    public static void join(Item upper, Item lower) {
        upper.below.add(lower);
        lower.above.add(upper);
    }

    /** Sets the x of every item's centre, from 0 on, and returns the width of all. */
    public double place() {
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
        settle(row, item -> down ? item.above : item.below);
    }

    private void relaxBoth(List<Item> row) {
        settle(
                row,
                item -> Stream.concat(item.above.stream(), item.below.stream()).toList());
    }

    /**
     * Moves the items of a row as near to where their neighbours pull them as their widths allow: with the widths taken off, a
     * rising sequence nearest to the wanted one, by pooling neighbours that are out of order.
     */
    private void settle(List<Item> row, Function<Item, List<Item>> neighbours) {
        double[] offsets = new double[row.size()];
        double[] sums = new double[row.size()];
        double[] weights = new double[row.size()];
        int[] sizes = new int[row.size()];
        int pools = 0;
        for (int i = 0; i < row.size(); i++) {
            Item item = row.get(i);
            offsets[i] = i == 0 ? 0 : offsets[i - 1] + (row.get(i - 1).width + item.width) / 2 + gap;
            sums[pools] = 0;
            weights[pools] = 0;
            for (Item other : neighbours.apply(item)) {
                sums[pools] += (other.lineX() - item.anchor - offsets[i]) * item.pull(other);
                weights[pools] += item.pull(other);
            }
            if (weights[pools] == 0) {
                sums[pools] = item.x - offsets[i];
                weights[pools] = 1;
            }
            sizes[pools] = 1;
            while (pools > 0 && sums[pools - 1] / weights[pools - 1] > sums[pools] / weights[pools]) {
                sums[pools - 1] += sums[pools];
                weights[pools - 1] += weights[pools];
                sizes[pools - 1] += sizes[pools];
                pools--;
            }
            pools++;
        }
        int i = 0;
        for (int pool = 0; pool < pools; pool++) {
            double at = sums[pool] / weights[pool];
            for (int n = 0; n < sizes[pool]; n++, i++) {
                row.get(i).x = at + offsets[i];
            }
        }
    }
}
