package dev.itsm.approval;

import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who has done what for a record. Whoever acts for another has done it, and so has the other. Immutable and thread-safe.
 *
 * @param people the people by what they did
 */
public record Duties(Map<Duty, Set<PersonId>> people) {
    public static final Duties NONE = new Duties(Map.of());

    public Duties {
        Map<Duty, Set<PersonId>> copy = new HashMap<>();
        people.forEach((duty, persons) -> copy.put(duty, Set.copyOf(persons)));
        people = Collections.unmodifiableMap(copy);
    }

    /** Returns everyone who did it. */
    public Set<PersonId> of(Duty duty) {
        return people.getOrDefault(duty, Set.of());
    }

    public Duties with(Duty duty, PersonId... persons) {
        Map<Duty, Set<PersonId>> next = new HashMap<>(people);
        Set<PersonId> all = new LinkedHashSet<>(of(duty));
        Collections.addAll(all, persons);
        next.put(duty, all);
        return new Duties(next);
    }

    /** Returns these duties, and that those who act did this. */
    public Duties with(Duty duty, Act act) {
        return with(duty, act.actor(), act.authority());
    }

    /** Returns these duties with others in place of those who did it. */
    public Duties instead(Duty duty, Set<PersonId> persons) {
        Map<Duty, Set<PersonId>> next = new HashMap<>(people);
        next.put(duty, persons);
        return new Duties(next);
    }
}
