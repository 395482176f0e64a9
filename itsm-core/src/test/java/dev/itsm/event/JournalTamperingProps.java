package dev.itsm.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.event.Verification.Fault;
import dev.itsm.event.Verification.FaultKind;
import dev.itsm.id.IncidentId;
import dev.itsm.id.RecordId;
import dev.itsm.id.Revision;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.testkit.Trail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Whatever is done to a stored journal is found and located by a seal that was kept elsewhere. */
class JournalTamperingProps {
    /** A journal whose storage somebody has got at. */
    private static final class Storage implements Journal {
        private final List<Envelope> envelopes;
        private final List<Seal> seals;

        Storage(Journal journal) {
            envelopes = new ArrayList<>(
                    journal.after(Position.START, Integer.MAX_VALUE).envelopes());
            seals = new ArrayList<>(journal.seals().toList());
        }

        int place(RecordId subject, long number) {
            int seen = 0;
            for (int i = 0; i < envelopes.size(); i++) {
                if (envelopes.get(i).subject().equals(subject) && ++seen == number) {
                    return i;
                }
            }
            throw new AssertionError(subject + " has no envelope " + number);
        }

        @Override
        public void append(List<Envelope> more) {
            envelopes.addAll(more);
        }

        @Override
        public Head head(RecordId subject) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Stream<Envelope> history(RecordId subject) {
            return envelopes.stream().filter(envelope -> envelope.subject().equals(subject));
        }

        @Override
        public Batch after(Position position, int limit) {
            int from = (int) position.number();
            int to = (int) Math.min(envelopes.size(), (long) from + limit);
            return new Batch(envelopes.subList(from, to), new Position(to));
        }

        @Override
        public Stream<Seal> seals() {
            return seals.stream();
        }

        @Override
        public Seal seal(Instant at) {
            throw new UnsupportedOperationException();
        }
    }

    private static final int RECORDS = 3;
    private static final int EACH = 6;

    private final Journal journal = Journal.inMemory();
    private final Seal anchor;

    JournalTamperingProps() {
        for (int number = 1; number <= EACH; number++) {
            for (int record = 0; record < RECORDS; record++) {
                journal.append(
                        Trail.next(journal, id(record), Revision.of(number), "{\"n\":" + number + ",\"x\":\"é🐛\"}"));
            }
            if (number % 2 == 0) {
                journal.seal(Trail.NOON.plusSeconds(number));
            }
        }
        anchor = journal.seals().reduce((a, b) -> b).orElseThrow();
    }

    private static RecordId id(int record) {
        return IncidentId.of("INC-" + record);
    }

    private static Fault only(Verification verification) {
        assertThat(verification.faults()).hasSize(1);
        return verification.faults().get(0);
    }

    private static void assertFirst(Verification verification, FaultKind kind, RecordId subject, long number) {
        assertThat(verification.faults()).isNotEmpty();
        Fault first = verification.faults().get(0);
        assertThat(List.of(first.kind(), first.subject(), first.number())).isEqualTo(List.of(kind, subject, number));
        assertThat(first.says()).contains(subject.toString(), Long.toString(number));
    }

    /** Every way to write one character, or one component, of an envelope otherwise. */
    private static List<Envelope> alterations(Envelope e) {
        List<Envelope> altered = new ArrayList<>();
        eachCharacter(e.payload(), payload -> altered.add(with(e, e.act(), payload, e.previous(), e.hash())));
        eachCharacter(
                e.act().reason(),
                reason -> altered.add(with(e, e.act().because(reason), e.payload(), e.previous(), e.hash())));
        eachCharacter(
                e.policyVersion(),
                policy -> altered.add(new Envelope(
                        e.type(),
                        e.subject(),
                        e.revision(),
                        e.act(),
                        e.recordedAt(),
                        policy,
                        e.payload(),
                        e.previous(),
                        e.hash())));
        eachDigit(e.previous(), previous -> altered.add(with(e, e.act(), e.payload(), previous, e.hash())));
        eachDigit(e.hash(), hash -> altered.add(with(e, e.act(), e.payload(), e.previous(), hash)));
        for (Act act : List.of(
                new Act(
                        PersonId.of("anb"),
                        e.act().onBehalfOf(),
                        e.act().at(),
                        e.act().reason()),
                new Act(e.act().actor(), null, e.act().at(), e.act().reason()),
                new Act(
                        e.act().actor(),
                        e.act().onBehalfOf(),
                        e.act().at().plusNanos(1),
                        e.act().reason()),
                new Act(e.act().actor(), e.act().onBehalfOf(), e.act().at(), null))) {
            altered.add(with(e, act, e.payload(), e.previous(), e.hash()));
        }
        altered.add(new Envelope(
                EventName.of(e.type().name(), e.type().version() + 1),
                e.subject(),
                e.revision(),
                e.act(),
                e.recordedAt(),
                e.policyVersion(),
                e.payload(),
                e.previous(),
                e.hash()));
        altered.add(new Envelope(
                e.type(),
                e.subject(),
                e.revision().next(),
                e.act(),
                e.recordedAt().minusNanos(1),
                e.policyVersion(),
                e.payload(),
                e.previous(),
                e.hash()));
        return altered;
    }

    private static void eachCharacter(@Nullable String text, Consumer<String> use) {
        for (int i = 0; text != null && i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                use.accept(text.substring(0, i) + (char) (text.charAt(i) ^ 1) + text.substring(i + 1));
                use.accept(text.substring(0, i) + text.substring(i + 1));
            }
        }
    }

    private static void eachDigit(Hash hash, Consumer<Hash> use) {
        for (int i = 0; i < hash.hex().length(); i++) {
            char other = hash.hex().charAt(i) == '0' ? '1' : '0';
            use.accept(new Hash(hash.hex().substring(0, i) + other + hash.hex().substring(i + 1)));
        }
    }

    private static Envelope with(Envelope e, Act act, String payload, Hash previous, Hash hash) {
        return new Envelope(
                e.type(), e.subject(), e.revision(), act, e.recordedAt(), e.policyVersion(), payload, previous, hash);
    }

    @Example
    void each_altered_character_of_each_component_of_each_envelope_is_located() {
        for (int record = 0; record < RECORDS; record++) {
            for (int number = 1; number <= EACH; number++) {
                Storage storage = new Storage(journal);
                int place = storage.place(id(record), number);
                for (Envelope altered : alterations(storage.envelopes.get(place))) {
                    storage.envelopes.set(place, altered);
                    assertFirst(storage.verify(anchor), FaultKind.ALTERED, id(record), number);
                    assertThat(storage.verify().faults()).hasSize(1);
                }
            }
        }
    }

    @Property(tries = 60)
    void a_cut_end_is_located(
            @ForAll @IntRange(max = RECORDS - 1) int record, @ForAll @IntRange(min = 1, max = EACH - 1) int kept) {
        Storage storage = new Storage(journal);
        for (int number = EACH; number > kept; number--) {
            storage.envelopes.remove(storage.place(id(record), number));
        }
        Fault fault = only(storage.verify(anchor));
        assertThat(fault.kind()).isEqualTo(FaultKind.TRUNCATED);
        assertThat(fault.subject()).isEqualTo(id(record));
        assertThat(fault.number()).isEqualTo(kept + 1);
    }

    @Example
    void a_removed_chain_is_located_also_when_the_seals_are_removed_with_it() {
        Storage storage = new Storage(journal);
        storage.envelopes.removeIf(envelope -> envelope.subject().equals(id(1)));
        assertThat(only(storage.verify(anchor)).kind()).isEqualTo(FaultKind.REMOVED);
        assertThat(only(storage.verify()).subject()).isEqualTo(id(1));
        storage.seals.clear();
        assertThat(storage.verify().faults()).isEmpty();
        assertThat(storage.verify(anchor).faults())
                .extracting(Fault::kind)
                .containsExactly(FaultKind.SEAL_REMOVED, FaultKind.REMOVED);
    }

    @Property(tries = 60)
    void a_removed_envelope_is_located(
            @ForAll @IntRange(max = RECORDS - 1) int record, @ForAll @IntRange(min = 1, max = EACH - 1) int number) {
        Storage storage = new Storage(journal);
        storage.envelopes.remove(storage.place(id(record), number));
        assertFirst(storage.verify(anchor), FaultKind.BROKEN_LINK, id(record), number);
    }

    @Property(tries = 60)
    void two_envelopes_that_changed_places_are_located(
            @ForAll @IntRange(max = RECORDS - 1) int record,
            @ForAll @IntRange(min = 1, max = EACH - 1) int number,
            @ForAll @IntRange(min = 1, max = EACH - 1) int by) {
        Storage storage = new Storage(journal);
        int other = number + by <= EACH ? number + by : number + 1;
        Collections.swap(storage.envelopes, storage.place(id(record), number), storage.place(id(record), other));
        assertFirst(storage.verify(anchor), FaultKind.BROKEN_LINK, id(record), number);
    }

    @Property(tries = 60)
    void an_envelope_that_was_put_in_is_located(
            @ForAll @IntRange(max = RECORDS - 1) int record, @ForAll @IntRange(min = 1, max = EACH - 1) int number) {
        Storage storage = new Storage(journal);
        int place = storage.place(id(record), number);
        Head before = new Head(id(record), number, storage.envelopes.get(place).hash());
        storage.envelopes.add(place + 1, Trail.after(before, Revision.of(number), "forged"));
        Verification verification = storage.verify(anchor);
        assertThat(verification.faults())
                .isNotEmpty()
                .allMatch(fault -> id(record).equals(fault.subject()));
        assertThat(verification.faults().get(0).number()).isBetween((long) number, number + 2L);
    }

    @Property(tries = 60)
    void a_chain_that_was_written_anew_is_located(
            @ForAll @IntRange(max = RECORDS - 1) int record, @ForAll @IntRange(min = 1, max = EACH) int from) {
        Storage storage = new Storage(journal);
        Head head = from == 1
                ? Head.none(id(record))
                : new Head(
                        id(record),
                        from - 1L,
                        storage.envelopes
                                .get(storage.place(id(record), from - 1))
                                .hash());
        for (int number = from; number <= EACH; number++) {
            Envelope forged = Trail.after(head, Revision.of(number), "forged");
            storage.envelopes.set(storage.place(id(record), number), forged);
            head = head.then(forged);
        }
        long firstSeal = from + from % 2; // the journal was sealed after every second envelope
        Fault fault = only(storage.verify(anchor));
        assertThat(List.of(fault.kind(), fault.number())).isEqualTo(List.of(FaultKind.REWRITTEN, firstSeal));
        assertThat(fault.subject()).isEqualTo(id(record));
    }

    @Property(tries = 60)
    void an_altered_or_removed_seal_is_located(@ForAll @IntRange(max = EACH / 2 - 1) int place, @ForAll Random random) {
        Storage storage = new Storage(journal);
        Seal seal = storage.seals.get(place);
        List<Function<Seal, Seal>> ways = List.of(
                s -> new Seal(s.number(), s.at().plusNanos(1), s.heads(), s.previous(), s.hash()),
                s -> new Seal(s.number(), s.at(), s.heads().subList(1, s.heads().size()), s.previous(), s.hash()),
                s -> new Seal(s.number(), s.at(), s.heads(), Hash.of("x"), s.hash()),
                s -> new Seal(s.number(), s.at(), s.heads(), s.previous(), Hash.of("x")),
                s -> Seal.over(s.heads().subList(1, s.heads().size()), s.number(), s.at(), s.previous()));
        storage.seals.set(place, ways.get(random.nextInt(ways.size())).apply(seal));
        assertThat(storage.verify(anchor).faults())
                .isNotEmpty()
                .allMatch(fault -> fault.kind() == FaultKind.SEAL_ALTERED
                        && fault.number() >= seal.number()
                        && fault.number() <= seal.number() + 1);
        storage.seals.remove(place);
        assertThat(storage.verify(anchor).faults())
                .isNotEmpty()
                .allMatch(fault -> fault.kind() == FaultKind.SEAL_REMOVED && fault.number() == seal.number());
    }

    @Example
    void what_is_not_well_formed_unicode_is_refused_since_digests_could_not_tell_it_apart() {
        Head none = Head.none(id(0));
        assertThatThrownBy(() -> Trail.after(none, Revision.of(1), "half \ud83d"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Unicode");
    }
}
