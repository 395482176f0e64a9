package dev.itsm.jackson;

import dev.itsm.approval.Holder;
import dev.itsm.approval.Threshold;
import dev.itsm.change.Change;

/** What the practice of changes stores. */
final class ChangeTypes {
    private ChangeTypes() {}

    static StoredTypes stored() {
        return StoredTypes.builder()
                .choice(Holder.class, "person", Holder.Person.class)
                .choice(Holder.class, "team", Holder.Team.class)
                .choice(Holder.class, "role", Holder.Role.class)
                .choice(Threshold.class, "at-least", Threshold.AtLeast.class)
                .choice(Threshold.class, "share", Threshold.Share.class)
                .state("change", 1, Change.class)
                .build();
    }
}
