package dev.itsm.cli.readiness;

import dev.itsm.cli.json.JsonObject;
import dev.itsm.id.ServiceId;
import dev.itsm.request.CatalogueItem;
import dev.itsm.request.Instruction;
import dev.itsm.request.RequestProcess;
import dev.itsm.scheme.CodeScheme;
import dev.itsm.task.Task;
import dev.itsm.task.TaskGraph;
import dev.itsm.time.Period;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** Reads what an organization laid down about service requests: the categories, and what can be asked for. */
final class RequestPolicies {
    private RequestPolicies() {}

    /** Reads a process with its catalogue. */
    static RequestProcess process(JsonObject json) {
        json.only("from", "version", "categories", "items");
        RequestProcess.Builder process = RequestProcess.standard().toBuilder();
        if (json.has("categories")) {
            CodeScheme.Builder codes = CodeScheme.named("request-categories", json.requiredText("version"));
            json.texts("categories").forEach(code -> codes.code(code, Locale.ENGLISH, code));
            process.categories(codes.build());
        }
        json.objects("items").forEach(item -> process.item(item(item)));
        return process.build();
    }

    private static CatalogueItem item(JsonObject json) {
        json.only("key", "title", "service", "category", "tasks", "instructions");
        Task[] tasks = json.objects("tasks").stream().map(RequestPolicies::task).toArray(Task[]::new);
        Instruction[] instructions = json.objects("instructions").stream()
                .map(RequestPolicies::instruction)
                .toArray(Instruction[]::new);
        return CatalogueItem.of(
                json.requiredText("key"),
                json.requiredText("title"),
                ServiceId.of(json.requiredText("service")),
                json.requiredText("category"),
                TaskGraph.of(tasks),
                instructions);
    }

    private static Task task(JsonObject json) {
        json.only("key", "title", "effort", "instruction");
        return Task.of(
                        json.requiredText("key"),
                        json.requiredText("title"),
                        Settings.duration(json, "effort", Duration.ofHours(1)))
                .instructedBy(json.requiredText("instruction"));
    }

    private static Instruction instruction(JsonObject json) {
        json.only("key", "text", "from");
        return new Instruction(
                json.requiredText("key"),
                json.requiredText("text"),
                Set.of(),
                Period.from(Settings.instant(json, "from")));
    }
}
