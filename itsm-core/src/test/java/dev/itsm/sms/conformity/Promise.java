package dev.itsm.sms.conformity;

import dev.itsm.id.IncidentId;
import dev.itsm.id.RecordId;
import dev.itsm.id.ServiceId;
import dev.itsm.sms.standard.ClauseCatalogue;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A record for tests: something that was promised by an instant, to somebody; and checks of every kind on it. */
record Promise(
        IncidentId id,
        String to,
        Instant due,
        @Nullable Instant done,
        @Nullable Boolean honest) {
    static final EvidenceType<Promise> TYPE = new EvidenceType<>("promise", Promise.class, Promise::id);

    static Promise of(int number, String to, long due, @Nullable Long done, @Nullable Boolean honest) {
        return new Promise(
                IncidentId.of("P-" + number),
                to,
                Instant.ofEpochSecond(due),
                done == null ? null : Instant.ofEpochSecond(done),
                honest);
    }

    /** INC-02: it is honest. INC-09: it is kept in time. PRB-02: nobody is promised three things at once. INC-10: anything. */
    static ConformityPack pack(AtomicLong asked) {
        ClauseCatalogue catalogue = ClauseCatalogue.iso20000();
        return ConformityPack.of(
                "promises",
                "1",
                List.of(
                        new RecordCheck<>(catalogue.rule("INC-02"), TYPE, (promise, asOf) -> {
                            asked.incrementAndGet();
                            Boolean honest = promise.honest();
                            return honest == null
                                    ? Judgement.unknown(fault("honest"))
                                    : Judgement.of(honest, fault("honest"));
                        }),
                        new RecordCheck<>(
                                catalogue.rule("INC-09"),
                                TYPE,
                                (promise, asOf) -> Judgement.owed(promise.done(), promise.due(), asOf, fault("done"))),
                        new FoldCheck<>(
                                catalogue.rule("PRB-02"),
                                List.of(new FoldCheck.Feed<>(
                                        TYPE,
                                        promise -> List.of(new FoldCheck.Fact<RecordId>(
                                                ServiceId.of(promise.to()), promise.id())))),
                                Crowd::new,
                                Set.of()),
                        new FoldCheck<>(
                                catalogue.rule("INC-10"),
                                List.of(new FoldCheck.Feed<>(
                                        TYPE,
                                        promise -> List.of(
                                                new FoldCheck.Fact<RecordId>(new WholeSystem(), promise.id())))),
                                Crowd::new,
                                Set.of(new WholeSystem()))));
    }

    private static Fault fault(String field) {
        return Fault.of(field, null, "house/1", field + " is wrong");
    }

    /** More than two are a crowd. */
    private static final class Crowd implements Fold<RecordId> {
        private final TreeMap<RecordId, Integer> members = new TreeMap<>(Violation.ORDER);

        @Override
        public void add(RecordId fact) {
            members.merge(fact, 1, Integer::sum);
        }

        @Override
        public void remove(RecordId fact) {
            members.compute(fact, (id, count) -> count == null || count == 1 ? null : count - 1);
        }

        @Override
        public boolean isEmpty() {
            return members.isEmpty();
        }

        @Override
        public Judgement judge(Instant asOf) {
            return members.isEmpty()
                    ? Judgement.outside()
                    : Judgement.of(members.size() < 3, fault(String.valueOf(members.keySet())));
        }
    }
}
