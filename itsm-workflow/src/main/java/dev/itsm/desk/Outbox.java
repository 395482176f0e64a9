package dev.itsm.desk;

import dev.itsm.event.Envelope;
import dev.itsm.event.Journal;
import dev.itsm.event.Position;
import java.util.function.Consumer;

/**
 * Hands what is in a journal to a subscriber, in the journal's order, each envelope at least once and only after its
 * commit. Where the subscriber throws, the next attempt starts with that envelope or a few before it, never after it.
 * Thread-safe; one
 * thread publishes at a time.
 */
public final class Outbox {
    private static final int BATCH = 100;

    private final Journal journal;
    private final Consumer<? super Envelope> subscriber;
    private Position position;

    /** @param from where the subscriber got to before: {@link Position#START} for a new one */
    public Outbox(Journal journal, Position from, Consumer<? super Envelope> subscriber) {
        this.journal = journal;
        this.position = from;
        this.subscriber = subscriber;
    }

    /**
     * Hands over what is new.
     *
     * @return how many envelopes were handed over
     */
    public synchronized int publish() {
        int count = 0;
        while (true) {
            Journal.Batch batch = journal.after(position, BATCH);
            if (batch.envelopes().isEmpty()) {
                return count;
            }
            for (int i = 0; i < batch.envelopes().size(); i++) {
                subscriber.accept(batch.envelopes().get(i));
                count++;
            }
            position = batch.end();
        }
    }

    /** Returns up to where everything was handed over: what a host stores, to go on from there after a restart. */
    public synchronized Position position() {
        return position;
    }
}
