package dev.itsm.event;

/**
 * Port: how events become text and come back. Implementations must be thread-safe, write the same bytes for equal events,
 * and read every version that was ever written; they refuse unknown names and unknown fields, and never load a class that
 * the text names.
 */
public interface EventCodec {
    /** Returns the stable name under which the event is stored. */
    EventName nameOf(DomainEvent event);

    /** Returns the event's stored form. */
    String write(DomainEvent event);

    /**
     * Returns the event that was stored.
     *
     * @throws IllegalArgumentException if the type is unknown, or the payload is not of its form
     */
    DomainEvent read(EventName type, String payload);
}
