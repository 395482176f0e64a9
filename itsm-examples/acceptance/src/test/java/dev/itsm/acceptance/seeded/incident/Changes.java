package dev.itsm.acceptance.seeded.incident;

/** A model must not change, nor be made to by a subclass. */
public class Changes {
    int count;

    void more() {
        count++;
    }
}
