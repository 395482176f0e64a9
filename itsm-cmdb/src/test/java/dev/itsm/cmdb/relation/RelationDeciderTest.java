package dev.itsm.cmdb.relation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.cmdb.relation.RelationCommand.End;
import dev.itsm.cmdb.relation.RelationCommand.Relate;
import dev.itsm.cmdb.relation.RelationType.Dependence;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.RelationId;
import dev.itsm.id.Revision;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.store.PageRequest;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Relations are known types between known items, as many as their type allows at any instant, and end without being lost. */
class RelationDeciderTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T08:00:00Z");
    private static final PersonId KIM = PersonId.of("kim");
    private static final RelationTypes TYPES = RelationTypes.standard()
            .with(new RelationType(
                            "hosted-by", "hosts", Dependence.SOURCE_NEEDS_TARGET, new Cardinality(2, Integer.MAX_VALUE))
                    .between(new Ends(Set.of("software"), Set.of("computer", "network-device"))));

    private final RelationRepository repository = RelationRepository.inMemory();
    private final RelationSurroundings surroundings = RelationSurroundings.of(repository, RelationDeciderTest::lineage);

    /** Items are named after their classes: {@code app1} is an application, which is software. */
    private static Optional<List<String>> lineage(CiId ci) {
        return switch (ci.key().replaceAll("[0-9]+", "")) {
            case "app" -> Optional.of(List.of("application", "software"));
            case "pc" -> Optional.of(List.of("computer", "hardware"));
            case "printer" -> Optional.of(List.of("printer", "hardware"));
            default -> Optional.empty();
        };
    }

    private static CiId ci(String key) {
        return CiId.of(key);
    }

    private static Relate relate(String from, String type, String to, Period validity) {
        return new Relate(ci(from), ci(to), type, null, validity, null);
    }

    private Decision<Relation, RelationEvent> decide(String id, RelationCommand command) {
        RelationId relation = RelationId.of(id);
        return new RelationDecider(TYPES, relation, surroundings)
                .decide(
                        repository.find(relation).map(found -> found.state()).orElse(null),
                        command,
                        Act.by(KIM, MONDAY));
    }

    /** Gives a command, and saves what is accepted. */
    private List<String> codes(String id, RelationCommand command) {
        Decision<Relation, RelationEvent> decision = decide(id, command);
        if (decision instanceof Decision.Refused<Relation, RelationEvent> refused) {
            assertThat(refused.reasons()).allMatch(reason -> reason.advice() != null);
            return refused.reasons().stream().map(Refusal::code).toList();
        }
        Decision.Accepted<Relation, RelationEvent> accepted = (Decision.Accepted<Relation, RelationEvent>) decision;
        assertThat(new RelationDecider(TYPES, RelationId.of(id), surroundings).fold(history(id, accepted)))
                .isEqualTo(accepted.state());
        Revision before = repository
                .find(RelationId.of(id))
                .map(found -> found.revision())
                .orElse(Revision.NONE);
        repository.save(RelationId.of(id), before, accepted.state(), List.of());
        return List.of();
    }

    private List<RelationEvent> history(String id, Decision.Accepted<Relation, RelationEvent> accepted) {
        Stream<RelationEvent> before = repository.find(RelationId.of(id)).stream()
                .map(found -> found.state())
                .map(was -> new RelationEvent.Related(
                        was.id(), MONDAY, was.from(), was.to(), was.type(), was.membership(), was.validity(), null));
        return Stream.concat(before, accepted.events().stream()).toList();
    }

    @Test
    void all_reasons_are_told_at_once() {
        assertThat(codes("r1", relate("ghost1", "likes", "ghost2", Period.from(MONDAY))))
                .containsExactly("UNKNOWN_TYPE", "NO_SUCH_CI", "NO_SUCH_CI");
        assertThat(codes("r1", relate("printer1", "hosted-by", "printer2", Period.from(MONDAY))))
                .containsExactly("END_CLASS", "END_CLASS");
        assertThat(codes("r1", new Relate(null, null, null)))
                .containsExactly("REQUIRED_FIELD", "REQUIRED_FIELD", "REQUIRED_FIELD");
        assertThat(codes("r1", relate("app1", "hosted-by", "pc1", Period.of(MONDAY, MONDAY))))
                .containsExactly("EMPTY_VALIDITY");
        assertThat(repository.find(RelationId.of("r1"))).isEmpty();
    }

    @Test
    void cycles_and_loops_are_legal() {
        assertThat(codes("r1", relate("app1", "uses", "app2", Period.from(MONDAY))))
                .isEmpty();
        assertThat(codes("r2", relate("app2", "uses", "app1", Period.from(MONDAY))))
                .isEmpty();
        assertThat(codes("r3", relate("app1", "uses", "app1", Period.from(MONDAY))))
                .isEmpty();
        assertThat(codes("r4", relate("app1", "uses", "app2", Period.from(FRIDAY))))
                .containsExactly("SAID_TWICE");
        assertThat(codes("r3", relate("app3", "uses", "app4", Period.from(MONDAY))))
                .containsExactly("ALREADY_RELATED");
    }

    @Test
    void either_end_has_as_many_as_its_type_allows() {
        assertThat(codes("r1", relate("app1", "hosted-by", "pc1", Period.from(MONDAY))))
                .isEmpty();
        assertThat(codes("r2", relate("app1", "hosted-by", "pc2", Period.from(FRIDAY))))
                .isEmpty();
        assertThat(codes("r3", relate("app1", "hosted-by", "pc3", Period.from(MONDAY))))
                .containsExactly("CARDINALITY");
        assertThat(codes("r3", relate("app1", "hosted-by", "pc3", Period.of(MONDAY, FRIDAY))))
                .isEmpty();
        assertThat(codes("r4", relate("pc1", "contains", "pc2", Period.from(MONDAY))))
                .isEmpty();
        assertThat(codes("r5", relate("pc3", "contains", "pc2", Period.from(FRIDAY))))
                .containsExactly("CARDINALITY");
        assertThat(codes("r5", relate("pc3", "contains", "pc4", Period.from(FRIDAY))))
                .isEmpty();
        assertThat(codes("r6", relate("app1", "replaces", "app2", Period.from(MONDAY))))
                .isEmpty();
        assertThat(codes("r7", relate("app1", "replaces", "app2", Period.from(MONDAY))))
                .containsExactly("SAID_TWICE", "CARDINALITY", "CARDINALITY");
    }

    @Test
    void a_relation_ends_and_the_graph_of_a_past_instant_still_has_it() {
        Relate onPc1 = new Relate(ci("app1"), ci("pc1"), "runs-on");
        assertThat(codes("r1", new End())).containsExactly("NO_SUCH_RELATION");
        assertThat(codes("r1", onPc1)).isEmpty();
        assertThat(codes("r2", relate("app1", "runs-on", "pc2", Period.from(FRIDAY))))
                .containsExactly("CARDINALITY");
        assertThat(codes("r1", new End(MONDAY, null))).containsExactly("ENDS_BEFORE_START");
        assertThat(codes("r1", new End(FRIDAY, ChangeId.of("C-1")))).isEmpty();
        assertThat(codes("r1", new End(FRIDAY, null))).containsExactly("ENDED");
        assertThat(codes("r2", relate("app1", "runs-on", "pc2", Period.from(FRIDAY))))
                .isEmpty();

        CiGraph monday = CiGraph.of(repository, TYPES, MONDAY);
        CiGraph friday = CiGraph.of(repository, TYPES, FRIDAY);
        assertThat(monday.dependants(ci("pc1"))).containsExactly(ci("app1"));
        assertThat(monday.contains(ci("pc2"))).isFalse();
        assertThat(friday.contains(ci("pc1"))).isFalse();
        assertThat(friday.dependants(ci("pc2"))).containsExactly(ci("app1"));
    }

    @Test
    void a_group_agrees_on_what_it_needs() {
        Membership any = new Membership("pair", Need.ANY);
        Membership two = new Membership("pair", Need.atLeast(2));
        Period always = Period.from(MONDAY);
        assertThat(codes("r1", new Relate(ci("app1"), ci("pc1"), "uses", any, always, null)))
                .isEmpty();
        assertThat(codes("r2", new Relate(ci("app1"), ci("pc2"), "uses", two, always, null)))
                .containsExactly("GROUP_NEED");
        // What supplies the item is one of its group as well, from the other end.
        assertThat(codes("r2", new Relate(ci("pc2"), ci("app1"), "supplies", two, always, null)))
                .containsExactly("GROUP_NEED");
        assertThat(codes("r2", new Relate(ci("app1"), ci("pc2"), "uses", new Membership("pair", null), always, null)))
                .isEmpty();
        assertThat(codes("r3", new Relate(ci("app2"), ci("pc2"), "uses", two, always, null)))
                .isEmpty();
        assertThat(codes("r4", new Relate(ci("app2"), ci("pc1"), "uses", two, always, null)))
                .isEmpty();
        assertThat(CiGraph.of(repository, TYPES, MONDAY).groups(ci("app1")))
                .containsExactly(new DependencyGroup(ci("app1"), "pair", 1, List.of(ci("pc1"), ci("pc2"))));
    }

    @Test
    void who_may_not_write_is_refused() {
        RelationSurroundings closed = new RelationSurroundings() {
            @Override
            public Optional<List<String>> lineage(CiId ci) {
                return surroundings.lineage(ci);
            }

            @Override
            public List<Relation> ofSource(CiId ci) {
                return List.of();
            }

            @Override
            public List<Relation> ofTarget(CiId ci) {
                return List.of();
            }

            @Override
            public boolean mayWrite(PersonId person, Instant at) {
                return !person.equals(KIM);
            }
        };
        RelationDecider decider = new RelationDecider(TYPES, RelationId.of("r1"), closed);
        Relate command = relate("app1", "uses", "app2", Period.from(MONDAY));
        assertThat(decider.decide(null, command, Act.by(KIM, MONDAY)))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.toString()).contains("MAY_NOT_WRITE", "kim"));
        assertThat(decider.decide(null, command, Act.by(PersonId.of("lee"), MONDAY)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void rows_are_read_one_beside_the_other_and_flaws_are_told_by_row() {
        codes("r0", relate("app9", "runs-on", "pc9", Period.from(MONDAY)));
        List<RelationRows.Row> rows = List.of(
                new RelationRows.Row(2, "r1", "app1", "pc1", "runs-on", null, null, null),
                new RelationRows.Row(3, "r2", "app1", "pc2", "runs-on", " ", null, null),
                new RelationRows.Row(4, "r3", "app2", "pc1", "uses", "pair", 0, null),
                new RelationRows.Row(5, "r4", "app9", "pc1", "runs-on", null, null, null),
                new RelationRows.Row(6, "r5", "app2", "pc1", "uses", "pair", 1, null),
                new RelationRows.Row(7, "r5", "app2", "pc2", "uses", "pair", null, null),
                new RelationRows.Row(8, null, "app2", "pc2", "uses", "pair", null, null),
                new RelationRows.Row(9, "r6", "app2", " ", "uses", "pair", null, null),
                new RelationRows.Row(10, "r7", "app2", "pc2", "uses", "pair", null, Period.from(FRIDAY)));
        RelationRows read = RelationRows.read(rows.stream(), TYPES, surroundings, Act.by(KIM, MONDAY));
        assertThat(read.accepted()).extracting(event -> event.subject().key()).containsExactly("r1", "r5", "r7");
        assertThat(read.flaws())
                .extracting(flaw -> flaw.row() + " " + flaw.reasons().get(0).code())
                .containsExactly(
                        "3 CARDINALITY",
                        "4 UNREADABLE",
                        "5 CARDINALITY",
                        "7 ALREADY_RELATED",
                        "8 UNREADABLE",
                        "9 REQUIRED_FIELD");
    }

    @Property(tries = 200)
    void no_instant_has_more_than_the_type_allows_and_nothing_is_refused_without_need(@ForAll long seed) {
        Random random = new Random(seed);
        RelationRepository kept = RelationRepository.inMemory();
        RelationSurroundings around = RelationSurroundings.of(kept, RelationDeciderTest::lineage);
        Cardinality cardinality = new Cardinality(1 + random.nextInt(3), 1 + random.nextInt(3));
        RelationTypes types = RelationTypes.of(
                List.of(new RelationType("links", "is-linked", Dependence.SOURCE_NEEDS_TARGET, cardinality)));
        for (int i = 0; i < 25; i++) {
            int start = random.nextInt(10);
            Period validity = random.nextInt(4) == 0
                    ? Period.from(day(start))
                    : Period.of(day(start), day(start + 1 + random.nextInt(5)));
            Relation wanted = new Relation(
                    RelationId.of("r" + i),
                    ci("app" + random.nextInt(3)),
                    ci("pc" + random.nextInt(3)),
                    "links",
                    null,
                    validity);
            List<Relation> before =
                    kept.stream(PageRequest.<Relation>all()).map(v -> v.state()).toList();
            boolean fits = IntStream.range(0, 16).allMatch(day -> fits(wanted, before, day(day), cardinality));
            Decision<Relation, RelationEvent> decision = new RelationDecider(types, wanted.id(), around)
                    .decide(
                            null,
                            new Relate(wanted.from(), wanted.to(), "links", null, validity, null),
                            Act.by(KIM, MONDAY));
            assertThat(decision instanceof Decision.Accepted)
                    .as("%s beside %s", wanted, before)
                    .isEqualTo(fits);
            if (fits) {
                kept.save(wanted.id(), Revision.NONE, wanted, List.of());
            }
        }
    }

    private static Instant day(int number) {
        return MONDAY.plus(Duration.ofDays(number));
    }

    private static boolean fits(Relation wanted, List<Relation> before, Instant at, Cardinality cardinality) {
        if (!wanted.validity().contains(at)) {
            return true;
        }
        List<Relation> then =
                before.stream().filter(other -> other.validity().contains(at)).toList();
        List<Relation> targets = then.stream()
                .filter(other -> other.from().equals(wanted.from()))
                .toList();
        return targets.size() < cardinality.mostTargets()
                && targets.stream().noneMatch(other -> other.to().equals(wanted.to()))
                && then.stream().filter(other -> other.to().equals(wanted.to())).count() < cardinality.mostSources();
    }
}
