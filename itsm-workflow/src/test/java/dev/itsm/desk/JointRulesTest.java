package dev.itsm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.id.IncidentId;
import dev.itsm.id.ProblemId;
import dev.itsm.id.ServiceId;
import dev.itsm.incident.Circumstances;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentCommand;
import dev.itsm.incident.IncidentEvidence;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.Links;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.priority.Level;
import dev.itsm.problem.recurrence.RecurrencePolicy;
import dev.itsm.sms.conformity.Cause;
import dev.itsm.sms.conformity.Conformity;
import dev.itsm.sms.conformity.ConformityTally;
import dev.itsm.sms.standard.ClauseCatalogue;
import dev.itsm.testkit.RuleTable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class JointRulesTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final RecurrencePolicy THRICE_A_WEEK = RecurrencePolicy.of(3, Duration.ofDays(7), "service");

    private static IncidentEvidence incident(int number, int day, String service, boolean investigated) {
        List<IncidentCommand> commands = new ArrayList<>();
        commands.add(new IncidentCommand.Report(
                "Mail stops",
                Level.LOW,
                Level.LOW,
                Circumstances.UNKNOWN.hitting(ServiceId.of(service)).requestedBy(PersonId.of("eve"))));
        if (investigated) {
            commands.add(new IncidentCommand.LinkTo(Links.INVESTIGATED_BY, ProblemId.of("PRB-1")));
        }
        Incident state = null;
        for (IncidentCommand command : commands) {
            state = IncidentProcess.standard()
                    .decider(IncidentId.of("INC-" + number))
                    .decide(state, command, Act.by(PersonId.of("ana"), START.plus(Duration.ofDays(day))))
                    .orThrow();
        }
        assertThat(state).isNotNull();
        return IncidentEvidence.of(state);
    }

    private static Object[] thrice(boolean investigated) {
        return new Object[] {
            incident(1, 0, "mail", false), incident(2, 1, "mail", investigated), incident(3, 2, "mail", false)
        };
    }

    @TestFactory
    Stream<DynamicTest> eachRule() {
        Instant now = START.plus(Duration.ofDays(30));
        return RuleTable.of(JointRules.pack(THRICE_A_WEEK, group -> false), now)
                .conforming("PRB-02", thrice(true))
                .violating("PRB-02", "links", thrice(false))
                .unknownIn(JointRules.pack(null, group -> false), "PRB-02", thrice(false))
                .outside("PRB-02", incident(1, 0, "mail", false), incident(2, 1, "mail", false))
                .outside(
                        "PRB-02",
                        incident(1, 0, "mail", false),
                        incident(2, 1, "mail", false),
                        incident(3, 2, "web", false))
                .outside(
                        "PRB-02",
                        incident(1, 0, "mail", false),
                        incident(2, 5, "mail", false),
                        incident(3, 10, "mail", false))
                .conformingIn(JointRules.pack(THRICE_A_WEEK, "service=mail"::equals), "PRB-02", thrice(false))
                .tests();
    }

    /** Whatever comes, is altered and withdrawn, in whatever order: the tally is what a full pass comes to. */
    @Property(tries = 60)
    void incrementalIsFull(@ForAll @Size(max = 25) List<@IntRange(max = 400) Integer> steps, @ForAll Random random) {
        Conformity conformity = Conformity.builder(ClauseCatalogue.iso20000())
                .pack(JointRules.pack(THRICE_A_WEEK, group -> false))
                .build();
        ConformityTally tally = conformity.tally(START);
        List<IncidentEvidence> records = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            int step = steps.get(i);
            int number = step % 10;
            IncidentEvidence evidence = incident(number, step / 10, step % 3 == 0 ? "web" : "mail", step % 7 == 0);
            records.removeIf(one -> one.id().equals(evidence.id()));
            Cause cause = new Cause(START.plus(Duration.ofDays(i)), "step");
            if (step % 11 == 0) {
                tally.remove(IncidentEvidence.TYPE, evidence.id(), cause);
            } else {
                records.add(evidence);
                tally.put(evidence, cause);
            }
            Collections.shuffle(records, random);
            assertThat(tally.report()).isEqualTo(conformity.evaluate(records.stream(), cause.at()));
        }
    }

    /** A cluster costs what its own tickets cost, however many others there are. */
    @Test
    void aGroupIsJudgedByItself() {
        Conformity conformity = Conformity.builder(ClauseCatalogue.iso20000())
                .pack(JointRules.pack(THRICE_A_WEEK, group -> false))
                .build();
        Stream<IncidentEvidence> many =
                IntStream.range(0, 300).mapToObj(i -> incident(i, i % 30, "service-" + i / 3, false));
        var report = conformity.evaluate(many, START.plus(Duration.ofDays(40)));
        assertThat(report.rule("PRB-02").counts().violating()).isEqualTo(100);
    }
}
