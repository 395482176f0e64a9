package dev.itsm.lifecycle;

import dev.itsm.decision.Refusal;
import java.util.List;

/**
 * A way out of a record's state, and what stands in it: what a user interface shows as a button.
 *
 * @param on the trigger
 * @param to where it leads
 * @param requires the fields that the record must have there: what a form asks for
 * @param refusals why it cannot be taken as things are; empty if it can
 */
public record Offer(Trigger on, StateId to, List<String> requires, List<Refusal> refusals) {
    public Offer {
        requires = List.copyOf(requires);
        refusals = List.copyOf(refusals);
    }

    public boolean isOpen() {
        return refusals.isEmpty();
    }
}
