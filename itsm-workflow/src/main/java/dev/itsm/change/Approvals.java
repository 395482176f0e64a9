package dev.itsm.change;

import dev.itsm.approval.EmergencyAuthorisation;
import dev.itsm.approval.Round;
import dev.itsm.approval.SegregationOfDuties.Exemption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who was asked for permission, and who gave it.
 *
 * @param past rounds that another one followed, oldest first
 * @param current the round that counts; null before the first
 * @param emergency the permission in an emergency; null if there is none
 * @param retrospective the round after an emergency; null before
 * @param exemptions the exemptions from segregation of duties that were granted
 */
public record Approvals(
        List<Round> past,
        @Nullable Round current,
        @Nullable EmergencyAuthorisation emergency,
        @Nullable Round retrospective,
        List<Exemption> exemptions) {
    public static final Approvals NONE = new Approvals(List.of(), null, null, null, List.of());

    public Approvals {
        past = List.copyOf(past);
        exemptions = List.copyOf(exemptions);
    }

    /** Returns these with the round in its place: the retrospective one, the current one, or a new one after it. */
    Approvals with(Round round) {
        if (retrospective != null && retrospective.id().equals(round.id())) {
            return new Approvals(past, current, emergency, round, exemptions);
        }
        if (current == null || current.id().equals(round.id())) {
            return new Approvals(past, round, emergency, retrospective, exemptions);
        }
        return new Approvals(
                Stream.concat(past.stream(), Stream.of(current)).toList(), round, emergency, retrospective, exemptions);
    }

    /** Returns these with that round after the emergency; another one that it follows is kept. */
    Approvals withRetrospective(Round round) {
        if (retrospective == null || retrospective.id().equals(round.id())) {
            return new Approvals(past, current, emergency, round, exemptions);
        }
        return new Approvals(
                Stream.concat(past.stream(), Stream.of(retrospective)).toList(), current, emergency, round, exemptions);
    }

    Approvals with(EmergencyAuthorisation given) {
        return new Approvals(past, current, given, retrospective, exemptions);
    }

    Approvals with(Exemption granted) {
        return new Approvals(
                past,
                current,
                emergency,
                retrospective,
                Stream.concat(exemptions.stream(), Stream.of(granted)).toList());
    }

    /** Returns how many rounds there were. */
    int rounds() {
        return past.size() + (current == null ? 0 : 1) + (retrospective == null ? 0 : 1);
    }
}
