package dev.itsm.incident;

import dev.itsm.field.Attributes;
import dev.itsm.id.CiId;
import dev.itsm.id.RecordId;
import dev.itsm.id.ServiceId;
import dev.itsm.party.CustomerId;
import dev.itsm.party.PersonId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be known when an incident is reported, beyond what it is and how bad.
 *
 * @param description the rest of the story; may be empty
 * @param potential whether it has no impact yet
 * @param channel how it came in
 * @param requester who asks for help; null if nobody does
 * @param customer whose service it is; null if unknown
 * @param service the service that is hit; null while unknown
 * @param cis the configuration items that are hit
 * @param origins other records that it comes from, by the kind of the link to them: {@link Links#FOLLOW_UP_OF},
 *     {@link Links#CONVERTED_FROM}, {@link Links#CAUSED_BY}
 * @param attributes values of the organization's own fields
 */
public record Circumstances(
        String description,
        boolean potential,
        Intake.Channel channel,
        @Nullable PersonId requester,
        @Nullable CustomerId customer,
        @Nullable ServiceId service,
        Set<CiId> cis,
        Map<String, RecordId> origins,
        Attributes attributes) {
    /** Nothing more is known. */
    public static final Circumstances UNKNOWN =
            new Circumstances("", false, Intake.Channel.OTHER, null, null, null, Set.of(), Map.of(), Attributes.NONE);

    public Circumstances {
        cis = Set.copyOf(cis);
        origins = Map.copyOf(origins);
    }

    public Circumstances describedAs(String text) {
        return new Circumstances(text, potential, channel, requester, customer, service, cis, origins, attributes);
    }

    /** Returns the same for an incident that has not hit anybody yet. */
    public Circumstances withoutImpactYet() {
        return new Circumstances(description, true, channel, requester, customer, service, cis, origins, attributes);
    }

    public Circumstances through(Intake.Channel by) {
        return new Circumstances(description, potential, by, requester, customer, service, cis, origins, attributes);
    }

    public Circumstances requestedBy(PersonId person) {
        return new Circumstances(description, potential, channel, person, customer, service, cis, origins, attributes);
    }

    public Circumstances of(CustomerId owner) {
        return new Circumstances(description, potential, channel, requester, owner, service, cis, origins, attributes);
    }

    public Circumstances hitting(ServiceId hit, CiId... items) {
        return new Circumstances(
                description, potential, channel, requester, customer, hit, Set.of(items), origins, attributes);
    }

    /** Returns the same with one origin: a link of that kind to that record. */
    public Circumstances from(String kind, RecordId origin) {
        return new Circumstances(
                description, potential, channel, requester, customer, service, cis, Map.of(kind, origin), attributes);
    }

    public Circumstances with(Attributes values) {
        return new Circumstances(description, potential, channel, requester, customer, service, cis, origins, values);
    }
}
