package dev.itsm.cli.replay;

import dev.itsm.cli.InputFault;
import dev.itsm.cli.json.JsonObject;
import dev.itsm.cli.replay.Mapping.MappedState;
import dev.itsm.sla.calendar.Schedule;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.target.Metric;
import dev.itsm.sla.target.PausePolicy;
import dev.itsm.sla.target.PauseReason;
import dev.itsm.sla.target.ReopenPolicy;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.Target;
import dev.itsm.sla.target.TargetKey;
import dev.itsm.sla.target.TargetName;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was promised: the targets that every ticket's clocks run on.
 *
 * @param promises the targets, in order
 */
public record Policy(List<Promise> promises) {
    /** The policy under which no clock runs. */
    static final Policy NONE = new Policy(List.of());

    /** Why a ticket waits whose log does not say why. */
    private static final PauseReason NO_REASON = PauseReason.of("UNSPECIFIED");

    private static final String ON_HOLD = "ON_HOLD";
    private static final String HOLD_FOR = ON_HOLD + "/";

    /**
     * A target, and how a ticket's log drives its clock.
     *
     * @param target bound to its calendars
     * @param by the column whose value chooses limit and calendar
     * @param stops the states that stop it
     * @param waits what a ticket waits for in a state: in a hold always, in another one if it pauses the clock
     */
    public record Promise(ResolvedTarget target, Column by, Set<String> stops, Map<MappedState, PauseReason> waits) {
        public String name() {
            return target.name().toString();
        }
    }

    /** Reads a policy for tickets that are mapped that way. */
    static Policy read(Path file, Mapping mapping) {
        return of(JsonObject.read(file), mapping);
    }

    /** Returns the policy that an object holds, for tickets that are mapped that way. */
    static Policy of(JsonObject json, Mapping mapping) {
        json.only("calendars", "targets");
        Map<String, WorkingCalendar> calendars = new HashMap<>();
        JsonObject defined = json.object("calendars");
        for (String name : defined.names()) {
            calendars.put(name, calendar(defined.object(name)));
        }
        List<Promise> promises = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonObject target : json.objects("targets")) {
            Promise promise = promise(target, calendars, mapping);
            if (!names.add(promise.name())) {
                throw target.fault("name", "is used twice: '" + promise.name() + "'", "a target was copied.");
            }
            promises.add(promise);
        }
        return new Policy(promises);
    }

    private static WorkingCalendar calendar(JsonObject json) {
        json.only("always", "zone", "week", "holidays");
        if (json.flag("always")) {
            return WorkingCalendar.always();
        }
        Schedule.Builder schedule = Schedule.in(zone(json));
        JsonObject week = json.object("week");
        for (String day : week.names()) {
            for (List<String> shift : week.textLists(day)) {
                try {
                    schedule.shift(day(week, day), shift.get(0), shift.get(1));
                } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
                    throw week.fault(
                            day,
                            "has " + shift + ", which is no shift",
                            "two times of day are meant: [\"09:00\", \"17:30\"].");
                }
            }
        }
        for (String holiday : json.texts("holidays")) {
            try {
                schedule.holiday(LocalDate.parse(holiday), "");
            } catch (DateTimeParseException e) {
                throw json.fault(
                        "holidays",
                        "has " + InputFault.show(holiday) + ", which is no date",
                        "2026-12-24 is meant, say.");
            }
        }
        return schedule.calendar();
    }

    private static ZoneId zone(JsonObject json) {
        String zone = json.requiredText("zone");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw json.fault(
                    "zone",
                    "is " + InputFault.show(zone) + ", which no zone is called",
                    "Europe/Berlin is meant, say.");
        }
    }

    private static DayOfWeek day(JsonObject week, String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(name) && name.length() == 3) {
                return day;
            }
        }
        throw week.fault(name, "is no day", "MON, TUE, WED, THU, FRI, SAT and SUN are meant.");
    }

    private static Promise promise(JsonObject json, Map<String, WorkingCalendar> calendars, Mapping mapping) {
        json.only("name", "start", "stop", "pause", "calendar", "by", "limits", "reopen");
        if (json.has("start") && !json.requiredText("start").equals("created")) {
            throw json.fault("start", "must be 'created'", "the clock starts with the first event of a ticket.");
        }
        Column by = by(json, mapping);
        Target target = Target.of(TargetName.of(json.requiredText("name")), Metric.RESOLUTION)
                .reopening(reopening(json))
                .pausing(pauses(json, mapping));
        JsonObject limits = json.object("limits");
        for (String key : limits.names()) {
            target = within(target, limits, key);
        }
        ResolvedTarget bound = bound(target, json, calendars);
        return new Promise(bound, by, stops(json, mapping), waits(bound, mapping));
    }

    private static Target within(Target target, JsonObject limits, String key) {
        String limit = limits.requiredText(key);
        try {
            return target.within(key, Duration.parse(limit));
        } catch (DateTimeParseException e) {
            throw limits.fault(key, "is " + InputFault.show(limit) + ", which is no duration", "PT4H is meant, say.");
        } catch (IllegalArgumentException e) {
            throw limits.fault(
                    key, "must be more than " + InputFault.show(limit), "there is no such promise: leave it out.");
        }
    }

    private static Column by(JsonObject json, Mapping mapping) {
        String word = json.has("by") ? json.requiredText("by") : Column.PRIORITY.word();
        for (Column column : Column.values()) {
            if (column.word().equals(word) && mapping.columns().containsKey(column)) {
                return column;
            }
        }
        throw json.fault(
                "by",
                "is " + InputFault.show(word) + ", which is no column that the mapping has",
                "'priority' is meant.");
    }

    private static ReopenPolicy reopening(JsonObject json) {
        String policy = json.has("reopen") ? json.requiredText("reopen") : ReopenPolicy.RESUME.name();
        for (ReopenPolicy known : ReopenPolicy.values()) {
            if (known.name().equals(policy)) {
                return known;
            }
        }
        throw json.fault(
                "reopen",
                "is " + InputFault.show(policy) + ", which is none of " + List.of(ReopenPolicy.values()),
                "it is misspelt.");
    }

    private static Set<String> stops(JsonObject json, Mapping mapping) {
        Set<String> stops = new HashSet<>(json.texts("stop"));
        stops.forEach(state -> known(json, "stop", state, mapping));
        if (stops.isEmpty()) {
            throw json.fault("stop", "must name a state", "RESOLVED, CLOSED and CANCELLED are meant.");
        }
        return stops;
    }

    private static Map<MappedState, PauseReason> waits(ResolvedTarget target, Mapping mapping) {
        Map<MappedState, PauseReason> waits = new HashMap<>();
        for (MappedState state : mapping.states().values()) {
            PauseReason reason = waitingIn(state);
            if (state.is(ON_HOLD) || target.pausesOn(reason)) {
                waits.put(state, reason);
            }
        }
        return waits;
    }

    private static PauseReason waitingIn(MappedState state) {
        if (!state.is(ON_HOLD)) {
            return pausingIn(state.state());
        }
        String reason = state.reason();
        return reason == null ? NO_REASON : PauseReason.of(reason);
    }

    /** Returns the reason for which a ticket waits in a state that is no hold. */
    private static PauseReason pausingIn(String state) {
        return PauseReason.of("in " + state);
    }

    private static PausePolicy pauses(JsonObject json, Mapping mapping) {
        List<PauseReason> reasons = new ArrayList<>();
        for (String pause : json.texts("pause")) {
            if (pause.equals(ON_HOLD)) {
                mapping.reasons().forEach(reason -> reasons.add(PauseReason.of(reason)));
                reasons.add(NO_REASON);
            } else if (pause.startsWith(HOLD_FOR) && pause.length() > HOLD_FOR.length()) {
                reasons.add(PauseReason.of(pause.substring(HOLD_FOR.length())));
            } else {
                known(json, "pause", pause, mapping);
                reasons.add(pausingIn(pause));
            }
        }
        return PausePolicy.on(reasons.toArray(PauseReason[]::new));
    }

    private static void known(JsonObject json, String member, String state, Mapping mapping) {
        if (!mapping.practice().states().contains(state)) {
            throw json.fault(
                    member,
                    "has " + InputFault.show(state) + ", which is none of "
                            + mapping.practice().states(),
                    "it is the other tool's word: the library's belongs here.");
        }
    }

    /** Binds the target to the calendar that is named for all keys, or to the one that is named for each. */
    private static ResolvedTarget bound(Target target, JsonObject json, Map<String, WorkingCalendar> calendars) {
        if (json.isText("calendar")) {
            return target.in(named(json, "calendar", json.requiredText("calendar"), calendars));
        }
        JsonObject byKey = json.object("calendar");
        Map<TargetKey, WorkingCalendar> bound = new HashMap<>();
        for (String key : byKey.names()) {
            bound.put(TargetKey.of(key), named(byKey, key, byKey.requiredText(key), calendars));
        }
        for (TargetKey key : target.limits().keySet()) {
            if (!bound.containsKey(key)) {
                throw json.fault("calendar", "has none for '" + key + "', which has a limit", "a key is misspelt.");
            }
        }
        return target.in(WorkingCalendar.always(), bound);
    }

    private static WorkingCalendar named(
            JsonObject json, String member, String name, Map<String, WorkingCalendar> calendars) {
        WorkingCalendar calendar = calendars.get(name);
        if (calendar == null) {
            throw json.fault(
                    member,
                    "is " + InputFault.show(name) + ", but the calendars are " + calendars.keySet(),
                    "it is misspelt.");
        }
        return calendar;
    }
}
