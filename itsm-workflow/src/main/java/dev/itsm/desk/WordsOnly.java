package dev.itsm.desk;

import dev.itsm.decision.CommandEvent;
import dev.itsm.event.DomainEvent;
import dev.itsm.event.EventCodec;
import dev.itsm.event.EventName;
import java.util.Map;

/** Writes events down in words, where no codec was given: the trail can be looked at, but not read back. */
record WordsOnly(Map<? extends Class<? extends DomainEvent>, EventName> names) implements EventCodec {
    private static final EventName REFUSED = EventName.of("command.refused", 1);
    private static final EventName UNCHANGED = EventName.of("command.unchanged", 1);

    @Override
    public EventName nameOf(DomainEvent event) {
        if (event instanceof CommandEvent) {
            return event instanceof CommandEvent.Refused ? REFUSED : UNCHANGED;
        }
        EventName name = names.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException(
                    "The event " + event + " has no name.\nMaybe it is missing in the practice's event names.");
        }
        return name;
    }

    @Override
    public String write(DomainEvent event) {
        return event.toString();
    }

    @Override
    public DomainEvent read(EventName type, String payload) {
        throw new IllegalArgumentException("An event " + type
                + " that was written down in words cannot be read back.\nMaybe the desk was built without a codec.");
    }
}
