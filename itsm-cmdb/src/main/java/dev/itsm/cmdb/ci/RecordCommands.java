package dev.itsm.cmdb.ci;

import dev.itsm.cmdb.ci.CiCommand.ChangeAttributes;
import dev.itsm.cmdb.ci.CiCommand.CorrectAttributes;
import dev.itsm.cmdb.ci.CiCommand.Describe;
import dev.itsm.cmdb.ci.CiCommand.Entrust;
import dev.itsm.cmdb.ci.CiCommand.LinkServices;
import dev.itsm.cmdb.ci.CiCommand.LockAttributes;
import dev.itsm.cmdb.ci.CiCommand.Observe;
import dev.itsm.cmdb.ci.CiCommand.ReleaseAttributes;
import dev.itsm.field.Attributes;
import dev.itsm.id.ChangeId;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of an item, by hand and by sources. */
final class RecordCommands {
    private RecordCommands() {}

    static void addTo(Handlers handlers) {
        handlers.on("describe", Describe.class, RecordCommands::describe)
                .on("entrust", Entrust.class, RecordCommands::entrust)
                .on("link-services", LinkServices.class, RecordCommands::linkServices)
                .on("change-attributes", ChangeAttributes.class, RecordCommands::change)
                .on("correct-attributes", CorrectAttributes.class, RecordCommands::correct)
                .on("observe", Observe.class, RecordCommands::observe)
                .on("lock-attributes", LockAttributes.class, RecordCommands::lock)
                .on("release-attributes", ReleaseAttributes.class, RecordCommands::release);
    }

    private static void describe(Draft draft, Describe command) {
        String name = command.name();
        if (name != null && name.isBlank()) {
            draft.need("name", null);
            return;
        }
        Designation next = draft.ci().designation().changed(name, command.description(), command.standalone());
        if (!next.equals(draft.ci().designation())) {
            draft.emit(new CiEvent.Described(draft.id(), draft.at(), next));
        }
    }

    private static void entrust(Draft draft, Entrust command) {
        Stewardship before = draft.ci().stewardship();
        if (!before.equals(before.entrusted(command.owner(), command.supportedBy(), command.location()))) {
            draft.emit(new CiEvent.Entrusted(
                    draft.id(), draft.at(), command.owner(), command.supportedBy(), command.location()));
        }
    }

    private static void linkServices(Draft draft, LinkServices command) {
        if (!draft.ci().stewardship().services().equals(command.services())) {
            draft.emit(new CiEvent.ServicesLinked(draft.id(), draft.at(), command.services()));
        }
    }

    private static void change(Draft draft, ChangeAttributes command) {
        ChangeId change = command.change();
        Set<String> touched = new LinkedHashSet<>(command.set().values().keySet());
        touched.addAll(command.cleared());
        Map<String, CiAttribute> known =
                draft.process().classes().attributes(draft.ci().ciClass());
        boolean controlled =
                touched.stream().map(known::get).anyMatch(attribute -> attribute != null && attribute.controlled());
        if (change != null || (controlled && draft.ci().phase().isInService())) {
            draft.refuse(CiGuards.againstAlteration(draft.attempt(change)));
        }
        enter(draft, command.set(), command.cleared(), false, change);
    }

    private static void correct(Draft draft, CorrectAttributes command) {
        draft.need("reason", draft.act().reason());
        enter(draft, command.set(), command.cleared(), true, null);
    }

    private static void enter(
            Draft draft, Attributes set, Set<String> cleared, boolean correction, @Nullable ChangeId change) {
        draft.check(draft.ci().ciClass(), set, cleared);
        Attributes next = draft.ci().attributes().without(cleared).with(set);
        Provenance from = draft.ci().provenance().entered(set, cleared);
        if (!next.equals(draft.ci().attributes()) || !from.equals(draft.ci().provenance())) {
            draft.emit(new CiEvent.AttributesChanged(draft.id(), draft.at(), set, cleared, correction, change));
        }
    }

    /** What is seen twice is seen once: an observation that changes nothing leaves no trace in the item. */
    static void observe(Draft draft, Observe command) {
        String ciClass =
                Objects.requireNonNullElse(command.ciClass(), draft.ci().ciClass());
        if (draft.process().classes().find(ciClass).isEmpty()) {
            draft.refuse("UNKNOWN_CLASS", "there is no class '" + ciClass + "'", "declare it in the process");
            return;
        }
        Map<String, String> values = new TreeMap<>();
        command.values().forEach((name, reading) -> values.put(name, reading.value()));
        draft.check(ciClass, new Attributes(values), Set.of());
        if (!draft.process().lifecycle(ciClass).has(draft.ci().state())) {
            draft.refuse(
                    "UNKNOWN_STATE",
                    "items of class " + ciClass + " are never in state "
                            + draft.ci().state(),
                    "move it to a state that both classes have");
        }
        Set<String> locked = new LinkedHashSet<>(draft.ci().provenance().locks().keySet());
        locked.retainAll(touched(command));
        locked.forEach(name ->
                draft.refuse("LOCKED", "the attribute '" + name + "' is locked", "release it, or leave it out"));
        CiEvent event = new CiEvent.Observed(draft.id(), draft.at(), ciClass, command.values(), command.givenUp());
        if (!draft.isRefused() && !event.applyTo(draft.ci()).equals(asOf(draft))) {
            draft.emit(event);
        }
    }

    private static Set<String> touched(Observe command) {
        Set<String> touched = new LinkedHashSet<>(command.values().keySet());
        touched.addAll(command.givenUp());
        return touched;
    }

    /** The item as it is, as if something had happened to it now. */
    private static Ci asOf(Draft draft) {
        return draft.ci().with(draft.ci().designation(), draft.at());
    }

    private static void lock(Draft draft, LockAttributes command) {
        draft.check(draft.ci().ciClass(), Attributes.NONE, command.attributes());
        Set<String> open = new LinkedHashSet<>(command.attributes());
        open.removeAll(draft.ci().provenance().locks().keySet());
        Set<String> empty = new LinkedHashSet<>(open);
        empty.removeAll(draft.ci().attributes().values().keySet());
        empty.forEach(name ->
                draft.refuse("NO_VALUE", "the attribute '" + name + "' has no value to keep", "enter the value first"));
        if (!open.isEmpty()) {
            Provenance.Lock lock = new Provenance.Lock(
                    draft.act().actor(), draft.at(), draft.act().reason());
            draft.emit(new CiEvent.AttributesLocked(draft.id(), draft.at(), open, lock));
        }
    }

    private static void release(Draft draft, ReleaseAttributes command) {
        Set<String> locked = new LinkedHashSet<>(command.attributes());
        locked.retainAll(draft.ci().provenance().locks().keySet());
        if (!locked.isEmpty()) {
            draft.emit(new CiEvent.AttributesReleased(draft.id(), draft.at(), locked));
        }
    }
}
