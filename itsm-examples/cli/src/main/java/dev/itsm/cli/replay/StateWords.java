package dev.itsm.cli.replay;

import dev.itsm.cli.replay.Mapping.MappedState;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the words that tools use for states mostly mean: looked at in this order, the first that fits decides. */
final class StateWords {
    private record Meaning(String state, @Nullable String reason, List<String> words) {}

    private static final List<Meaning> MEANINGS = List.of(
            new Meaning("CANCELLED", null, List.of("cancel", "withdrawn", "rejected", "void")),
            new Meaning("IN_PROGRESS", null, List.of("reopen", "re-open")),
            new Meaning(
                    "CLASSIFIED", null, List.of("awaiting assignment", "unassigned", "queue", "triage", "classified")),
            new Meaning(
                    "ON_HOLD",
                    "REQUESTER",
                    List.of(
                            "wait - user",
                            "requester",
                            "caller",
                            "customer",
                            "client",
                            "user",
                            "for info",
                            "evidence")),
            new Meaning("ON_HOLD", "SUPPLIER", List.of("vendor", "supplier")),
            new Meaning("ON_HOLD", "THIRD_PARTY", List.of("third party", "3rd party", "external")),
            new Meaning(
                    "ON_HOLD",
                    "CHANGE",
                    List.of("pending change", "awaiting change", "wait - implementation", "for change")),
            new Meaning("ON_HOLD", "PROBLEM", List.of("awaiting problem", "pending problem", "for problem")),
            new Meaning("ON_HOLD", "APPROVAL", List.of("approval")),
            new Meaning("ON_HOLD", "SCHEDULED", List.of("scheduled")),
            new Meaning("ON_HOLD", null, List.of("hold", "wait", "pending", "suspend", "parked")),
            new Meaning("CLOSED", null, List.of("closed", "close", "archived")),
            new Meaning(
                    "RESOLVED",
                    null,
                    List.of("resolved", "solved", "fixed", "completed", "complete", "done", "finished")),
            new Meaning(
                    "IN_PROGRESS", null, List.of("progress", "active", "work", "accepted", "started", "investigat")),
            new Meaning("ASSIGNED", null, List.of("assigned", "dispatched")),
            new Meaning(
                    "NEW",
                    null,
                    List.of("new", "created", "registered", "logged", "submitted", "received", "open", "draft")));

    private StateWords() {}

    /** Returns what a state seems to mean: by its second word, where that says something, else by its first. */
    static MappedState meaning(String status, @Nullable String substatus) {
        MappedState second = substatus == null ? null : find(substatus, isWaiting(status));
        MappedState first = second == null ? find(status, false) : second;
        return first == null ? new MappedState(MappedState.UNKNOWN, null) : first;
    }

    private static boolean isWaiting(String status) {
        MappedState state = find(status, false);
        return state != null && state.is("ON_HOLD");
    }

    /**
     * Looks a word up.
     *
     * @param waits whether it is known that the ticket waits, so that a mere "Customer" says for whom
     */
    private static @Nullable MappedState find(String word, boolean waits) {
        String text = word.toLowerCase(Locale.ROOT);
        boolean held =
                waits || List.of("hold", "wait", "pending", "suspend").stream().anyMatch(text::contains);
        return MEANINGS.stream()
                .filter(meaning -> meaning.reason() == null || held)
                .filter(meaning -> meaning.words().stream().anyMatch(text::contains))
                .map(meaning -> new MappedState(meaning.state(), meaning.reason()))
                .findFirst()
                .orElseGet(() -> waits ? new MappedState("ON_HOLD", reason(text)) : null);
    }

    /** A reason to wait that only this log knows keeps its own word. */
    private static String reason(String text) {
        return text.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }
}
