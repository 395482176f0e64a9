package dev.itsm.approval;

import dev.itsm.party.PersonId;
import dev.itsm.party.RoleName;
import dev.itsm.party.TeamId;

/** Who may speak for a seat, or give an authorisation. */
public sealed interface Holder {
    /** Returns it in words, such as {@code role CHANGE_MANAGER}. */
    String describe();

    /** That person. */
    record Person(PersonId id) implements Holder {
        @Override
        public String describe() {
            return id.key();
        }
    }

    /** Any one member of that team. */
    record Team(TeamId id) implements Holder {
        @Override
        public String describe() {
            return "team " + id.key();
        }
    }

    /** Whoever holds that role. */
    record Role(RoleName name) implements Holder {
        @Override
        public String describe() {
            return "role " + name;
        }
    }

    static Holder person(String key) {
        return new Person(PersonId.of(key));
    }

    static Holder team(String key) {
        return new Team(TeamId.of(key));
    }

    static Holder role(String name) {
        return new Role(RoleName.of(name));
    }
}
