package dev.itsm.cmdb.baseline;

import dev.itsm.cmdb.ci.CiCommand;
import dev.itsm.cmdb.ci.Designation;
import dev.itsm.cmdb.ci.Stewardship;
import dev.itsm.cmdb.relation.Relation;
import dev.itsm.decision.Proposal;
import dev.itsm.decision.Refusal;
import dev.itsm.field.Attributes;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.RecordId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What would bring items and relations back to what they were: proposals that nobody has carried out. People look at it,
 * leave out what they do not want, and give the rest to the desk, where each command is decided on like any other: what is in
 * service is altered under a change. What no single command brings back is remarked on.
 *
 * @param steps what is to be done
 * @param remarks what has to be gone about by people: ended and new items, states and classes
 */
public record RestorePlan(List<Step> steps, List<Refusal> remarks) {
    /** Something to be done. */
    public sealed interface Step extends Proposal {
        @Override
        default String key() {
            return "restore " + target() + ": " + says();
        }
    }

    /** A command to an item. */
    public record Give(CiId target, CiCommand command, String says) implements Step {}

    /** A relation that holds again as it did. */
    public record Relate(Relation relation) implements Step {
        @Override
        public RecordId target() {
            return relation.id();
        }

        @Override
        public String says() {
            return "let " + relation.from() + " " + relation.type() + " " + relation.to() + " as before";
        }
    }

    /** A relation that is ended. */
    public record EndRelation(Relation relation) implements Step {
        @Override
        public RecordId target() {
            return relation.id();
        }

        @Override
        public String says() {
            return "end that " + relation.from() + " " + relation.type() + " " + relation.to();
        }
    }

    public RestorePlan {
        steps = List.copyOf(steps);
        remarks = List.copyOf(remarks);
    }

    /**
     * Returns what undoes a difference.
     *
     * @param diff how far things have moved away from a baseline
     * @param change the change under which items in service are to be altered; null if none is planned yet
     */
    public static RestorePlan undoing(BaselineDiff diff, @Nullable ChangeId change) {
        List<Step> steps = new ArrayList<>();
        List<Refusal> remarks = new ArrayList<>();
        diff.items().changed().forEach(pair -> {
            addSteps(pair.before(), pair.after(), change, steps);
            addRemarks(pair.before(), pair.after(), remarks);
        });
        diff.items()
                .removed()
                .forEach(item -> remarks.add(
                        remark("NOT_LIVE", item.ci(), "it is not live any more", "stock it again, or replace it")));
        diff.items()
                .added()
                .forEach(item -> remarks.add(remark(
                        "NOT_IN_BASELINE", item.ci(), "it was not there", "retire it, or take another baseline")));
        diff.relations().removed().forEach(relation -> steps.add(new Relate(relation.relation())));
        diff.relations()
                .changed()
                .forEach(pair -> steps.add(new Relate(pair.before().relation())));
        diff.relations().added().forEach(relation -> steps.add(new EndRelation(relation.relation())));
        return new RestorePlan(steps, remarks);
    }

    private static void addSteps(CiSnapshot before, CiSnapshot after, @Nullable ChangeId change, List<Step> steps) {
        if (!before.attributes().equals(after.attributes())) {
            steps.add(attributes(before, after, change));
        }
        if (!before.designation().equals(after.designation())) {
            Designation was = before.designation();
            steps.add(new Give(
                    after.ci(),
                    new CiCommand.Describe(was.name(), was.description(), was.standalone()),
                    "call it " + was.name() + " and describe it as before"));
        }
        Stewardship mine = before.stewardship();
        Stewardship theirs = after.stewardship();
        if (!careOf(mine).equals(careOf(theirs))) {
            steps.add(new Give(
                    after.ci(),
                    new CiCommand.Entrust(mine.owner(), mine.supportedBy(), mine.location()),
                    "let " + mine.owner() + " own it and " + mine.supportedBy() + " support it at " + mine.location()));
        }
        if (!mine.services().equals(theirs.services())) {
            steps.add(new Give(
                    after.ci(), new CiCommand.LinkServices(mine.services()), "link it to " + sorted(mine.services())));
        }
    }

    private static List<@Nullable Object> careOf(Stewardship stewardship) {
        return Arrays.asList(stewardship.owner(), stewardship.supportedBy(), stewardship.location());
    }

    private static Step attributes(CiSnapshot before, CiSnapshot after, @Nullable ChangeId change) {
        Map<String, String> set = new TreeMap<>(before.attributes().values());
        Set<String> cleared = new TreeSet<>(after.attributes().values().keySet());
        cleared.removeAll(set.keySet());
        set.entrySet()
                .removeIf(entry -> Objects.equals(after.attributes().values().get(entry.getKey()), entry.getValue()));
        return new Give(
                after.ci(),
                new CiCommand.ChangeAttributes(new Attributes(set), cleared, change),
                "set " + set + (cleared.isEmpty() ? "" : " and clear " + cleared));
    }

    private static void addRemarks(CiSnapshot before, CiSnapshot after, List<Refusal> remarks) {
        if (!before.ciClass().equals(after.ciClass())) {
            remarks.add(remark(
                    "OTHER_CLASS",
                    after.ci(),
                    "it is a " + after.ciClass() + " and was a " + before.ciClass(),
                    "find out what it is"));
        }
        if (!before.state().equals(after.state())) {
            remarks.add(remark(
                    "OTHER_STATE",
                    after.ci(),
                    "it is " + after.state() + " and was " + before.state(),
                    "take the steps of its lifecycle"));
        }
    }

    private static Refusal remark(String code, CiId ci, String says, String advice) {
        return Refusal.of(code, ci.toString(), says).advise(advice);
    }

    private static List<String> sorted(Set<?> ids) {
        return ids.stream().map(Object::toString).sorted().toList();
    }

    /** Returns it for a person: a line for each step and remark. */
    public String describe() {
        return Stream.concat(
                        steps.stream().map(step -> step.target() + ": " + step.says()),
                        remarks.stream().map(Refusal::toString))
                .collect(Collectors.joining("\n"));
    }
}
