package dev.itsm.approval;

import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import java.time.Instant;

/** What a directory says of seats. */
record DirectoryElectorate(Directory directory) implements Electorate {
    @Override
    public boolean holds(PersonId person, Holder holder, Instant at) {
        if (holder instanceof Holder.Person one) {
            return one.id().equals(person);
        }
        if (holder instanceof Holder.Team team) {
            return directory.belongs(person, team.id(), at);
        }
        return directory.holds(person, ((Holder.Role) holder).name(), at);
    }

    @Override
    public boolean mayActFor(PersonId actor, PersonId principal, Holder holder, Instant at) {
        if (holder instanceof Holder.Role role) {
            return directory.whoMayActAs(role.name(), null, at).stream()
                    .anyMatch(authority -> authority.person().equals(actor)
                            && authority.source().equals(principal));
        }
        return directory.delegatesOf(principal, at).contains(actor);
    }
}
