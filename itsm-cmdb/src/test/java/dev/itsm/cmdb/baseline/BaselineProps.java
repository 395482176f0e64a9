package dev.itsm.cmdb.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.cmdb.ci.CiCommand;
import dev.itsm.cmdb.ci.CiLifecycle;
import dev.itsm.id.BaselineId;
import dev.itsm.id.ServiceId;
import dev.itsm.party.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Any items, altered in any way. */
class BaselineProps {
    @Property(tries = 300)
    void aDifferenceIsWhatComparingEverythingFinds(@ForAll Random chance) {
        Estate estate = edited(new Estate(), chance, 12);
        Baseline before = estate.baseline("BL-1");
        edited(estate, chance, chance.nextInt(8));
        Baseline next =
                before.next(BaselineId.of("BL-2"), "next", estate.act(), estate.cisIn(chance), estate.relations());
        Baseline fresh = estate.baseline("BL-2");
        assertThat(next.hash()).isEqualTo(fresh.hash());
        assertThat(next.items()).isEqualTo(fresh.items());
        assertThat(next.isIntact()).isTrue();
        BaselineDiff diff = BaselineDiff.between(before, next);
        assertThat(diff).isEqualTo(BaselineDiff.between(before, fresh)).isEqualTo(estate.drift(before));
        compareByHand(before.items(), next.items(), CiSnapshot::ci, diff.items());
        compareByHand(before.relations(), next.relations(), RelationSnapshot::id, diff.relations());
        BaselineDiff back = BaselineDiff.between(next, before);
        assertThat(back.items().added()).isEqualTo(diff.items().removed());
        assertThat(back.items().removed()).isEqualTo(diff.items().added());
        diff.items()
                .changed()
                .forEach(pair -> assertThat(BaselineDiff.differences(pair)).isNotEmpty());
    }

    private static <T> void compareByHand(
            List<T> before, List<T> after, Function<T, Object> id, BaselineDiff.Parts<T> parts) {
        Map<Object, T> old = new HashMap<>();
        before.forEach(part -> old.put(id.apply(part), part));
        Map<Object, T> now = new HashMap<>();
        after.forEach(part -> now.put(id.apply(part), part));
        assertThat(parts.removed())
                .isEqualTo(before.stream()
                        .filter(part -> !now.containsKey(id.apply(part)))
                        .toList());
        assertThat(parts.added())
                .isEqualTo(after.stream()
                        .filter(part -> !old.containsKey(id.apply(part)))
                        .toList());
        assertThat(parts.changed())
                .extracting(BaselineDiff.Pair::before)
                .isEqualTo(before.stream()
                        .filter(part -> now.containsKey(id.apply(part)) && !part.equals(now.get(id.apply(part))))
                        .toList());
    }

    /** Whatever a plan does not remark on is as it was once its steps were taken. */
    @Property(tries = 300)
    void aPlanThatIsCarriedOutLeavesOnlyWhatItRemarkedOn(@ForAll Random chance) {
        Estate estate = edited(new Estate(), chance, 12);
        Baseline baseline = estate.baseline("BL-1");
        edited(estate, chance, chance.nextInt(10));
        RestorePlan plan = RestorePlan.undoing(estate.drift(baseline), null);
        estate.passes(1);
        plan.steps().forEach(step -> carryOut(estate, step));
        BaselineDiff left = estate.drift(baseline);
        assertThat(left.relations().isEmpty()).isTrue();
        assertThat(RestorePlan.undoing(left, null)).isEqualTo(new RestorePlan(List.of(), plan.remarks()));
        left.items()
                .changed()
                .forEach(pair -> assertThat(BaselineDiff.differences(pair))
                        .extracting(BaselineDiff.Difference::what)
                        .containsOnly(CiSnapshot.STATE));
    }

    private static void carryOut(Estate estate, RestorePlan.Step step) {
        if (step instanceof RestorePlan.Give give) {
            estate.give(give.target().key(), give.command());
        } else if (step instanceof RestorePlan.Relate relate) {
            estate.put(relate.relation());
        } else if (step instanceof RestorePlan.EndRelation end) {
            estate.end(end.relation());
        }
    }

    private static Estate edited(Estate estate, Random chance, int edits) {
        for (int i = 0; i < edits; i++) {
            String id = "ci-" + chance.nextInt(6);
            if (estate.ci(id) == null) {
                estate.register(id, "ram-gb", String.valueOf(chance.nextInt(3)));
            } else if (estate.ci(id).isLive()) {
                edit(estate, id, chance);
            }
        }
        return estate;
    }

    private static void edit(Estate estate, String id, Random chance) {
        switch (chance.nextInt(9)) {
            case 0 -> estate.set(id, "ram-gb", String.valueOf(chance.nextInt(3)));
            case 1 -> estate.set(id, "hostname", "h" + chance.nextInt(2));
            case 2 -> estate.give(id, new CiCommand.Describe("n" + chance.nextInt(2), "", chance.nextBoolean()));
            case 3 -> estate.give(id, new CiCommand.Entrust(PersonId.of("p" + chance.nextInt(2)), null, "hall"));
            case 4 -> estate.give(id, new CiCommand.LinkServices(Set.of(ServiceId.of("s" + chance.nextInt(2)))));
            case 5 -> estate.give(id, new CiCommand.Advance(CiLifecycle.RETIRE));
            case 6 -> estate.relate("R-" + chance.nextInt(3), id, "ci-" + chance.nextInt(6));
            case 7 -> {
                if (estate.ci(id).state().equals(CiLifecycle.PLANNED)) {
                    estate.give(id, new CiCommand.Advance(CiLifecycle.ORDER));
                }
            }
            default -> {
                if (estate.relation("R-0") != null) {
                    estate.passes(1).end(estate.relation("R-0"));
                }
            }
        }
    }
}
