package dev.itsm.cli.replay;

/** What the replay reads of an event, by its name in a mapping. */
public enum Column {
    CASE("case"),
    TIME("time"),
    STATUS("status"),
    SUBSTATUS("substatus"),
    PRIORITY("priority"),
    IMPACT("impact"),
    URGENCY("urgency"),
    GROUP("group"),
    RESOURCE("resource"),
    CATEGORY("category"),
    CI("ci"),
    SERVICE("service"),
    REOPEN_COUNT("reopenCount"),
    REASSIGNMENT_COUNT("reassignmentCount");

    private final String word;

    Column(String word) {
        this.word = word;
    }

    /** Returns its name in a mapping. */
    public String word() {
        return word;
    }

    /** Returns whether a log without it cannot be replayed. */
    boolean isRequired() {
        return this == CASE || this == TIME || this == STATUS;
    }
}
