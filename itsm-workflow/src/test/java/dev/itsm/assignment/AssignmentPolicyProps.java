package dev.itsm.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.assignment.AssignmentProposal.Candidate;
import dev.itsm.assignment.AssignmentRule.Duty;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.rule.Answer;
import dev.itsm.rule.Rule;
import dev.itsm.sla.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AssignmentPolicyProps {
    private static final TeamId NETWORK = TeamId.of("network");
    private static final TeamId FIRST_LINE = TeamId.of("first-line");
    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final WorkingCalendar MORNINGS =
            WorkingCalendar.weekly(ZoneOffset.UTC, DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "06:00", "12:00");
    private static final WorkingCalendar DAYS =
            WorkingCalendar.weekly(ZoneOffset.UTC, DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:00");
    private static final OnCallRoster ROSTER =
            OnCallRoster.weekly(ZoneOffset.UTC, LocalDate.of(2026, 11, 23), LocalTime.of(9, 0), person(0), person(1));

    private static PersonId person(int number) {
        return PersonId.of("p" + number);
    }

    @Provide
    Arbitrary<List<Worker>> workers() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(NETWORK, NETWORK, FIRST_LINE),
                        Arbitraries.of(MORNINGS, DAYS),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(1, 4))
                .as((number, team, hours, level, open, limit) -> Worker.of(person(number), team, hours, limit)
                        .knowing("routing", level)
                        .having(open))
                .list()
                .uniqueElements(worker -> worker.person().key() + worker.team())
                .ofMaxSize(8);
    }

    /** Against the plainest reading: nobody who could take it would have been better. */
    @Property(tries = 400)
    void whoIsProposedCanTakeItAndNobodyWhoCanIsBetterWhateverTheOrder(
            @ForAll("workers") List<Worker> workers, @ForAll Duty duty, @ForAll Random random) {
        AssignmentPolicy<String> policy =
                AssignmentPolicy.of(AssignmentRule.of(Rule.<String>of("ALL", "every record", any -> true), NETWORK)
                        .asking("routing", 2)
                        .on(duty));
        Set<PersonId> barred = Set.of(person(2));
        Workforce workforce = new Workforce(workers, Map.of(NETWORK, ROSTER));
        AssignmentProposal proposal = policy.propose("x", workforce, barred, MONDAY_NOON);
        List<Worker> can = workers.stream()
                .filter(worker -> worker.team().equals(NETWORK)
                        && worker.skills().get("routing") >= 2
                        && worker.open() < worker.limit()
                        && !barred.contains(worker.person())
                        && (duty != Duty.AT_WORK || worker.hours().equals(DAYS))
                        && (duty != Duty.ON_CALL || worker.person().equals(person(0))))
                .toList();
        assertThat(proposal.person() == null).isEqualTo(can.isEmpty());
        Worker chosen = can.stream()
                .filter(worker -> worker.person().equals(proposal.person()))
                .findFirst()
                .orElse(null);
        for (Worker other : can) {
            assertThat(isBetter(other, chosen, duty)).isFalse();
        }
        List<Worker> shuffled = new ArrayList<>(workers);
        Collections.shuffle(shuffled, random);
        assertThat(policy.propose("x", new Workforce(shuffled, workforce.rosters()), barred, MONDAY_NOON))
                .isEqualTo(proposal);
    }

    private static boolean isBetter(Worker one, Worker other, Duty duty) {
        int soon = duty == Duty.ON_CALL
                ? 0
                : Boolean.compare(one.hours().equals(MORNINGS), other.hours().equals(MORNINGS));
        int load = Double.compare((double) one.open() / one.limit(), (double) other.open() / other.limit());
        int skill = Integer.compare(one.skills().get("routing"), other.skills().get("routing"));
        int key = one.person().key().compareTo(other.person().key());
        return soon != 0 ? soon < 0 : load != 0 ? load < 0 : skill != 0 ? skill < 0 : key < 0;
    }

    @Property(tries = 100)
    void manyRecordsAreSpreadUntilEverybodyHasWhatTheyMay(@ForAll("workers") List<Worker> workers) {
        AssignmentPolicy<String> policy =
                AssignmentPolicy.of(AssignmentRule.of(Rule.of("ALL", "every record", any -> true), FIRST_LINE));
        Workforce workforce = new Workforce(workers, Map.of());
        int room = workers.stream()
                .filter(worker -> worker.team().equals(FIRST_LINE))
                .mapToInt(worker -> Math.max(0, worker.limit() - worker.open()))
                .sum();
        for (int given = 0; given < room; given++) {
            PersonId person =
                    policy.propose("x", workforce, Set.of(), MONDAY_NOON).person();
            assertThat(person).isNotNull();
            workforce = workforce.givenTo(person);
        }
        assertThat(policy.propose("x", workforce, Set.of(), MONDAY_NOON).person())
                .isNull();
    }

    @Example
    void theProposalSaysWhyEveryRuleAndEverybodyElseDidNotCount() {
        AssignmentPolicy<String> policy = AssignmentPolicy.of(
                AssignmentRule.of(
                        Rule.answering("SITE", "it is of the main site", any -> Answer.UNKNOWN), TeamId.of("site")),
                AssignmentRule.of(Rule.<String>of("NET", "it is about the network", "net"::equals), NETWORK)
                        .asking("routing", 2),
                AssignmentRule.of(Rule.of("MAIL", "it is about mail", "mail"::equals), FIRST_LINE));
        Workforce workforce = Workforce.of(
                Worker.of(person(1), NETWORK, MORNINGS, 3).knowing("routing", 2),
                Worker.of(person(2), NETWORK, DAYS, 3).knowing("routing", 3).having(2),
                Worker.of(person(3), NETWORK, DAYS, 3).having(3),
                Worker.of(person(4), NETWORK, MORNINGS.minus(WorkingCalendar.always()), 3)
                        .knowing("routing", 2));
        AssignmentProposal proposal = policy.propose("net", workforce, Set.of(), MONDAY_NOON);
        assertThat(proposal.assignment()).isEqualTo(new Assignment(NETWORK, person(2), MONDAY_NOON));
        assertThat(proposal.candidates()).extracting(Candidate::isEligible).containsExactly(true, true, false, false);
        assertThat(proposal.explain()).isEqualTo("""
                        SITE: it is of the main site – UNKNOWN
                        NET: it is about the network – HOLDS
                        team network
                        p2: from 2026-11-23T12:00:00Z, has 2 of at most 3, knows 1 more than it takes
                        p1: from 2026-11-24T06:00:00Z, has 0 of at most 3, knows 0 more than it takes
                        p3: no, lacks routing 2 (has 0), has 3 of at most 3
                        p4: no, never works again""");
        AssignmentProposal none = policy.propose("print", workforce, Set.of(), MONDAY_NOON);
        assertThat(none.assignment()).isNull();
        assertThat(none.explain()).endsWith("\nno rule holds");
    }
}
