package dev.itsm.worklog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was written on a record and attached to it, oldest first. Immutable and thread-safe.
 *
 * @param notes the notes
 * @param attachments the files, by reference
 */
public record WorkLog(List<Note> notes, List<Attachment> attachments) {
    public static final WorkLog EMPTY = new WorkLog(List.of(), List.of());

    public WorkLog {
        notes = List.copyOf(notes);
        attachments = List.copyOf(attachments);
    }

    public WorkLog with(Note note) {
        return new WorkLog(Stream.concat(notes.stream(), Stream.of(note)).toList(), attachments);
    }

    public WorkLog with(Attachment attachment) {
        return new WorkLog(
                notes,
                Stream.concat(attachments.stream(), Stream.of(attachment)).toList());
    }

    /** Returns what the requester may read. */
    public List<Note> visibleToRequester() {
        return notes.stream().filter(Note::isVisibleToRequester).toList();
    }

    /** Returns when a person of the provider first answered the requester: machines and inner notes do not count. */
    public Optional<Instant> firstResponse() {
        return notes.stream()
                .filter(note -> note.kind() == Note.Kind.RESPONSE)
                .map(Note::at)
                .findFirst();
    }
}
