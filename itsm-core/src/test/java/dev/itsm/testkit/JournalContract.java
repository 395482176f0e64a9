package dev.itsm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.event.Envelope;
import dev.itsm.event.Hash;
import dev.itsm.event.Head;
import dev.itsm.event.Journal;
import dev.itsm.event.Position;
import dev.itsm.event.Seal;
import dev.itsm.event.StaleHeadException;
import dev.itsm.id.IncidentId;
import dev.itsm.id.ProblemId;
import dev.itsm.id.RecordId;
import dev.itsm.id.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Journal} must do. */
public abstract class JournalContract {
    private static final RecordId A = IncidentId.of("A-1");
    private static final RecordId B = IncidentId.of("B 2 \"quoted\" 'and' ünïcode 🐛; DROP TABLE x");
    private static final Revision FIRST = Revision.of(1);

    /** Returns a journal that nothing was written to, another one each time. */
    protected abstract Journal emptyJournal();

    @Test
    void it_gives_back_exactly_what_was_appended() {
        Journal journal = emptyJournal();
        String everything = "{\"a\":\"\\u0000 \n\t 🐛 ' \\\" ; --\"}" + "x".repeat(100_000);
        List<Envelope> envelopes = Trail.next(journal, A, FIRST, everything, "");
        journal.append(envelopes);
        assertThat(history(journal, A)).isEqualTo(envelopes).allMatch(Envelope::isIntact);
        assertThat(journal.after(Position.START, 10).envelopes()).isEqualTo(envelopes);
    }

    @Test
    void each_record_has_a_chain_of_its_own() {
        Journal journal = emptyJournal();
        Envelope a1 = append(journal, A, "a1");
        Envelope b1 = append(journal, B, "b1");
        Envelope a2 = append(journal, A, "a2");
        assertThat(a1.previous()).isEqualTo(Hash.NONE);
        assertThat(b1.previous()).isEqualTo(Hash.NONE);
        assertThat(a2.previous()).isEqualTo(a1.hash());
        assertThat(journal.head(A)).isEqualTo(new Head(A, 2, a2.hash()));
        assertThat(journal.head(B)).isEqualTo(new Head(B, 1, b1.hash()));
        assertThat(history(journal, B)).containsExactly(b1);
    }

    @Test
    void records_of_two_kinds_with_one_key_are_two() {
        Journal journal = emptyJournal();
        append(journal, IncidentId.of("1"), "incident");
        assertThat(journal.head(IncidentId.of("1")).length()).isEqualTo(1);
        assertThat(journal.head(ProblemId.of("1"))).isEqualTo(Head.none(ProblemId.of("1")));
        assertThat(history(journal, ProblemId.of("1"))).isEmpty();
    }

    @Test
    void what_follows_an_old_head_is_refused_whole() {
        Journal journal = emptyJournal();
        List<Envelope> one = Trail.next(journal, A, FIRST, "one");
        List<Envelope> other = new ArrayList<>(Trail.next(journal, B, FIRST, "b"));
        other.addAll(Trail.next(journal, A, FIRST, "other"));
        journal.append(one);
        assertThatThrownBy(() -> journal.append(other)).isInstanceOf(StaleHeadException.class);
        assertThat(journal.after(Position.START, 10).envelopes()).isEqualTo(one);
        assertThat(journal.head(B)).isEqualTo(Head.none(B));
    }

    @Test
    void an_envelope_that_was_changed_is_refused() {
        Journal journal = emptyJournal();
        Envelope good = Trail.after(Head.none(A), FIRST, "good");
        Envelope changed = new Envelope(
                good.type(),
                A,
                FIRST,
                good.act(),
                good.recordedAt(),
                good.policyVersion(),
                "bad",
                good.previous(),
                good.hash());
        assertThatThrownBy(() -> journal.append(List.of(changed))).isInstanceOf(IllegalArgumentException.class);
        journal.append(List.of(good));
        assertThat(history(journal, A)).containsExactly(good);
    }

    @Test
    void a_reader_that_continues_from_its_position_sees_each_envelope_once_in_order() {
        Journal journal = emptyJournal();
        List<Envelope> written = new ArrayList<>();
        List<Envelope> read = new ArrayList<>();
        Position position = Position.START;
        for (int i = 0; i < 25; i++) {
            written.add(append(journal, i % 3 == 0 ? A : B, "event " + i));
            if (i % 4 == 0) {
                Journal.Batch batch = journal.after(position, 3);
                read.addAll(batch.envelopes());
                position = batch.end();
            }
        }
        Journal.Batch rest = journal.after(position, 100);
        read.addAll(rest.envelopes());
        assertThat(read).isEqualTo(written);
        assertThat(journal.after(rest.end(), 5)).isEqualTo(new Journal.Batch(List.of(), rest.end()));
        assertThatThrownBy(() -> journal.after(Position.START, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_seal_holds_the_heads_that_moved_and_follows_the_seal_before() {
        Journal journal = emptyJournal();
        append(journal, A, "a1");
        append(journal, B, "b1");
        Seal first = journal.seal(Trail.NOON);
        append(journal, B, "b2");
        Seal second = journal.seal(Trail.NOON.plusNanos(1));
        Seal third = journal.seal(Trail.NOON.plusNanos(1));
        assertThat(first.heads()).extracting(Head::subject).containsExactly(A, B);
        assertThat(first.previous()).isEqualTo(Hash.NONE);
        assertThat(second.heads()).containsExactly(journal.head(B));
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(third.heads()).isEmpty();
        try (Stream<Seal> seals = journal.seals()) {
            assertThat(seals).containsExactly(first, second, third).allMatch(Seal::isIntact);
        }
        assertThatThrownBy(() -> journal.seal(Trail.NOON)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_not_tampered_with_verifies() {
        Journal journal = emptyJournal();
        append(journal, A, "a1");
        Seal anchor = journal.seal(Trail.NOON);
        append(journal, A, "a2");
        append(journal, B, "b1");
        journal.seal(Trail.NOON);
        append(journal, B, "b2");
        assertThat(journal.verify(anchor).faults()).isEmpty();
        assertThat(journal.verify().faults()).isEmpty();
        assertThat(journal.verify(anchor).envelopes()).isEqualTo(4);
    }

    @Test
    void of_many_writers_after_one_head_one_succeeds() {
        Journal journal = emptyJournal();
        int rounds = 20;
        int writers = 8;
        for (int round = 0; round < rounds; round++) {
            List<Envelope> candidates = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                candidates.addAll(Trail.next(journal, A, FIRST, "round " + round + " writer " + i));
            }
            int appended = Race.count(writers, i -> {
                try {
                    journal.append(List.of(candidates.get(i)));
                    return true;
                } catch (StaleHeadException e) {
                    return false;
                }
            });
            assertThat(appended).isEqualTo(1);
        }
        assertThat(journal.head(A).length()).isEqualTo(rounds);
        assertThat(journal.verify().faults()).isEmpty();
    }

    private static Envelope append(Journal journal, RecordId subject, String payload) {
        List<Envelope> next = Trail.next(journal, subject, FIRST, payload);
        journal.append(next);
        return next.get(0);
    }

    private static List<Envelope> history(Journal journal, RecordId subject) {
        try (Stream<Envelope> history = journal.history(subject)) {
            return history.toList();
        }
    }
}
