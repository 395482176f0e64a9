package dev.itsm.cli.cases;

import dev.itsm.sla.calendar.WorkingCalendar;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The operations of cases and how the libraries answer them. */
final class Questions {
    /** Asks a calendar what a case asks. */
    @FunctionalInterface
    interface Question extends BiFunction<WorkingCalendar, Case, Answer> {}

    private static final Map<String, Question> CALENDAR = Map.ofEntries(
            Map.entry("add", (calendar, of) -> Answer.at(calendar.add(of.instant("start"), of.duration("amount")))),
            Map.entry(
                    "elapsed",
                    (calendar, of) -> new Answer.Amount(calendar.elapsed(of.instant("start"), of.instant("end")))),
            Map.entry("isWorking", (calendar, of) -> new Answer.Truth(calendar.isWorking(of.instant("start")))),
            Map.entry("isWorkingDay", (calendar, of) -> new Answer.Truth(calendar.isWorkingDay(of.date("date")))),
            Map.entry("next", (calendar, of) -> Answer.at(calendar.next(of.instant("start")))),
            Map.entry("previous", (calendar, of) -> Answer.at(calendar.previous(of.instant("start")))),
            Map.entry("nextOpening", (calendar, of) -> Answer.at(calendar.nextOpening(of.instant("start")))),
            Map.entry("nextClosing", (calendar, of) -> Answer.at(calendar.nextClosing(of.instant("start")))),
            Map.entry("lastOpening", (calendar, of) -> Answer.at(calendar.lastOpening(of.instant("start")))),
            Map.entry(
                    "intervals",
                    (calendar, of) -> new Answer.Pieces(calendar.intervals(of.instant("start"), of.instant("end"))
                            .toList())),
            Map.entry(
                    "addDays",
                    (calendar, of) -> Answer.at(calendar.addWorkingDays(of.instant("start"), of.number("days")))),
            Map.entry(
                    "addDaysThen",
                    (calendar, of) -> Answer.at(calendar.addWorkingDays(of.instant("start"), of.number("days"))
                            .flatMap(start -> calendar.add(start, of.duration("amount"))))),
            Map.entry(
                    "workingDays",
                    (calendar, of) -> new Answer.Count(calendar.workingDays(of.date("from"), of.date("to")))),
            Map.entry("resolve", (calendar, of) -> new Answer.At(calendar.instantOf(of.wallTime("local")))));

    private static final Map<String, Question> SERVICE_LEVEL = Map.of(
            "slaDue",
                    (calendar, of) ->
                            Answer.at(ClockCaseReader.read(calendar, of).due()),
            "slaWarnAt",
                    (calendar, of) ->
                            Answer.at(ClockCaseReader.read(calendar, of).warnAt(ClockCaseReader.offset(of))),
            "slaElapsed",
                    (calendar, of) ->
                            new Answer.Amount(ClockCaseReader.read(calendar, of).elapsed(of.instant("end"))),
            "slaRemaining",
                    (calendar, of) -> ClockCaseReader.read(calendar, of)
                            .remaining(of.instant("end"))
                            .<Answer>map(Answer.Amount::new)
                            .orElseGet(Answer.Nothing::new),
            "slaBreached",
                    (calendar, of) ->
                            new Answer.Truth(ClockCaseReader.read(calendar, of).isBreached(of.instant("end"))));

    private static final Map<String, Question> ALL = new TreeMap<>(CALENDAR);

    static {
        ALL.putAll(SERVICE_LEVEL);
    }

    private Questions() {}

    /**
     * Returns the answer to a case.
     *
     * @throws CaseFault if the case cannot be read
     */
    static Answer answer(Case of) {
        Question question = ALL.get(of.operation());
        if (question == null) {
            throw of.fault("op", of.json().get("op"), "must be one of " + ALL.keySet(), "it is misspelt.");
        }
        try {
            return question.apply(CaseCalendar.of(of), of);
        } catch (IllegalArgumentException e) {
            return new Answer.Refused(String.valueOf(e.getMessage()));
        }
    }
}
