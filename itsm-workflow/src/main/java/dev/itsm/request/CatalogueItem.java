package dev.itsm.request;

import dev.itsm.approval.ApprovalPolicy;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ClauseRef;
import dev.itsm.id.ServiceId;
import dev.itsm.priority.Priority;
import dev.itsm.task.Task;
import dev.itsm.task.TaskGraph;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be asked for: its form, who decides on it, and how it is fulfilled. Immutable and thread-safe.
 *
 * @param key its name in the catalogue; not blank
 * @param title what people call it; not blank
 * @param service the service that it belongs to
 * @param category the code of its category in the process's scheme
 * @param priority the priority that requests of it start with
 * @param form what must be known
 * @param approval who decides on a request; null if being in the catalogue is approval enough
 * @param tasks what is done, at least one task; each names its instruction
 * @param instructions how the tasks are done
 */
public record CatalogueItem(
        String key,
        String title,
        ServiceId service,
        String category,
        Priority priority,
        Form form,
        @Nullable ApprovalPolicy approval,
        TaskGraph tasks,
        List<Instruction> instructions) {
    private static final ClauseRef CLAUSE = ClauseRef.iso20000("8.6.2");

    public CatalogueItem {
        instructions = List.copyOf(instructions);
        if (key.isBlank() || title.isBlank() || tasks.tasks().isEmpty()) {
            throw new IllegalArgumentException(
                    "The catalogue item '" + key + "' (" + title
                            + ") must have a key, a title and a task.\nMaybe it is fulfilled by one step: then that is its task.");
        }
    }

    /** Returns an item without a form that needs no approval. */
    public static CatalogueItem of(
            String key, String title, ServiceId service, String category, TaskGraph tasks, Instruction... how) {
        return new CatalogueItem(key, title, service, category, Priority.P4, Form.EMPTY, null, tasks, List.of(how));
    }

    public CatalogueItem asking(Form other) {
        return new CatalogueItem(key, title, service, category, priority, other, approval, tasks, instructions);
    }

    public CatalogueItem approvedBy(ApprovalPolicy policy) {
        return new CatalogueItem(key, title, service, category, priority, form, policy, tasks, instructions);
    }

    public CatalogueItem startingWith(Priority other) {
        return new CatalogueItem(key, title, service, category, other, form, approval, tasks, instructions);
    }

    /** Returns a refusal, {@code SRQ-02}, for each task that whoever is to do it has no instruction for at the instant. */
    public List<Refusal> missingInstructions(Instant at) {
        return tasks.tasks().stream()
                .filter(task -> instructions.stream()
                        .noneMatch(how -> how.key().equals(task.instruction()) && how.serves(task.team(), at)))
                .map(this::missing)
                .toList();
    }

    private Refusal missing(Task task) {
        String whose = task.team() == null ? "" : " for the team " + task.team().key();
        return Refusal.of(
                        "SRQ-02",
                        "task '" + task.key() + "' of '" + key + "'",
                        "there is no instruction in force" + whose)
                .under(CLAUSE)
                .advise("write down how it is done, and make that available");
    }
}
