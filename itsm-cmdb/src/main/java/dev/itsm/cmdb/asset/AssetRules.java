package dev.itsm.cmdb.asset;

import static dev.itsm.sms.conformity.Judgement.outside;

import dev.itsm.sms.conformity.ConformityPack;
import dev.itsm.sms.conformity.EvidenceType;
import dev.itsm.sms.conformity.Fault;
import dev.itsm.sms.conformity.Judgement;
import dev.itsm.sms.conformity.RecordCheck;
import dev.itsm.sms.standard.ClauseCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What assets and entitlements are held to (ISO/IEC 20000-1:2018, 8.2.5). Laid over the pack of {@link
 * dev.itsm.cmdb.ci.CiRules}, it asks the assets for their owners instead of the items: for who keeps assets apart from items.
 */
public final class AssetRules {
    /**
     * A right with what uses it, for rules.
     *
     * @param entitlement the right
     * @param uses its uses, past and present
     */
    public record Usage(Entitlement entitlement, List<Entitlement.Use> uses) {
        public Usage {
            uses = List.copyOf(uses);
        }
    }

    private static final EvidenceType<Asset> ASSET = new EvidenceType<>("asset", Asset.class, Asset::id);
    private static final EvidenceType<Usage> USAGE = new EvidenceType<>(
            "entitlement", Usage.class, usage -> usage.entitlement().id());

    private AssetRules() {}

    /** Returns the pack. */
    public static ConformityPack pack() {
        return ConformityPack.of(
                "asset",
                "1",
                List.of(
                        new RecordCheck<>(ClauseCatalogue.iso20000().rule("AST-01"), ASSET, AssetRules::answeredFor),
                        new RecordCheck<>(ClauseCatalogue.iso20000().rule("AST-02"), USAGE, AssetRules::kept)));
    }

    /** An asset whose state is not known is asked as well: it may be in use. */
    private static Judgement answeredFor(Asset asset, Instant asOf) {
        if (asset.state() != null && asset.state() != AssetState.IN_USE) {
            return outside();
        }
        List<Fault> faults = new ArrayList<>();
        if (asset.owner() == null) {
            faults.add(Fault.of("owner", null, "", "nobody answers for it"));
        }
        if (asset.state() == null) {
            faults.add(Fault.of("state", null, "", "where it stands in its life is not known"));
        }
        if (asset.services().isEmpty()) {
            faults.add(Fault.of("services", null, "", "it is there for no service"));
        }
        return faults.isEmpty() ? Judgement.conforms() : Judgement.violates(faults.toArray(Fault[]::new));
    }

    private static Judgement kept(Usage usage, Instant asOf) {
        Entitlement.Position position = usage.entitlement().position(usage.uses(), asOf);
        String says = position.granted() == 0 && !usage.entitlement().validity().contains(asOf)
                ? "it is used though it does not hold"
                : "it is used more than it allows";
        return Judgement.of(position.isKept(), Fault.of("uses", null, "", says)).until(turn(usage, asOf));
    }

    /** The last instant before a use begins or ends, or the right does. */
    private static @Nullable Instant turn(Usage usage, Instant asOf) {
        return Stream.concat(
                        Stream.of(usage.entitlement().validity()),
                        usage.uses().stream().map(Entitlement.Use::during))
                .flatMap(period ->
                        Stream.concat(Stream.of(period.startInclusive()), Stream.ofNullable(period.endExclusive())))
                .filter(instant -> instant.isAfter(asOf))
                .min(Instant::compareTo)
                .map(instant -> instant.minusNanos(1))
                .orElse(null);
    }
}
