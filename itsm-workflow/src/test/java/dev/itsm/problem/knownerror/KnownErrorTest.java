package dev.itsm.problem.knownerror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.KnownErrorId;
import dev.itsm.id.ServiceId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.problem.knownerror.KnownErrorCommand.ApplyWorkaround;
import dev.itsm.problem.knownerror.KnownErrorCommand.ChangeFields;
import dev.itsm.problem.knownerror.KnownErrorCommand.Draw;
import dev.itsm.problem.knownerror.KnownErrorCommand.Fire;
import dev.itsm.problem.knownerror.KnownErrorCommand.Publish;
import dev.itsm.problem.knownerror.KnownErrorCommand.Retire;
import dev.itsm.problem.knownerror.KnownErrorCommand.Revise;
import dev.itsm.problem.knownerror.KnownErrorCommand.Supersede;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownErrorTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final PersonId ANA = PersonId.of("ana");
    private static final IncidentId INCIDENT = IncidentId.of("INC-1");
    private static final Publish PUBLISH = new Publish(Set.of("service-desk"));
    private static final FieldKey<String> LEDGER = FieldKey.text("ledger");
    private static final KnownErrorProcess PROCESS = KnownErrorProcess.standard();

    private static Draw draw(@Nullable String ci, @Nullable String workaround) {
        Symptoms symptoms = new Symptoms(null, ci == null ? Set.of() : Set.of(CiId.of(ci)), "mail");
        return new Draw("Mail stops", symptoms, null, null, workaround, Attributes.NONE);
    }

    static KnownError drawn(String key, String ci, @Nullable String workaround) {
        return then(null, key, draw(ci, workaround));
    }

    private static KnownError then(@Nullable KnownError state, String key, KnownErrorCommand... commands) {
        KnownError known = state;
        for (KnownErrorCommand command : commands) {
            Decision<KnownError, KnownErrorEvent> decision = decide(PROCESS, known, key, command, START);
            KnownError folded = known;
            known = decision.orThrow();
            for (KnownErrorEvent event : ((Decision.Accepted<KnownError, KnownErrorEvent>) decision).events()) {
                folded = event.applyTo(folded);
            }
            assertThat(folded).isEqualTo(known);
        }
        assertThat(known).isNotNull();
        return known;
    }

    private static Decision<KnownError, KnownErrorEvent> decide(
            KnownErrorProcess process, @Nullable KnownError state, String key, KnownErrorCommand command, Instant at) {
        return process.decider(KnownErrorId.of(key)).decide(state, command, Act.by(ANA, at));
    }

    private static List<String> refuses(@Nullable KnownError state, KnownErrorCommand command) {
        return decide(PROCESS, state, "KE-1", command, START) instanceof Decision.Refused<?, ?> refused
                ? refused.reasons().stream().map(Refusal::code).toList()
                : List.of();
    }

    private static boolean changes(KnownError state, KnownErrorCommand command) {
        return !((Decision.Accepted<?, ?>) decide(PROCESS, state, "KE-1", command, START))
                .events()
                .isEmpty();
    }

    @Test
    void everyCommandIsKnownAndEveryEventHasAName() {
        assertThat(Arrays.stream(KnownErrorCommand.class.getPermittedSubclasses())
                        .filter(kind -> kind != Draw.class))
                .allMatch(KnownErrorDecider.HANDLERS::knows);
        assertThat(KnownErrorNames.of(PUBLISH)).isEqualTo("known-error.publish");
        assertThat(KnownErrorNames.of(draw("app-7", null))).isEqualTo("known-error.draw");
        assertThat(Stream.of(KnownErrorEvent.Recorded.class, KnownErrorEvent.Transition.class)
                        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses())))
                .allMatch(KnownErrorNames.events()::containsKey);
    }

    @Test
    void whatIsPublishedSaysWhyOrWhatHelpsAndOnWhat() {
        assertThat(refuses(drawn("KE-1", "app-7", null), PUBLISH)).containsExactly("NOT_USEFUL");
        assertThat(refuses(then(null, "KE-1", draw(null, "restart it")), PUBLISH))
                .containsExactly("NOT_USEFUL");
        KnownError known = drawn("KE-1", "app-7", "restart it");
        assertThat(refuses(known, new Publish(Set.of()))).containsExactly("NO_AUDIENCE");
        KnownError published = then(known, "KE-1", PUBLISH);
        assertThat(published.publication()).isEqualTo(new Publication(Set.of("service-desk"), START));
        assertThat(then(published, "KE-1", new Publish(Set.of("users")))
                        .publication()
                        .audiences())
                .containsExactly("users");
        assertThat(refuses(published, new Revise(new Symptoms(null, Set.of(), "mail"), null, null)))
                .containsExactly("NOT_USEFUL");
        Revise cause = new Revise(known.description().symptoms(), "the disk is full", null);
        KnownError revised = then(published, "KE-1", cause);
        assertThat(revised.description().cause()).isEqualTo("the disk is full");
        assertThat(revised.description().workaround()).isEqualTo("restart it");
        assertThat(changes(revised, cause)).isFalse();
        assertThat(then(drawn("KE-2", "app-7", null), "KE-2", cause, PUBLISH).phase())
                .isEqualTo(KnownErrorPhase.PUBLISHED);
    }

    @Test
    void itEndsByASuccessorOrAReason() {
        KnownError published = then(drawn("KE-1", "app-7", "restart it"), "KE-1", PUBLISH);
        assertThat(refuses(published, new Supersede(KnownErrorId.of("KE-1")))).containsExactly("CYCLE");
        assertThat(refuses(published, new Supersede(null))).containsExactly("REQUIRED_FIELD");
        assertThat(refuses(published, new Retire(" "))).containsExactly("REQUIRED_FIELD");
        KnownError superseded = then(published, "KE-1", new Supersede(KnownErrorId.of("KE-2")));
        assertThat(superseded.supersededBy()).isEqualTo(KnownErrorId.of("KE-2"));
        KnownError retired = then(published, "KE-1", new Retire("fixed"));
        assertThat(retired.retiredBecause()).isEqualTo("fixed");
        assertThat(refuses(retired, new Revise(published.description().symptoms(), "x", "y")))
                .containsExactly("ENDED");
        assertThat(refuses(retired, PUBLISH)).containsExactly("NO_SUCH_TRANSITION");
        assertThat(refuses(drawn("KE-1", "app-7", "restart it"), new Supersede(KnownErrorId.of("KE-2"))))
                .containsExactly("NO_SUCH_TRANSITION");
        assertThat(refuses(drawn("KE-1", "app-7", "x"), new Retire("none"))).isEmpty();
    }

    @Test
    void usesAreCountedOncePerIncidentAndTheLastWordCounts() {
        KnownError known = drawn("KE-1", "app-7", "restart it");
        assertThat(refuses(known, new ApplyWorkaround(INCIDENT, true))).containsExactly("NOT_PUBLISHED");
        KnownError published = then(known, "KE-1", PUBLISH);
        assertThat(refuses(published, new ApplyWorkaround(null, true))).containsExactly("REQUIRED_FIELD");
        KnownError used = then(
                published,
                "KE-1",
                new ApplyWorkaround(INCIDENT, true),
                new ApplyWorkaround(IncidentId.of("INC-2"), false));
        assertThat(used.useCount()).isEqualTo(2);
        assertThat(used.helpCount()).isEqualTo(1);
        assertThat(changes(used, new ApplyWorkaround(INCIDENT, true))).isFalse();
        KnownError corrected = then(used, "KE-1", new ApplyWorkaround(INCIDENT, false));
        assertThat(corrected.useCount()).isEqualTo(2);
        assertThat(corrected.helpCount()).isZero();
        KnownError helpless = then(
                drawn("KE-1", "app-7", null),
                "KE-1",
                new Revise(new Symptoms(null, Set.of(CiId.of("app-7")), "mail"), "the disk is full", null),
                PUBLISH);
        assertThat(refuses(helpless, new ApplyWorkaround(INCIDENT, true))).containsExactly("NO_WORKAROUND");
    }

    @Test
    void symptomsFitByKindAndPlace() {
        Symptoms app7 = new Symptoms(ServiceId.of("mail"), Set.of(CiId.of("app-7")), "mail");
        Symptoms app8 = new Symptoms(ServiceId.of("mail"), Set.of(CiId.of("app-8")), "mail");
        Symptoms service = new Symptoms(ServiceId.of("mail"), Set.of(), "mail");
        assertThat(app7.fit(app7)).isTrue();
        assertThat(app7.fit(app8)).isFalse();
        assertThat(app7.fit(service)).isTrue();
        assertThat(service.fit(app8)).isTrue();
        assertThat(service.fit(new Symptoms(ServiceId.of("print"), Set.of(), "mail")))
                .isFalse();
        assertThat(new Symptoms(null, Set.of(), "mail").fit(new Symptoms(null, Set.of(), "mail")))
                .isFalse();
        assertThat(app7.fit(new Symptoms(null, Set.of(CiId.of("app-7")), "print")))
                .isFalse();
        assertThat(new Symptoms(null, app7.cis(), null).fit(new Symptoms(null, app7.cis(), null)))
                .isFalse();
    }

    @Test
    void theBestMatchSharesMostAndHelpedMost() {
        Symptoms incident = new Symptoms(null, Set.of(CiId.of("app-7")), "mail");
        KnownError plain = then(drawn("KE-1", "app-7", "restart it"), "KE-1", PUBLISH);
        KnownError proven =
                then(drawn("KE-2", "app-7", "delete the logs"), "KE-2", PUBLISH, new ApplyWorkaround(INCIDENT, true));
        KnownError draft = drawn("KE-3", "app-7", "pray");
        KnownError other = then(drawn("KE-4", "app-8", "restart it"), "KE-4", PUBLISH);
        KnownError helpless =
                then(drawn("KE-0", "app-7", null), "KE-0", new Revise(incident, "the disk is full", null), PUBLISH);
        List<KnownErrorMatch> matches =
                KnownErrorMatch.of(INCIDENT, incident, List.of(helpless, plain, draft, other, proven));
        assertThat(matches).extracting(match -> match.knownError().key()).containsExactly("KE-2", "KE-1", "KE-0");
        assertThat(matches.get(0).says()).isEqualTo("it may be a case of known-error:KE-2: delete the logs");
        assertThat(matches.get(2).says()).isEqualTo("it may be a case of known-error:KE-0");
        assertThat(matches.get(0).key()).isEqualTo("known-error:KE-2 for incident:INC-1");
        assertThat(matches.get(0).shared()).containsExactly(CiId.of("app-7"));
    }

    @Test
    void whatIsNotMadeKnownOrOutOfDateIsFound() {
        Duration validity = Duration.ofDays(180);
        KnownError draft = drawn("KE-1", "app-7", "restart it");
        KnownError published = then(draft, "KE-1", PUBLISH);
        assertThat(holds(draft, validity, START)).isFalse();
        assertThat(holds(published, validity, START.plus(validity))).isTrue();
        assertThat(holds(published, validity, START.plus(validity).plusSeconds(1)))
                .isFalse();
        KnownError retired = then(published, "KE-1", new Retire("fixed"));
        assertThat(holds(retired, validity, START.plus(validity).plusSeconds(1)))
                .isTrue();
    }

    private static boolean holds(KnownError known, Duration validity, Instant asOf) {
        return KnownErrorChecks.pack(validity).check(new KnownErrorChecks.At(known, asOf)).stream()
                .allMatch(judgement -> judgement.verdict().holds());
    }

    @Test
    void anOrganizationAddsFieldsAndSteps() {
        Trigger approve = Trigger.of("approve");
        KnownErrorProcess acme = PROCESS.toBuilder()
                .named("acme", "2")
                .lifecycle(states ->
                        states.transition(KnownErrorLifecycle.PUBLISHED, approve, KnownErrorLifecycle.PUBLISHED))
                .require(KnownErrorLifecycle.PUBLISHED, LEDGER)
                .build();
        KnownError known =
                decide(acme, null, "KE-1", draw("app-7", "restart it"), START).orThrow();
        assertThat(decide(acme, known, "KE-1", PUBLISH, START).isAccepted()).isFalse();
        known = decide(acme, known, "KE-1", new ChangeFields(Attributes.of(LEDGER, "L"), Set.of()), START)
                .orThrow();
        known = decide(acme, known, "KE-1", PUBLISH, START).orThrow();
        known = decide(acme, known, "KE-1", new Fire(approve), START).orThrow();
        assertThat(known.progress().stays()).hasSize(3);
        assertThat(decide(acme, known, "KE-1", new ChangeFields(Attributes.NONE, Set.of("ledger")), START)
                        .isAccepted())
                .isFalse();
        assertThat(refuses(known, new Fire(KnownErrorLifecycle.RETIRE))).containsExactly("RESERVED_TRIGGER");
        assertThat(refuses(known, new Fire(null))).containsExactly("REQUIRED_FIELD");
        assertThat(refuses(known, new ChangeFields(new Attributes(Map.of("x", "y")), Set.of())))
                .containsExactly("UNKNOWN_FIELD");
        assertThat(acme.offers(known, Act.by(ANA, START))).hasSize(3);
    }

    @Test
    void itIsDrawnOnceWithATitle() {
        Symptoms symptoms = new Symptoms(null, Set.of(), null);
        assertThat(refuses(null, new Draw(" ", symptoms, null, null, null, Attributes.NONE)))
                .containsExactly("REQUIRED_FIELD");
        assertThat(refuses(null, PUBLISH)).containsExactly("NO_SUCH_KNOWN_ERROR");
        Draw foreign = new Draw("x", symptoms, null, null, null, new Attributes(Map.of("x", "y")));
        assertThat(refuses(null, foreign)).containsExactly("UNKNOWN_FIELD");
        KnownErrorProcess strict =
                PROCESS.toBuilder().require(KnownErrorLifecycle.DRAFT, LEDGER).build();
        assertThat(decide(strict, null, "KE-1", draw("app-7", "x"), START).isAccepted())
                .isFalse();
        KnownError known = drawn("KE-1", "app-7", "x");
        assertThat(refuses(known, draw("app-7", "x"))).containsExactly("ALREADY_DRAWN");
        assertThat(decide(PROCESS, known, "KE-1", PUBLISH, START.minusSeconds(1))
                        .isAccepted())
                .isFalse();
        assertThatThrownBy(() -> new KnownError(
                        known.id(),
                        known.progress(),
                        known.description(),
                        null,
                        KnownErrorId.of("KE-2"),
                        null,
                        List.of(),
                        Attributes.NONE))
                .hasMessageContaining("a successor if it is superseded");
    }
}
