package dev.itsm.cli.replay;

import dev.itsm.cli.InputFault;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.List;

/**
 * How a log writes its times.
 *
 * @param format as a mapping names it
 * @param hasOffset whether each time says its offset, so that no zone is needed
 */
record TimeForm(String format, boolean hasOffset) {
    private static final String ISO = "ISO";
    private static final List<String> PATTERNS = List.of(
            "yyyy-MM-dd HH:mm:ss",
            "yyyy-MM-dd HH:mm",
            "yyyy-MM-dd HH:mm:ss.SSS",
            "yyyy/MM/dd HH:mm:ss",
            "yyyy/MM/dd HH:mm:ss.SSS",
            "d/M/yyyy HH:mm",
            "d/M/yyyy HH:mm:ss",
            "d/M/yyyy H:mm",
            "M/d/yyyy HH:mm",
            "M/d/yyyy HH:mm:ss",
            "M/d/yyyy H:mm",
            "M/d/yyyy h:mm a",
            "M/d/yyyy h:mm:ss a",
            "d-M-yyyy HH:mm",
            "d-M-yyyy HH:mm:ss",
            "d.M.yyyy HH:mm",
            "d.M.yyyy HH:mm:ss",
            "yyyy-MM-dd HH:mm:ssXXX",
            "yyyy-MM-dd HH:mm:ss.SSSXXX");

    /**
     * Guesses the form.
     *
     * @param times some times of the log
     * @throws InputFault if no form that is known fits them all
     */
    static TimeForm of(List<String> times) {
        if (fits(TimeReader.iso(null), times)) {
            return new TimeForm(ISO, true);
        }
        if (fits(TimeReader.iso(ZoneOffset.UTC), times)) {
            return new TimeForm(ISO, false);
        }
        for (String pattern : PATTERNS) {
            if (fits(TimeReader.pattern(pattern, ZoneOffset.UTC), times)) {
                return new TimeForm(pattern, pattern.endsWith("XXX"));
            }
        }
        throw new InputFault(
                "timeFormat",
                "cannot be guessed from " + InputFault.show(times.isEmpty() ? "" : times.get(0)),
                "a mapping that states it is needed: see --mapping in --help.");
    }

    /** Returns whether any form that is known fits them all. */
    static boolean isKnown(List<String> times) {
        try {
            of(times);
            return !times.isEmpty();
        } catch (InputFault unknown) {
            return false;
        }
    }

    private static boolean fits(TimeReader reader, List<String> times) {
        for (String time : times) {
            try {
                reader.read(time);
            } catch (DateTimeException e) {
                return false;
            }
        }
        return true;
    }
}
