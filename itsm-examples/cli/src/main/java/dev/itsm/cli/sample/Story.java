package dev.itsm.cli.sample;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import dev.itsm.cli.sample.Arrivals.Arrival;
import dev.itsm.priority.Level;
import dev.itsm.priority.Priority;
import dev.itsm.priority.PriorityMatrix;
import dev.itsm.sla.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What becomes of one ticket, with the habits of a real desk: half of the tickets end with the service desk, some bounce
 * between teams, some wait for people, suppliers or changes, some are reopened, and a few are kept badly.
 */
final class Story {
    private static final PriorityMatrix MATRIX = PriorityMatrix.threeByThree();
    private static final List<Level> OFTEN_LOW = List.of(Level.LOW, Level.MEDIUM, Level.LOW, Level.HIGH);
    /** How many times as long the work on a ticket takes as on one of the first priority, by rank. */
    private static final double[] PATIENCE = {1, 1, 1.5, 3, 4.5, 6};

    private final Chance chance;
    private final WorkingCalendar office;
    private final Arrival arrival;
    private final String number;
    private final List<Row> rows = new ArrayList<>();
    private final Level impact;
    private Level urgency;
    private final String category;
    private final String ci;

    private Instant now;
    private String team = Portfolio.SERVICE_DESK;
    private String agent = "";
    private int reopened;
    private int reassigned;

    private Story(Chance chance, WorkingCalendar office, Arrival arrival, String number) {
        this.chance = chance;
        this.office = office;
        this.arrival = arrival;
        this.number = number;
        this.now = arrival.at();
        this.impact = arrival.isStorm() ? Level.HIGH : chance.earlyOneOf(OFTEN_LOW);
        this.urgency =
                arrival.isStorm() ? chance.oneOf(List.of(Level.HIGH, Level.MEDIUM)) : chance.earlyOneOf(OFTEN_LOW);
        this.category = chance.earlyOneOf(arrival.service().categories());
        this.ci = arrival.isStorm() ? arrival.storm() : ordinaryCi();
    }

    /** Returns the rows that a ticket leaves in the log, in the order in which they were written. */
    static List<Row> of(Chance chance, WorkingCalendar office, Arrival arrival, String number) {
        Story story = new Story(chance, office, arrival, number);
        story.tell();
        return story.rows;
    }

    private String ordinaryCi() {
        return chance.permille(250) ? "" : chance.oneOf(arrival.service().cis());
    }

    private void tell() {
        write("New");
        spend(ofMinutes(9));
        if (chance.permille(15)) {
            write("Cancelled");
            return;
        }
        take();
        if (chance.permille(arrival.isStorm() ? 100 : 520)) {
            work(ofMinutes(12), 120);
        } else {
            workInTeams();
        }
        resolve();
        while (reopened < 3 && chance.permille(55)) {
            reopen();
        }
        if (!chance.permille(20)) {
            close();
        }
    }

    private void take() {
        agent = team.toLowerCase(Locale.ROOT).replace(' ', '-') + "-"
                + (1 + chance.below(team.equals(Portfolio.SERVICE_DESK) ? 9 : 4));
        write("Assigned");
        spend(ofMinutes(team.equals(Portfolio.SERVICE_DESK) ? 6 : 35));
        write("In progress");
    }

    private void workInTeams() {
        List<String> teams = arrival.service().teams();
        int next = 0;
        String before = team;
        do {
            String from = team;
            boolean back = chance.permille(140) && !before.equals(team);
            handTo(back ? before : teams.get(next));
            next = back ? next : Math.min(next + 1, teams.size() - 1);
            before = from;
            work(ofMinutes(70), 380);
        } while (chance.permille(330));
    }

    private void handTo(String other) {
        reassigned += other.equals(team) ? 0 : 1;
        team = other;
        if (chance.permille(40)) {
            raise();
        }
        take();
    }

    /** Somebody finds it more urgent than it was. */
    private void raise() {
        urgency = urgency == Level.LOW ? Level.MEDIUM : Level.HIGH;
    }

    /** Works for about that long, and waits once in a while. */
    private void work(Duration about, int waitingPermille) {
        spend(about);
        while (chance.permille(waitingPermille)) {
            await();
            write("In progress");
            spend(about.dividedBy(2));
        }
    }

    private void await() {
        if (chance.below(100) < arrival.service().supplier() && !team.equals(Portfolio.SERVICE_DESK)) {
            write("Waiting", "Supplier");
            pass(chance.around(ofHours(20), 0.9));
        } else if (chance.permille(120)) {
            write("Waiting", "Change");
            pass(chance.around(ofHours(30), 0.6));
        } else if (chance.permille(60)) {
            write("Waiting", "Problem");
            pass(chance.around(ofHours(45), 0.7));
        } else {
            write("Waiting", "Requester");
            pass(chance.around(ofHours(5), 1.3));
        }
    }

    private void resolve() {
        if (!chance.permille(4)) {
            write(chance.permille(2) ? "Parked" : "Resolved");
        }
    }

    private void reopen() {
        pass(chance.around(ofHours(9), 0.8));
        reopened++;
        write("In progress");
        work(ofMinutes(45), 250);
        resolve();
    }

    /** The tool closes what nobody objects to for a working week. */
    private void close() {
        pass(ofHours(50));
        agent = "system";
        write("Closed");
    }

    private Priority priority() {
        return MATRIX.priority(impact, urgency);
    }

    /** Lets about that much time pass, more for what can wait: around the clock for the first two priorities. */
    private void spend(Duration about) {
        Priority priority = priority();
        Duration time = chance.around(Duration.ofSeconds((long) (about.toSeconds() * PATIENCE[priority.rank()])), 0.8);
        if (priority.isHigherThan(Priority.P3)) {
            now = now.plus(time);
        } else {
            pass(time);
        }
    }

    /** Lets that much office time pass. */
    private void pass(Duration time) {
        now = office.add(now, time).orElseThrow();
    }

    private void write(String status) {
        write(status, "");
    }

    /** Writes a row; the tool's clock is wrong now and then, and so are its counters. */
    private void write(String status, String waitingFor) {
        Instant stamped = chance.permille(1) && !rows.isEmpty() ? now.minus(chance.around(ofMinutes(40), 0.5)) : now;
        int counted = chance.permille(2) ? reassigned + 1 : reassigned;
        rows.add(new Row(
                number,
                stamped,
                status,
                waitingFor,
                priority().name(),
                word(impact),
                word(urgency),
                team,
                agent,
                arrival.service().name(),
                category,
                ci,
                reopened,
                counted));
    }

    private static String word(Level level) {
        return level.name().charAt(0) + level.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
