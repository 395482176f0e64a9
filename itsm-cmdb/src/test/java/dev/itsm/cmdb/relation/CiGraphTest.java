package dev.itsm.cmdb.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.cmdb.relation.RelationType.Dependence;
import dev.itsm.id.CiId;
import dev.itsm.id.RelationId;
import dev.itsm.id.Revision;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CiGraphTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T08:00:00Z");

    private static CiId ci(String key) {
        return CiId.of(key);
    }

    private static Relation relation(String id, String from, String type, String to, Period validity) {
        return new Relation(RelationId.of(id), ci(from), ci(to), type, null, validity);
    }

    @Test
    void relations_are_read_by_their_types_and_at_an_instant() {
        List<Relation> relations = List.of(
                relation("r1", "app", "runs-on", "server", Period.from(MONDAY)),
                relation("r2", "feed", "supplies", "server", Period.of(MONDAY, FRIDAY)),
                relation("r3", "manual", "describes", "app", Period.from(MONDAY)));
        RelationTypes types = RelationTypes.standard();
        CiGraph monday = CiGraph.of(relations.stream(), types, MONDAY);
        assertThat(monday.dependants(ci("server"))).containsExactly(ci("app"));
        assertThat(monday.dependants(ci("feed"))).containsExactly(ci("server"));
        assertThat(monday.contains(ci("manual"))).isFalse();
        assertThat(CiGraph.of(relations.stream(), types, FRIDAY).contains(ci("feed")))
                .isFalse();
        RelationRepository repository = RelationRepository.inMemory();
        relations.forEach(relation -> repository.save(relation.id(), Revision.NONE, relation, List.of()));
        assertThat(CiGraph.of(repository, types, MONDAY).version()).isEqualTo(monday.version());
    }

    @Test
    void an_unknown_type_is_a_fault() {
        Relation odd = relation("r1", "app", "likes", "server", Period.from(MONDAY));
        assertThatThrownBy(() -> CiGraph.of(Stream.of(odd), RelationTypes.standard(), MONDAY))
                .hasMessageContaining("relation:r1")
                .hasMessageContaining("'likes'")
                .hasMessageContaining("\nMaybe ");
        RelationTypes more = RelationTypes.standard().with(RelationType.dependence("likes", "is-liked-by"));
        assertThat(CiGraph.of(Stream.of(odd), more, MONDAY).dependencies(ci("app")))
                .containsExactly(new Dependency(ci("app"), ci("server"), "likes"));
        assertThat(more.find("likes").orElseThrow().dependence()).isEqualTo(Dependence.SOURCE_NEEDS_TARGET);
        assertThat(more.all()).hasSize(RelationTypes.standard().all().size() + 1);
        assertThatThrownBy(() -> RelationTypes.of(List.of(
                        RelationType.dependence("likes", "is-liked-by"), RelationType.dependence("likes", "fan"))))
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void a_group_cannot_need_more_than_it_has_nor_two_numbers() {
        CiGraphBuilder tooMany = CiGraph.builder()
                .add(ci("app"), ci("a"), "uses", new Membership("pair", Need.atLeast(3)))
                .add(ci("app"), ci("b"), "uses", new Membership("pair", null));
        assertThatThrownBy(tooMany::build)
                .hasMessageContaining("'pair' of ci:app needs 3 of its 2 members")
                .hasMessageContaining("\nMaybe ");
        CiGraphBuilder two = CiGraph.builder()
                .add(ci("app"), ci("a"), "uses", new Membership("pair", Need.ANY))
                .add(ci("app"), ci("b"), "uses", new Membership("pair", Need.atLeast(2)));
        assertThatThrownBy(two::build)
                .hasMessageContaining("needs any members in one place and 2 in another")
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> Need.atLeast(0)).hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> new Membership(" ", null)).hasMessageContaining("\nMaybe ");
    }

    @Test
    void a_member_that_is_named_twice_counts_once() {
        CiGraph graph = CiGraph.builder()
                .add(ci("app"), ci("a"), "uses", new Membership("pair", Need.atLeast(2)))
                .add(ci("app"), ci("a"), "reads", new Membership("pair", null))
                .add(ci("app"), ci("b"), "uses", new Membership("pair", null))
                .build();
        assertThat(graph.groups(ci("app")))
                .containsExactly(new DependencyGroup(ci("app"), "pair", 2, List.of(ci("a"), ci("b"))));
        assertThat(graph.relations()).isEqualTo(3);
    }

    @Test
    void an_item_has_one_class_and_what_is_not_there_cannot_go() {
        CiGraphBuilder builder = CiGraph.builder().ci(ci("a"), "server").ci(ci("a"), "server");
        assertThatThrownBy(() -> builder.ci(ci("a"), "router"))
                .hasMessageContaining("'server'")
                .hasMessageContaining("'router'")
                .hasMessageContaining("\nMaybe ");
        CiGraph graph = builder.build();
        assertThat(graph.ciClass(ci("a"))).contains("server");
        assertThat(graph.ciClass(ci("b"))).isEmpty();
        assertThat(graph.dependencies(ci("b"))).isEmpty();
        assertThat(graph.groups(ci("b"))).isEmpty();
        assertThatThrownBy(() -> graph.update().remove(new Dependency(ci("a"), ci("b"), "uses")))
                .hasMessageContaining("a uses b")
                .hasMessageContaining("\nMaybe ");
        assertThat(CiGraph.builder().build().cis()).isEmpty();
    }
}
