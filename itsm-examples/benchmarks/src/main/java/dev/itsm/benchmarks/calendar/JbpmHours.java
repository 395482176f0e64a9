package dev.itsm.benchmarks.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.jbpm.process.core.timer.BusinessCalendarImpl;
import org.kie.api.time.SessionClock;

/** jBPM's business calendar. It adds to the time of its clock, in whole seconds, and does not measure. */
final class JbpmHours {
    private final SettableClock clock = new SettableClock();
    private final BusinessCalendarImpl calendar;

    private static final class SettableClock implements SessionClock {
        private long now;

        @Override
        public long getCurrentTime() {
            return now;
        }
    }

    JbpmHours(Hours hours) {
        Hours.Window window = hours.windows().get(0);
        Properties properties = new Properties();
        properties.setProperty(BusinessCalendarImpl.DAYS_PER_WEEK, "5");
        properties.setProperty(BusinessCalendarImpl.HOURS_PER_DAY, "8");
        properties.setProperty(
                BusinessCalendarImpl.START_HOUR, Integer.toString(window.opens().getHour()));
        properties.setProperty(
                BusinessCalendarImpl.END_HOUR, Integer.toString(window.closes().getHour()));
        properties.setProperty(BusinessCalendarImpl.WEEKEND_DAYS, "1,7");
        properties.setProperty(BusinessCalendarImpl.TIMEZONE, hours.zone().getId());
        calendar = new BusinessCalendarImpl(properties, clock);
    }

    Instant add(Instant start, Duration amount) {
        clock.now = start.toEpochMilli();
        return calendar.calculateBusinessTimeAsDate(amount.toHours() + "h").toInstant();
    }
}
