package dev.itsm.cli.readiness;

import dev.itsm.cli.InputFault;
import dev.itsm.cli.json.JsonObject;
import dev.itsm.sms.conformity.InForce;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;

/** What stands in an organization's file, read with faults that name the member and its value. */
final class Settings {
    private Settings() {}

    /** Reads a list of versions, each with {@code from} and {@code version}; nothing is in force without the member. */
    static <P> InForce<P> inForce(JsonObject json, String member, Function<JsonObject, P> read) {
        InForce<P> all = InForce.nothing();
        if (json.has(member)) {
            for (JsonObject one : json.objects(member)) {
                all = all.then(instant(one, "from"), one.requiredText("version"), read.apply(one));
            }
        }
        return all;
    }

    static Instant instant(JsonObject json, String member) {
        String text = json.requiredText(member);
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw json.fault(member, "is no instant: " + InputFault.show(text), "its zone is missing.");
        }
    }

    static Duration duration(JsonObject json, String member, Duration standard) {
        String text = json.text(member);
        return text == null ? standard : parsed(json, member, Duration::parse, text, "it is written like PT8H or P5D.");
    }

    static Duration duration(JsonObject json, String member) {
        String text = json.requiredText(member);
        return parsed(json, member, Duration::parse, text, "it is written like PT8H or P5D.");
    }

    /** Reads a text by what throws a {@link DateTimeException} where it cannot be read. */
    static <V> V parsed(JsonObject json, String member, Function<String, V> read, String text, String maybe) {
        try {
            return read.apply(text);
        } catch (DateTimeException e) {
            throw json.fault(member, "cannot be read: " + InputFault.show(text), maybe);
        }
    }

    static int number(JsonObject json, String member) {
        String text = json.requiredText(member);
        if (!text.matches("\\d{1,9}")) {
            throw json.fault(member, "is no whole number: " + InputFault.show(text), "it has a unit.");
        }
        return Integer.parseInt(text);
    }

    static <E extends Enum<E>> E word(JsonObject json, String member, Class<E> type) {
        return word(json, member, json.requiredText(member), type);
    }

    static <E extends Enum<E>> E word(JsonObject json, String member, String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw json.fault(
                member,
                "is " + InputFault.show(text) + ", not one of " + List.of(type.getEnumConstants()),
                "it is misspelt.");
    }
}
