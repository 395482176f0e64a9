package dev.itsm.problem.knownerror;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.id.KnownErrorId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.testkit.RuleTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class KnownErrorRulesTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration VALIDITY = Duration.ofDays(365);

    private static KnownError drawn() {
        return KnownErrorTest.drawn("KE-1", "disk-1", "delete the logs");
    }

    private static KnownError then(KnownError known, KnownErrorCommand command) {
        return KnownErrorProcess.standard()
                .decider(KnownErrorId.of("KE-1"))
                .decide(known, command, Act.by(PersonId.of("ana"), START))
                .orThrow();
    }

    private static KnownError published() {
        return then(drawn(), new KnownErrorCommand.Publish(Set.of("service-desk")));
    }

    @TestFactory
    Stream<DynamicTest> eachRule() {
        return RuleTable.of(KnownErrorRules.pack(InForce.always("known-errors-2026", VALIDITY)), START)
                .conforming("PRB-11", published())
                .violating("PRB-11", "publication", drawn())
                .overdue("PRB-11", "publication", START.plus(VALIDITY), published())
                .unknownIn(KnownErrorRules.pack(InForce.nothing()), "PRB-11", published())
                .outside("PRB-11", then(published(), new KnownErrorCommand.Retire("replaced")))
                .tests();
    }

    @Test
    void onlyWhatIsInUseIsMeasured() {
        KnownError helpless = KnownErrorTest.drawn("KE-2", "disk-1", null);
        assertThat(KnownErrorRules.withWorkaround()
                        .over(Stream.of(published(), helpless))
                        .toString())
                .isEqualTo("PRB-KE: 50.00 % (n = 2), small sample");
        assertThat(KnownErrorRules.withWorkaround()
                        .over(Stream.of(then(published(), new KnownErrorCommand.Retire("replaced"))))
                        .value())
                .isEmpty();
    }
}
