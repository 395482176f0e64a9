package dev.itsm.cmdb.reconcile;

import dev.itsm.cmdb.ci.CiCommand;
import dev.itsm.decision.Refusal;
import dev.itsm.id.CiId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reconciliation comes to: commands that nobody has given yet. People look at it, leave out what they do not want, and
 * give the rest to the desk; each command is decided on like any other.
 *
 * @param asOf the instant that it was worked out for
 * @param steps what is to be written, in the order of the items; an item that is as it should be has none
 * @param tasks what is written nowhere until somebody has told items apart
 * @param remarks what sources said that an item cannot take
 */
public record MergePlan(Instant asOf, List<Step> steps, List<DedupTask> tasks, List<Refusal> remarks) {
    /**
     * One command.
     *
     * @param ci the item that it is for
     * @param command what is to be done with it
     * @param says what that changes, in words
     */
    public record Step(CiId ci, CiCommand command, String says) {}

    public MergePlan {
        steps = List.copyOf(steps);
        tasks = List.copyOf(tasks);
        remarks = List.copyOf(remarks);
    }

    /** Returns the plan without the steps for those items. */
    public MergePlan without(Set<CiId> items) {
        return new MergePlan(
                asOf, steps.stream().filter(step -> !items.contains(step.ci())).toList(), tasks, remarks);
    }

    /** Returns whether there is nothing to write. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Returns it for a person: a line for each step, task and remark. */
    public String describe() {
        return Stream.of(
                        steps.stream().map(step -> step.ci() + ": " + step.says()),
                        tasks.stream().map(task -> "to be told apart: " + task.says()),
                        remarks.stream().map(Refusal::toString))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
