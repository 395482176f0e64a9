package dev.itsm.jackson;

import dev.itsm.approval.ApprovalEvent;
import dev.itsm.approval.ApprovalPolicy;
import dev.itsm.approval.Duty;
import dev.itsm.approval.Holder;
import dev.itsm.approval.Seat;
import dev.itsm.approval.SegregationOfDuties.Exemption;
import dev.itsm.approval.VotingRule;
import dev.itsm.change.ChangePath;
import dev.itsm.change.Classification;
import dev.itsm.change.Work.Verification;
import dev.itsm.cmdb.audit.CiCheck;
import dev.itsm.event.EventName;
import dev.itsm.event.Hash;
import dev.itsm.field.Attributes;
import dev.itsm.id.ApprovalId;
import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.Link;
import dev.itsm.id.ProblemId;
import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;
import dev.itsm.id.RelationId;
import dev.itsm.id.ServiceRequestId;
import dev.itsm.party.PersonId;
import dev.itsm.party.RoleName;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Level;
import dev.itsm.release.Content;
import dev.itsm.task.Task;
import dev.itsm.task.TaskEvent;
import dev.itsm.task.TaskGraph;
import dev.itsm.task.TaskRun;
import dev.itsm.time.Period;
import dev.itsm.transition.HandOver;
import dev.itsm.transition.TraceMatrix;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a value of any record by its components, of texts and times that are hard to keep; equal for equal calls. */
final class Samples {
    private static final String HARD = "“ünïcode” 🐛 \u0000\t\n\\ \" ' ; -- </script> \u2028";

    private final boolean full;
    private int number;

    /** @param full whether what may be null is given too */
    Samples(boolean full) {
        this.full = full;
    }

    <T> T of(Class<T> type) {
        return type.cast(make(type, Map.of()));
    }

    private Object make(Type type, Map<TypeVariable<?>, Type> bound) {
        if (type instanceof TypeVariable<?> variable) {
            return make(bound.get(variable), bound);
        }
        if (type instanceof ParameterizedType generic) {
            return generic(generic, bound);
        }
        return plain((Class<?>) type, bound);
    }

    private Object generic(ParameterizedType type, Map<TypeVariable<?>, Type> bound) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == List.class) {
            return List.of(make(arguments[0], bound), make(arguments[0], bound));
        }
        if (raw == Set.class) {
            return new LinkedHashSet<>(List.of(make(arguments[0], bound), make(arguments[0], bound)));
        }
        if (raw == Map.class) {
            return Map.of(make(arguments[0], bound), make(arguments[1], bound));
        }
        Map<TypeVariable<?>, Type> inner = new HashMap<>(bound);
        for (int i = 0; i < arguments.length; i++) {
            Type argument = arguments[i];
            inner.put(raw.getTypeParameters()[i], argument instanceof TypeVariable<?> v ? bound.get(v) : argument);
        }
        return plain(raw, inner);
    }

    private Object plain(Class<?> type, Map<TypeVariable<?>, Type> bound) {
        number++;
        Object special = special(type);
        if (special != null) {
            return special;
        }
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[number % constants.length];
        }
        return record(type, bound);
    }

    private @Nullable Object special(Class<?> type) {
        Map<Class<?>, Object> values = new HashMap<>();
        values.put(String.class, HARD + number);
        values.put(int.class, number);
        values.put(long.class, Long.MAX_VALUE - number);
        values.put(boolean.class, number % 2 == 0);
        values.put(BigDecimal.class, new BigDecimal("123456789012345678901234567890.10"));
        values.put(
                Instant.class, Instant.parse("9999-12-31T23:59:59.123456789Z").minusSeconds(1_000L - number));
        values.put(Duration.class, Duration.ofSeconds(3600, number));
        values.put(LocalDate.class, LocalDate.of(2028, 2, 29));
        values.put(LocalTime.class, LocalTime.of(23, 59, 59, 999_999_999));
        values.put(ZoneId.class, ZoneId.of("America/St_Johns"));
        values.put(URI.class, URI.create("https://files.example.org/a%20b?c=" + number));
        values.put(Hash.class, Hash.of("sample " + number));
        values.put(EventName.class, EventName.of("sample.made", number));
        values.put(RecordKind.class, RecordKind.of("sample"));
        values.put(RoleName.class, RoleName.of("SAMPLE"));
        values.put(RecordId.class, IncidentId.of("INC 🐛: " + number));
        values.put(Attributes.class, new Attributes(Map.of("floor", "3", "cost-centre", HARD)));
        values.put(Link.class, new Link("caused-by", IncidentId.of("INC-" + number), ProblemId.of("PRB-" + number)));
        values.put(CiCheck.class, looked());
        values.put(ApprovalEvent.class, opened());
        values.put(TaskGraph.class, tasks());
        values.put(
                TaskEvent.class,
                new TaskEvent.Ended(
                        ServiceRequestId.of("REQ-" + number),
                        Instant.EPOCH,
                        "buy",
                        new TaskRun.End(true, PersonId.of("ana"), Instant.EPOCH, HARD)));
        values.put(
                HandOver.class,
                new HandOver(
                        "line-" + number,
                        HandOver.Subject.DATA,
                        HARD,
                        HandOver.Treatment.TRANSFER,
                        HARD,
                        new HandOver.Done(HARD, PersonId.of("ana"), Instant.EPOCH)));
        values.put(TraceMatrix.class, matrix());
        values.put(Content.Stage.class, Content.Stage.of("stage-" + number, HARD, CiId.of("CI 🐛: " + number)));
        values.put(Classification.class, classification());
        values.put(Verification.class, verification());
        values.put(Exemption.class, exemption());
        Object value = values.get(type);
        return value == null && type.isAssignableFrom(Level.class) ? Level.HIGH : value;
    }

    private CiCheck looked() {
        return new CiCheck(
                CiId.of("srv-" + number),
                "computer",
                Instant.EPOCH,
                PersonId.of("ana"),
                true,
                List.of(new CiCheck.Value("hostname", full ? HARD : null, null)),
                List.of(new CiCheck.Related(RelationId.of("R-" + number), false)));
    }

    private ApprovalEvent opened() {
        ApprovalPolicy policy = ApprovalPolicy.of(
                        "board",
                        VotingRule.percent("62.5"),
                        Seat.of("chair", Holder.role("CHAIR")).asChair(),
                        Seat.of("team", Holder.team("network")).withVeto())
                .then("boss", VotingRule.allOf(), Seat.ofPerson("boss").asMandatory())
                .lasting(new ApprovalPolicy.Timing(
                        Duration.ofDays(2), Holder.person("boss"), Duration.ofDays(1), Duration.ofDays(30)));
        return new ApprovalEvent.Opened(
                ApprovalId.of("A-" + number),
                Instant.EPOCH,
                ServiceRequestId.of("REQ-" + number),
                Hash.of("sample " + number),
                policy);
    }

    private static TraceMatrix matrix() {
        return new TraceMatrix(
                List.of(new TraceMatrix.Requirement("R 🐛", HARD)),
                List.of(new TraceMatrix.DesignItem("D", HARD, Set.of("R 🐛"))),
                List.of(
                        new TraceMatrix.TestCase("T1", HARD, Set.of("D"), true),
                        new TraceMatrix.TestCase("T2", HARD, Set.of(), null)),
                List.of(new TraceMatrix.Coverage("C", Set.of("R 🐛"))));
    }

    private Classification classification() {
        return new Classification(
                HARD,
                full ? ChangePath.STANDARD : ChangePath.EMERGENCY,
                full ? "template" : null,
                Classification.Route.SERVICE_DESIGN_AND_TRANSITION);
    }

    /** Of its two texts there is always one. */
    private Verification verification() {
        return new Verification(full ? HARD : null, full ? null : HARD, PersonId.of("ana"), Instant.EPOCH);
    }

    /** It has an end always. */
    private static Exemption exemption() {
        return new Exemption(
                "CHG-06",
                Duty.REVIEW,
                PersonId.of("ana"),
                PersonId.of("ben"),
                Period.of(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)),
                HARD);
    }

    private static TaskGraph tasks() {
        return TaskGraph.of(
                Task.of("buy", HARD, Duration.ofMinutes(90))
                        .by(TeamId.of("facility"))
                        .instructedBy("how")
                        .undoneBy(HARD, Duration.ofHours(1)),
                Task.milestone("done", HARD).after("buy").asOptional());
    }

    private Object record(Class<?> type, Map<TypeVariable<?>, Type> bound) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            arguments[i] = nullable && !full ? null : component(type, components[i], bound);
        }
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return canonical.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError("No sample of " + type + " from " + Arrays.toString(arguments), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Names that the model checks are plain words; all other texts are hard ones. */
    private Object component(Class<?> type, RecordComponent component, Map<TypeVariable<?>, Type> bound) {
        boolean word = component.getType() == String.class
                && (component.getName().equals("key")
                        || component.getName().equals("name")
                        || component.getName().equals("code")
                        || component.getName().equals("scheme")
                        || component.getName().equals("mediaType")
                        || component.getName().equals("version"));
        if (word) {
            number++;
            return RecordId.class.isAssignableFrom(type) ? "S: 🐛 " + number : "sample";
        }
        return make(component.getGenericType(), bound);
    }
}
