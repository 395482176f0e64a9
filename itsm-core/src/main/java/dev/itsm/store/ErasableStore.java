package dev.itsm.store;

import dev.itsm.event.Commitment;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import java.util.List;

/**
 * Port: personal text that events point at and that can be erased, for one tenant. The journal keeps a {@link Commitment};
 * this store keeps the text, the key of the commitment and whom the text is about.
 *
 * <p>Contract: what was kept is read back exactly, or refused. Erasing removes the text and the key for good, from the
 * database's own files as soon as it can, and leaves who erased it, when and why. Writes in a {@link UnitOfWork} of the same
 * {@link Store} take effect with it. Thread-safe.
 */
public interface ErasableStore {
    /** What a reader of a commitment finds. */
    sealed interface Content {
        /** The text, and it is the one that was committed to. */
        record Kept(String text) implements Content {}

        /**
         * The text was erased.
         *
         * @param act by whom, when and why
         */
        record Erased(Act act) implements Content {}

        /** There is a text, but not the one that was committed to. */
        record Altered() implements Content {}

        /** Nothing is known of it: neither a text nor its erasing. */
        record Missing() implements Content {}
    }

    /**
     * Keeps a text.
     *
     * @param reference a new name for it
     * @param about the person whom the text is about and who can ask for its erasing
     * @param key drawn at random for this text alone; see {@link Commitment#to}
     * @return what goes into the event
     * @throws IllegalArgumentException if the reference is taken
     */
    Commitment keep(String reference, PersonId about, String key, String text);

    /** Returns what has become of a text. */
    Content read(Commitment commitment);

    /** Returns the references of the texts about a person that are not erased, in the order of their code points. */
    List<String> about(PersonId person);

    /**
     * Erases a text. Erasing it again changes nothing: the first act stands.
     *
     * @param act by whom, when and why; its reason must not be null
     * @throws IllegalArgumentException if there never was such a text, or the reason is missing
     */
    void erase(String reference, Act act);

    /** Returns an empty store in memory. */
    static ErasableStore inMemory() {
        return Store.inMemory().erasable();
    }
}
