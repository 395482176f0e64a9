package dev.itsm.cli.report;

import static dev.itsm.cli.page.Html.figure;
import static dev.itsm.cli.page.Html.line;
import static dev.itsm.cli.page.Html.member;
import static dev.itsm.cli.page.Html.sentence;

import dev.itsm.cli.explain.Words;
import dev.itsm.cli.page.Table;
import dev.itsm.cli.replay.Policy.Promise;
import dev.itsm.sla.clock.ClockReading;
import dev.itsm.sla.target.TargetKey;
import dev.itsm.sla.target.TargetTime;
import j2html.tags.DomContent;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far one promise was kept, by what its limit depends on. */
final class PromiseKept {
    private static final int MOST_KEYS = 12;
    private static final int GOOD_PERCENT = 95;
    private static final int BAD_PERCENT = 80;

    private final Promise promise;
    private final String pointer;
    private final Map<String, Count> byKey = new HashMap<>();
    private final Amounts elapsed = new Amounts();
    private final Days days;
    private long running;
    private long overdue;
    private long late;
    private long zero;

    /** What is counted for a key. */
    private static final class Count {
        private final Amounts elapsed = new Amounts();
        private long late;
    }

    /** Takes what is counted for a key. */
    interface Sink {
        void key(String name, long stopped, long late);
    }

    PromiseKept(Promise promise, int place, ZoneId zone) {
        this.promise = promise;
        this.pointer = "/clocks/" + place;
        this.days = new Days(zone, 2);
    }

    String name() {
        return promise.name();
    }

    void add(ClockReading reading) {
        if (!reading.isStopped()) {
            running++;
            overdue += reading.isBreached() ? 1 : 0;
            return;
        }
        String key = reading.key().map(TargetKey::value).orElse("");
        Count count = byKey.computeIfAbsent(key, k -> new Count());
        count.elapsed.add(reading.elapsed());
        elapsed.add(reading.elapsed());
        zero += reading.elapsed().isZero() ? 1 : 0;
        reading.stoppedAt().ifPresent(at -> days.add(at, 0));
        if (reading.isBreached()) {
            count.late++;
            late++;
            reading.stoppedAt().ifPresent(at -> days.add(at, 1));
        }
    }

    /** Returns by day how many clocks stopped, and how many of them late. */
    Days days() {
        return days;
    }

    long stopped() {
        return elapsed.count();
    }

    long late() {
        return late;
    }

    Duration median() {
        return elapsed.median();
    }

    void ofKeys(Sink sink) {
        for (String key : keys()) {
            Count count = counted(key);
            sink.key(shown(key), count.elapsed.count(), count.late);
        }
    }

    /** Returns the keys in the order of their limits, the most frequent ones if there are too many to show. */
    private List<String> keys() {
        List<String> keys = new ArrayList<>(byKey.keySet());
        if (keys.size() > MOST_KEYS) {
            keys.sort(Comparator.comparing((String key) -> -counted(key).elapsed.count())
                    .thenComparing(key -> key));
            keys = keys.subList(0, MOST_KEYS);
        }
        return keys.stream()
                .sorted(Comparator.comparing(this::length).thenComparing(key -> key))
                .toList();
    }

    private Duration length(String key) {
        return limit(key) instanceof TargetTime.WorkingTime working ? working.amount() : Duration.ofDays(100_000);
    }

    private @Nullable TargetTime limit(String key) {
        return promise.target().limit(key.isEmpty() ? null : TargetKey.of(key)).time();
    }

    private Count counted(String key) {
        return byKey.getOrDefault(key, new Count());
    }

    private static String shown(String key) {
        return key.isEmpty() ? "none" : key;
    }

    List<Finding> findings() {
        if (stopped() == 0) {
            return List.of();
        }
        boolean good = (stopped() - late) * 100 >= stopped() * GOOD_PERCENT;
        boolean bad = (stopped() - late) * 100 < stopped() * BAD_PERCENT;
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(
                good ? Finding.Kind.GOOD : bad ? Finding.Kind.BAD : Finding.Kind.NOTE,
                line(
                        "The " + name() + " target was met by " + Words.percent(stopped() - late, stopped())
                                + " of the clocks that stopped; ",
                        figure(pointer + "/late", late),
                        " were late.")));
        worstKey().ifPresent(findings::add);
        return findings;
    }

    private java.util.Optional<Finding> worstKey() {
        return keys().stream()
                .filter(key ->
                        counted(key).late * 100 > (long) counted(key).elapsed.count() * (100 - BAD_PERCENT))
                .max(Comparator.comparing(
                        key -> (double) counted(key).late / counted(key).elapsed.count()))
                .map(key -> new Finding(
                        Finding.Kind.BAD,
                        line(Words.sentence(promise.by().word()) + " “" + shown(key) + "” misses the " + name()
                                + " target most often: "
                                + Words.percent(
                                        counted(key).late, counted(key).elapsed.count()) + " of "
                                + Words.count(counted(key).elapsed.count(), "clock", "clocks") + " were late.")));
    }

    DomContent table() {
        Table table = new Table("Target “" + name() + "” by " + promise.by().word())
                .words(Words.sentence(promise.by().word()), "Limit")
                .figures("Stopped", "Late", "In time", "Median", "90 % within");
        for (String key : keys()) {
            Count count = counted(key);
            TargetTime limit = limit(key);
            table.row(
                    shown(key),
                    limit == null
                            ? "none"
                            : limit instanceof TargetTime.WorkingTime working ? Words.exact(working.amount()) : limit,
                    Words.count(count.elapsed.count()),
                    count.late == 0 ? "0" : figure(pointer + "/lateBy" + member(key), count.late),
                    limit == null ? "–" : Words.percent(count.elapsed.count() - count.late, count.elapsed.count()),
                    Words.hours(count.elapsed.median()),
                    Words.hours(count.elapsed.percentile(90)));
        }
        table.sums(
                "All",
                "",
                figure(pointer + "/stopped", stopped()),
                figure(pointer + "/late", late),
                Words.percent(stopped() - late, stopped()),
                Words.hours(elapsed.median()),
                Words.hours(elapsed.percentile(90)));
        return line(table.done(), remarks());
    }

    private DomContent remarks() {
        String kept = byKey.size() > MOST_KEYS
                ? "The " + MOST_KEYS + " most frequent of " + byKey.size() + " are shown. "
                : "";
        return sentence(
                kept,
                figure(pointer + "/running", running),
                " clocks still ran when the log last spoke of their tickets"
                        + (running == 0 ? "; " : ", " + Words.count(overdue) + " of them overdue; "),
                figure(pointer + "/zero", zero),
                " stopped without any time counted.");
    }
}
