package dev.itsm.cmdb.audit;

import dev.itsm.id.CiId;
import dev.itsm.id.ClauseRef;
import dev.itsm.sms.kpi.Indicator;
import dev.itsm.sms.kpi.Part;
import dev.itsm.sms.kpi.Ratio;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far records can be relied on, by what was looked at: exact, and without a value where nothing was.
 *
 * @param items how many items were verified
 * @param itemsRight of how many the record was right in all that was looked at
 * @param values how many values were looked at
 * @param valuesRight how many of them were recorded right
 */
public record Accuracy(long items, long itemsRight, long values, long valuesRight) {
    /** The share of verified items whose record was right in all that was looked at, with the items behind it (CFG-ACC). */
    public static final Indicator<CiCheck> RECORDS = Indicator.share(
            "CFG-ACC",
            ClauseRef.iso20000("8.2.6"),
            "Configuration accuracy, record by record",
            Indicator.Better.HIGHER,
            CiCheck::ci,
            check -> Part.counted(check.isRight()));

    /** Returns the accuracy by these checks; of several checks of an item, the last counts. */
    public static Accuracy of(Collection<CiCheck> checks) {
        List<CiCheck> last = latest(checks);
        return new Accuracy(
                last.size(),
                last.stream().filter(CiCheck::isRight).count(),
                last.stream().mapToLong(check -> check.values().size()).sum(),
                last.stream()
                        .flatMap(check -> check.values().stream())
                        .filter(CiCheck.Value::isRight)
                        .count());
    }

    /** Returns the accuracy by class; a class of which nothing was verified is not there. */
    public static Map<String, Accuracy> byClass(Collection<CiCheck> checks) {
        Map<String, List<CiCheck>> classes = latest(checks).stream()
                .collect(Collectors.groupingBy(CiCheck::ciClass, TreeMap::new, Collectors.toList()));
        Map<String, Accuracy> all = new TreeMap<>();
        classes.forEach((name, own) -> all.put(name, of(own)));
        return all;
    }

    /** Returns the last check of each item, by the items' keys. */
    public static List<CiCheck> latest(Collection<CiCheck> checks) {
        Map<CiId, CiCheck> last = new TreeMap<>(Comparator.comparing(CiId::key));
        checks.forEach(check -> last.merge(check.ci(), check, (a, b) -> b.at().isBefore(a.at()) ? a : b));
        return List.copyOf(last.values());
    }

    /** Returns the share of verified items whose record was right; empty if none was verified. */
    public Optional<Ratio> records() {
        return items == 0 ? Optional.empty() : Optional.of(Ratio.of(itemsRight, items));
    }

    /** Returns the share of values that were recorded right, all of one weight (CFG-ATTR); empty if none was looked at. */
    public Optional<Ratio> attributes() {
        return values == 0 ? Optional.empty() : Optional.of(Ratio.of(valuesRight, values));
    }

    /** Returns it for a person. */
    @Override
    public String toString() {
        return "records " + shown(records(), items) + ", values " + shown(attributes(), values);
    }

    private static String shown(Optional<Ratio> share, long n) {
        return share.map(ratio -> ratio.percent(2) + " %").orElse("no value") + " (n = " + n + ")";
    }
}
