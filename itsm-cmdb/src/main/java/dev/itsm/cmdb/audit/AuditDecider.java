package dev.itsm.cmdb.audit;

import dev.itsm.cmdb.baseline.CiSnapshot;
import dev.itsm.cmdb.ci.Ci;
import dev.itsm.decision.Decider;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.id.CiId;
import dev.itsm.id.ConfigurationAuditId;
import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.party.Act;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each command comes to for one verification of configuration records. Immutable, thread-safe, and without a clock: the
 * act says when.
 *
 * <p>Refusals carry stable codes: {@code ALREADY_STARTED}, {@code NO_SUCH_AUDIT}, {@code NOT_IN_ORDER}, {@code REQUIRED_FIELD},
 * {@code NOTHING_TO_VERIFY}, {@code DRAWN_TWICE}, {@code NOT_IN_SAMPLE}, {@code ALREADY_CHECKED}, {@code NO_SUCH_CI},
 * {@code NOTHING_LOOKED_AT}, {@code CONTRADICTION}, {@code COMPLETE}, {@code NOT_ALL_CHECKED}, {@code NO_SUCH_DISCREPANCY},
 * {@code SETTLED} and {@code DUE_IN_THE_PAST}.
 */
public final class AuditDecider implements Decider<ConfigurationAudit, AuditCommand, AuditEvent> {
    private final ConfigurationAuditId id;
    private final Function<? super CiId, Optional<Ci>> records;

    private AuditDecider(ConfigurationAuditId id, Function<? super CiId, Optional<Ci>> records) {
        this.id = id;
        this.records = records;
    }

    /**
     * Returns the decider for an audit.
     *
     * @param records finds the records that are verified, as they are now
     */
    public static AuditDecider of(ConfigurationAuditId id, Function<? super CiId, Optional<Ci>> records) {
        return new AuditDecider(id, records);
    }

    @Override
    public Decision<ConfigurationAudit, AuditEvent> decide(
            @Nullable ConfigurationAudit state, AuditCommand command, Act act) {
        if (command instanceof AuditCommand.Start start) {
            return state == null
                    ? start(start, act)
                    : refused("ALREADY_STARTED", "there is an audit of that number already", "take another number");
        }
        if (state == null) {
            return refused("NO_SUCH_AUDIT", "there is no such audit", "start it first");
        }
        if (act.at().isBefore(state.alteredAt())) {
            return refused(
                    "NOT_IN_ORDER",
                    "nothing can happen at " + act.at() + ", before what happened at " + state.alteredAt(),
                    "check the clock of whoever sent it");
        }
        if (command instanceof AuditCommand.Check check) {
            return check(state, check, act);
        }
        if (command instanceof AuditCommand.ReportUnrecorded report) {
            return report(state, report, act);
        }
        if (command instanceof AuditCommand.Plan plan) {
            return plan(state, plan, act);
        }
        return command instanceof AuditCommand.Settle settle ? settle(state, settle, act) : complete(state, act);
    }

    private Decision<ConfigurationAudit, AuditEvent> start(AuditCommand.Start command, Act act) {
        List<Refusal> reasons = new ArrayList<>();
        String name = need("name", command.name(), reasons);
        if (command.sample().isEmpty() || command.classes().isEmpty()) {
            reasons.add(refusal("NOTHING_TO_VERIFY", "nothing was drawn to look at", "draw a sample of a class"));
        }
        if (new HashSet<>(command.sample()).size() < command.sample().size()) {
            reasons.add(refusal("DRAWN_TWICE", "an item was drawn twice", "draw the sample again"));
        }
        return name == null || !reasons.isEmpty()
                ? Decision.refused(reasons)
                : accepted(
                        null,
                        new AuditEvent.Started(
                                id,
                                act.at(),
                                new ConfigurationAudit.Brief(
                                        name, act.actor(), command.classes(), command.seed(), command.sample())));
    }

    private Decision<ConfigurationAudit, AuditEvent> check(
            ConfigurationAudit audit, AuditCommand.Check command, Act act) {
        List<Refusal> reasons = new ArrayList<>();
        CiId ci = need("ci", command.ci(), reasons);
        Ci item = ci == null ? null : records.apply(ci).orElse(null);
        if (ci != null && !audit.brief().sample().contains(ci)) {
            reasons.add(refusal("NOT_IN_SAMPLE", ci + " was not drawn", "look at " + audit.left()));
        } else if (ci != null && !audit.left().contains(ci)) {
            reasons.add(refusal("ALREADY_CHECKED", ci + " was looked at already", "start another audit"));
        } else if (ci != null && item == null) {
            reasons.add(refusal("NO_SUCH_CI", "there is no record of " + ci, "find out who removed it"));
        }
        boolean nothing = command.found().isEmpty()
                && command.absent().isEmpty()
                && command.relations().isEmpty();
        if (command.exists() == nothing) {
            reasons.add(
                    nothing
                            ? refusal("NOTHING_LOOKED_AT", "nothing of it was looked at", "say what is there")
                            : refusal("CONTRADICTION", "it cannot have values and not exist", "look again"));
        }
        TreeSet<String> both = new TreeSet<>(command.absent());
        both.retainAll(command.found().keySet());
        if (!both.isEmpty()) {
            reasons.add(refusal("CONTRADICTION", both + " cannot be there and absent", "look again"));
        }
        if (item == null || !reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        CiCheck check = checkOf(item, command, act);
        return accepted(audit, new AuditEvent.Checked(id, act.at(), check, discrepancies(audit, check)));
    }

    private static CiCheck checkOf(Ci item, AuditCommand.Check command, Act act) {
        Map<String, String> recorded = CiSnapshot.of(item).values();
        Map<String, CiCheck.Value> values = new TreeMap<>();
        command.found().forEach((name, found) -> values.put(name, new CiCheck.Value(name, recorded.get(name), found)));
        command.absent().forEach(name -> values.put(name, new CiCheck.Value(name, recorded.get(name), null)));
        List<CiCheck.Related> relations = command.relations().entrySet().stream()
                .map(entry -> new CiCheck.Related(entry.getKey(), entry.getValue()))
                .sorted((a, b) -> a.relation().key().compareTo(b.relation().key()))
                .toList();
        return new CiCheck(
                item.id(),
                item.ciClass(),
                act.at(),
                act.actor(),
                command.exists(),
                List.copyOf(values.values()),
                relations);
    }

    private static List<Discrepancy> discrepancies(ConfigurationAudit audit, CiCheck check) {
        Stream<Discrepancy> ghost = check.exists()
                ? Stream.empty()
                : Stream.of(discrepancy(check, Discrepancy.Kind.GHOST, "the item", "recorded", null));
        Stream<Discrepancy> values = check.values().stream()
                .filter(value -> !value.isRight())
                .map(value -> discrepancy(
                        check, Discrepancy.Kind.WRONG_VALUE, value.what(), value.recorded(), value.found()));
        Stream<Discrepancy> relations = check.relations().stream()
                .filter(related -> !related.holds())
                .map(related -> discrepancy(
                        check,
                        Discrepancy.Kind.WRONG_RELATION,
                        related.relation().toString(),
                        "recorded",
                        null));
        List<Discrepancy> all = new ArrayList<>();
        Stream.of(ghost, values, relations)
                .flatMap(found -> found)
                .forEachOrdered(
                        found -> all.add(found.numbered(audit.discrepancies().size() + all.size() + 1)));
        return all;
    }

    private static Discrepancy discrepancy(
            CiCheck check, Discrepancy.Kind kind, String what, @Nullable String recorded, @Nullable String found) {
        return new Discrepancy(0, kind, check.ci(), what, recorded, found, check.at(), null, null);
    }

    private Decision<ConfigurationAudit, AuditEvent> report(
            ConfigurationAudit audit, AuditCommand.ReportUnrecorded command, Act act) {
        List<Refusal> reasons = new ArrayList<>();
        String what = need("what", command.what(), reasons);
        if (audit.isComplete()) {
            reasons.add(refusal("COMPLETE", "the audit is complete", "start another audit"));
        }
        return what == null || !reasons.isEmpty()
                ? Decision.refused(reasons)
                : accepted(
                        audit,
                        new AuditEvent.UnrecordedFound(
                                id,
                                act.at(),
                                new Discrepancy(
                                        audit.discrepancies().size() + 1,
                                        Discrepancy.Kind.UNRECORDED,
                                        null,
                                        what,
                                        null,
                                        "there",
                                        act.at(),
                                        null,
                                        null)));
    }

    private Decision<ConfigurationAudit, AuditEvent> plan(
            ConfigurationAudit audit, AuditCommand.Plan command, Act act) {
        List<Refusal> reasons = againstTouching(audit, command.number());
        var owner = need("owner", command.owner(), reasons);
        String action = need("action", command.action(), reasons);
        var due = need("due", command.due(), reasons);
        if (due != null && due.isBefore(act.at())) {
            reasons.add(refusal("DUE_IN_THE_PAST", "it cannot be due at " + due, "give an instant to come"));
        }
        return owner == null || action == null || due == null || !reasons.isEmpty()
                ? Decision.refused(reasons)
                : accepted(
                        audit,
                        new AuditEvent.DiscrepancyPlanned(
                                id, act.at(), command.number(), new Discrepancy.Plan(owner, action, due)));
    }

    private Decision<ConfigurationAudit, AuditEvent> settle(
            ConfigurationAudit audit, AuditCommand.Settle command, Act act) {
        List<Refusal> reasons = againstTouching(audit, command.number());
        String how = need("how", command.how(), reasons);
        return how == null || !reasons.isEmpty()
                ? Decision.refused(reasons)
                : accepted(
                        audit,
                        new AuditEvent.DiscrepancySettled(
                                id,
                                act.at(),
                                command.number(),
                                new Discrepancy.Settlement(act.at(), act.actor(), how)));
    }

    private List<Refusal> againstTouching(ConfigurationAudit audit, int number) {
        List<Refusal> reasons = new ArrayList<>();
        Optional<Discrepancy> found = audit.discrepancy(number);
        if (found.isEmpty()) {
            reasons.add(refusal(
                    "NO_SUCH_DISCREPANCY",
                    "there is no discrepancy " + number + ", only "
                            + audit.discrepancies().size(),
                    "look its number up"));
        } else if (found.get().state() == Discrepancy.State.SETTLED) {
            reasons.add(refusal("SETTLED", "discrepancy " + number + " is settled, and stays so", "look again"));
        }
        return reasons;
    }

    private Decision<ConfigurationAudit, AuditEvent> complete(ConfigurationAudit audit, Act act) {
        if (audit.isComplete()) {
            return refused("COMPLETE", "the audit is complete", "start another audit");
        }
        return audit.left().isEmpty()
                ? accepted(audit, new AuditEvent.Completed(id, act.at()))
                : refused("NOT_ALL_CHECKED", "nobody looked at " + audit.left(), "look at them first");
    }

    private static Decision<ConfigurationAudit, AuditEvent> accepted(
            @Nullable ConfigurationAudit before, AuditEvent event) {
        return Decision.accepted(event.applyTo(before), List.of(event));
    }

    private static <T> @Nullable T need(String field, @Nullable T value, List<Refusal> reasons) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            reasons.add(Refusal.of(Lifecycle.REQUIRED_FIELD, field, "'" + field + "' must be filled in")
                    .advise("fill in " + field));
            return null;
        }
        return value;
    }

    private Refusal refusal(String code, String says, String advice) {
        return Refusal.of(code, id.toString(), says).advise(advice);
    }

    private Decision<ConfigurationAudit, AuditEvent> refused(String code, String says, String advice) {
        return Decision.refused(refusal(code, says, advice));
    }

    @Override
    public ConfigurationAudit evolve(@Nullable ConfigurationAudit state, AuditEvent event) {
        return event.applyTo(state);
    }
}
