package dev.itsm.cmdb.audit;

import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;
import dev.itsm.sms.conformity.Cadence;
import dev.itsm.sms.conformity.Fault;
import dev.itsm.sms.conformity.Fold;
import dev.itsm.sms.conformity.Judgement;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether a class was verified as often as planned (rule CFG-05). */
final class LastVerification implements Fold<LastVerification.Completion> {
    /** A class as the subject of a finding. */
    record ClassUnderControl(String key) implements RecordId {
        private static final RecordKind KIND = RecordKind.of("ci-class");

        @Override
        public RecordKind kind() {
            return KIND;
        }

        @Override
        public String toString() {
            return KIND + ":" + key;
        }
    }

    /** That an audit that covers a class was completed; with how often the class is to be verified. */
    record Completion(Instant at, Cadence cadence) {}

    private final TreeMap<Instant, Completion> completions = new TreeMap<>();
    private final TreeMap<Instant, Integer> counts = new TreeMap<>();

    @Override
    public void add(Completion fact) {
        completions.put(fact.at(), fact);
        counts.merge(fact.at(), 1, Integer::sum);
    }

    @Override
    public void remove(Completion fact) {
        if (counts.merge(fact.at(), -1, Integer::sum) == 0) {
            counts.remove(fact.at());
            completions.remove(fact.at());
        }
    }

    @Override
    public boolean isEmpty() {
        return completions.isEmpty();
    }

    @Override
    public Judgement judge(Instant asOf) {
        Instant next = completions.higherKey(asOf);
        return judge(completions.floorEntry(asOf), asOf).untilAtMost(next == null ? null : next.minusNanos(1));
    }

    private static Judgement judge(Map.@Nullable Entry<Instant, Completion> last, Instant asOf) {
        if (last == null) {
            return Judgement.violates(
                    Fault.of("audits", null, "", "it was never verified").weighing(Fault.Weight.ABSENT));
        }
        Instant due = last.getValue().cadence().dueAfter(last.getKey());
        return asOf.isAfter(due)
                ? Judgement.violates(Fault.of("audits", due, "", "its verification is overdue"))
                : Judgement.conforms().until(due);
    }
}
