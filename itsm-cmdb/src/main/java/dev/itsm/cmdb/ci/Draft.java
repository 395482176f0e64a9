package dev.itsm.cmdb.ci;

import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.field.Attributes;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.party.Act;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a command for an item would come to, while it is worked out: events so far, or every reason against it. */
final class Draft {
    private final CiProcess process;
    private final Surroundings surroundings;
    private final Act act;
    private final Set<Refusal> reasons = new LinkedHashSet<>();
    private final List<CiEvent> events = new ArrayList<>();
    private Ci ci;

    Draft(CiProcess process, Surroundings surroundings, Ci ci, Act act) {
        this.process = process;
        this.surroundings = surroundings;
        this.ci = ci;
        this.act = act;
    }

    CiProcess process() {
        return process;
    }

    Ci ci() {
        return ci;
    }

    CiId id() {
        return ci.id();
    }

    Act act() {
        return act;
    }

    Instant at() {
        return act.at();
    }

    CiAttempt attempt(@Nullable ChangeId change) {
        return new CiAttempt(process, ci, surroundings, act, change, false);
    }

    void refuse(Collection<Refusal> refusals) {
        refusals.forEach(refusal -> reasons.add(CiGuards.advised(refusal)));
    }

    void refuse(String code, String says, String advice) {
        reasons.add(Refusal.of(code, ci.id().toString(), says).advise(advice));
    }

    /** Returns the value; null, with a reason why not, if it is missing. */
    <T> @Nullable T need(String field, @Nullable T value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            reasons.add(Refusal.of(Lifecycle.REQUIRED_FIELD, field, "'" + field + "' must be filled in")
                    .advise("fill in " + field));
            return null;
        }
        return value;
    }

    /** Objects to values and names that the class has no attribute for, or no such value. */
    void check(String ciClass, Attributes values, Set<String> names) {
        Map<String, CiAttribute> known = process.classes().attributes(ciClass);
        Set<String> all = new LinkedHashSet<>(values.values().keySet());
        all.addAll(names);
        all.removeAll(known.keySet());
        all.forEach(name -> refuse(
                "UNKNOWN_ATTRIBUTE",
                "the class " + ciClass + " has no attribute '" + name + "'",
                "use one of " + known.keySet()));
        values.values().forEach((name, text) -> {
            CiAttribute attribute = known.get(name);
            if (attribute != null && !attribute.accepts(text)) {
                refuse(
                        "ATTRIBUTE_VALUE",
                        "the attribute '" + name + "' cannot hold '" + text + "'",
                        "give a value of the attribute's type");
            }
        });
    }

    boolean isRefused() {
        return !reasons.isEmpty();
    }

    /** Lets it happen, unless something was objected to. */
    void emit(CiEvent event) {
        if (!isRefused()) {
            ci = event.applyTo(ci);
            events.add(event);
        }
    }

    Decision<Ci, CiEvent> decision() {
        return isRefused() ? Decision.refused(List.copyOf(reasons)) : Decision.accepted(ci, events);
    }
}
