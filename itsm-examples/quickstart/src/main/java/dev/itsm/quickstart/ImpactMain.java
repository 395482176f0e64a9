package dev.itsm.quickstart;

import dev.itsm.cmdb.impact.ImpactAnalysis;
import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.cmdb.relation.Membership;
import dev.itsm.cmdb.relation.Need;
import dev.itsm.cmdb.relation.RelationCommand.Relate;
import dev.itsm.cmdb.relation.RelationRepository;
import dev.itsm.cmdb.relation.RelationSurroundings;
import dev.itsm.cmdb.relation.RelationTypes;
import dev.itsm.decision.Decision.Refused;
import dev.itsm.desk.By;
import dev.itsm.desk.RelationDesk;
import dev.itsm.id.CiId;
import dev.itsm.id.RelationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What fails with what: a shop on two web servers, one of which is down, and both of which stand on one host. */
public final class ImpactMain {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private ImpactMain() {}

    public static void main(String[] args) {
        var relations = RelationRepository.inMemory();
        var types = RelationTypes.standard();
        var items = RelationSurroundings.of(relations, ci -> Optional.of(List.of("any")));
        var desk = RelationDesk.builder("1", types, items)
                .repository(relations)
                .time(InstantSource.fixed(NOW))
                .build();
        var ana = By.person("ana");
        var shop = CiId.of("shop");
        var web1 = CiId.of("web1");
        var web2 = CiId.of("web2");
        var host = CiId.of("host");
        var either = new Membership("front", Need.ANY);
        desk.handle(RelationId.of("R-1"), new Relate(shop, web1, "uses", either, null, null), ana)
                .orThrow();
        desk.handle(RelationId.of("R-2"), new Relate(shop, web2, "uses", either, null, null), ana)
                .orThrow();
        desk.handle(RelationId.of("R-3"), new Relate(web1, host, "runs-on"), ana)
                .orThrow();
        desk.handle(RelationId.of("R-4"), new Relate(web2, host, "runs-on"), ana)
                .orThrow();
        if (desk.handle(RelationId.of("R-5"), new Relate(web2, web1, "runs-on"), ana) instanceof Refused<?, ?> no)
            no.reasons().forEach(System.out::println);

        var analysis = ImpactAnalysis.of(CiGraph.of(relations, types, NOW));
        var outage = analysis.outage(List.of(web1));
        outage.impacted()
                .forEach(hit -> System.out.println(hit.ci().key() + " is " + hit.state() + " along "
                        + outage.path(hit.ci()) + ", and down after " + outage.margin(hit.ci()) + " more"));
        System.out.println("The shop fails with any of " + analysis.singlePointsOfFailure(shop));
    }
}
