package dev.itsm.change;

import dev.itsm.event.Hash;
import dev.itsm.id.CiId;
import dev.itsm.id.RecordId;
import dev.itsm.id.ServiceId;
import dev.itsm.time.Period;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, when and to what: the material fields, which an approval is for.
 *
 * @param cis the configuration items worked on
 * @param services the services affected
 * @param window when the work is to be done; null while that is open
 * @param basis the window that approval is asked for: the window as it was before it was extended within the tolerance
 * @param plan the steps of the work, in order
 * @param backOutPlan how to reverse it; null if it cannot be
 * @param remedyPlan how to remedy it where it cannot be reversed; null if it can
 * @param risk how much can go wrong, as it was last assessed; null before
 * @param impact who and what it affects, in words; null before it is assessed
 */
public record Content(
        Set<CiId> cis,
        Set<ServiceId> services,
        @Nullable Period window,
        @Nullable Period basis,
        List<String> plan,
        @Nullable String backOutPlan,
        @Nullable String remedyPlan,
        @Nullable RiskLevel risk,
        @Nullable String impact) {
    public static final Content NONE = new Content(Set.of(), Set.of(), null, null, List.of(), null, null, null, null);

    public Content {
        cis = Set.copyOf(cis);
        services = Set.copyOf(services);
        plan = List.copyOf(plan);
    }

    public Content on(CiId... items) {
        return new Content(Set.of(items), services, window, basis, plan, backOutPlan, remedyPlan, risk, impact);
    }

    public Content affecting(ServiceId... affected) {
        return new Content(cis, Set.of(affected), window, basis, plan, backOutPlan, remedyPlan, risk, impact);
    }

    /** Returns the content in another window, which approval is asked for anew. */
    public Content in(@Nullable Period other) {
        return new Content(cis, services, other, other, plan, backOutPlan, remedyPlan, risk, impact);
    }

    public Content doing(String... steps) {
        return new Content(cis, services, window, basis, List.of(steps), backOutPlan, remedyPlan, risk, impact);
    }

    public Content reversedBy(String text) {
        return new Content(cis, services, window, basis, plan, text, remedyPlan, risk, impact);
    }

    public Content remediedBy(String text) {
        return new Content(cis, services, window, basis, plan, backOutPlan, text, risk, impact);
    }

    /** Returns it as it is asked for: approval is for the window that is named, and nobody has assessed it yet. */
    Content asRequested() {
        return new Content(cis, services, window, window, plan, backOutPlan, remedyPlan, null, null);
    }

    Content assessed(RiskLevel level, String affected) {
        return new Content(cis, services, window, basis, plan, backOutPlan, remedyPlan, level, affected);
    }

    /**
     * Returns this content as it replaces another: a window that only extends the one that approval was asked for, by no more
     * than the tolerance in all, needs no new approval.
     */
    Content replacing(Content before, Duration tolerance) {
        Period asked = before.basis;
        boolean onlyExtends = asked != null
                && window != null
                && window.encloses(asked)
                && window.duration()
                        .flatMap(longer -> asked.duration().map(longer::minus))
                        .filter(by -> by.compareTo(tolerance) <= 0)
                        .isPresent();
        return new Content(
                cis, services, window, onlyExtends ? asked : window, plan, backOutPlan, remedyPlan, risk, impact);
    }

    /** Returns the digest of what an approval is for; two contents with one digest need one approval. */
    public Hash digest() {
        StringBuilder text = new StringBuilder("change-content/1");
        frame(text, keys(cis));
        frame(text, keys(services));
        frame(text, List.of(String.valueOf(basis)));
        frame(text, plan);
        frame(text, backOutPlan == null ? List.of() : List.of(backOutPlan));
        frame(text, remedyPlan == null ? List.of() : List.of(remedyPlan));
        frame(text, List.of(String.valueOf(risk)));
        frame(text, impact == null ? List.of() : List.of(impact));
        return Hash.of(text.toString());
    }

    private static List<String> keys(Collection<? extends RecordId> ids) {
        return ids.stream().map(RecordId::key).sorted().toList();
    }

    /** Lengths in front, so that no text can pass for another field. */
    private static void frame(StringBuilder text, List<String> values) {
        text.append('\n').append(values.size());
        values.forEach(
                value -> text.append(' ').append(value.length()).append(':').append(value));
    }
}
