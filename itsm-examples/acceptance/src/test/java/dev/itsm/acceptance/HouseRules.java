package dev.itsm.acceptance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.itsm.event.DomainEvent;
import dev.itsm.store.Repository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The rules that the four libraries keep, for the packages below a root: the libraries' own, or those of the classes that
 * break them on purpose.
 */
final class HouseRules {
    private static final List<String> CORE_UPWARDS = List.of(
            "id",
            "time",
            "party",
            "priority",
            "field",
            "validation",
            "rule",
            "event",
            "decision",
            "lifecycle",
            "store",
            "approval",
            "service",
            "sms");
    private static final List<String> PRACTICES =
            List.of("incident", "problem", "change", "request", "release", "transition", "knowledge");
    private static final Pattern IMPURE =
            Pattern.compile("java\\.time\\.(Instant|\\w*Date|\\w*Time|Year|YearMonth|MonthDay)\\.now"
                    + "|java\\.time\\.(Clock|InstantSource)\\.(system\\w*|tick\\w*)"
                    + "|java\\.time\\.ZoneId\\.systemDefault|java\\.util\\.TimeZone\\.getDefault|java\\.util\\.Locale\\.getDefault"
                    + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getProperty|getenv)"
                    + "|java\\.lang\\.Math\\.random|java\\.util\\.UUID\\.randomUUID|java\\.util\\.ServiceLoader\\..*");
    private static final Pattern IMPURE_TYPES = Pattern.compile("java\\.util\\.(Random|SplittableRandom|Timer)"
            + "|java\\.util\\.concurrent\\.(ThreadLocalRandom|Executors|ForkJoinPool|CompletableFuture)"
            + "|java\\.security\\.SecureRandom|java\\.lang\\.Thread"
            + "|java\\.io\\.File\\w*|java\\.nio\\.file\\..*|java\\.net\\.(http\\..*|\\w*Socket|URL|URLConnection)");

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    /** Returns the rules by what they hold. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("no clock, chance, thread, file or default outside the desk", purity());
        rules.put(
                "no cycle between packages",
                slices().matching(root + ".(**)").should().beFreeOfCycles());
        rules.put("fields do not change outside builders, drafts, tallies, caches and the desk", finalFields());
        rules.put("public classes are final, sealed or abstract", finalClasses());
        rules.put("public signatures are of the JDK's types", jdkSignatures());
        rules.put("no name says nothing", names());
        rules.put("packages are null-marked", nullMarked());
        rules.put("modules look downwards", modules());
        rules.put("core looks downwards", core());
        rules.put("practices do not know each other", practices());
        rules.put(
                "practices know of service levels only calendars, clocks and targets, and nothing of the CMDB",
                ports());
        rules.put("no framework and no database", frameworks());
        rules.put("only the desk logs", logging());
        rules.put("Caffeine is in caching types only", caching());
        rules.put("repositories are interfaces beside their aggregate", repositories());
        rules.put("events are records with an instant and one sealed parent", events());
        rules.put("aggregates refer to other aggregates by identity", aggregates());
        return rules;
    }

    private String[] in(String... packages) {
        return Stream.of(packages).map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    private ArchRule purity() {
        DescribedPredicate<JavaAccess<?>> impure = describe("read a clock, chance or default", access -> {
            String owner = access.getTargetOwner().getName();
            return IMPURE.matcher(owner + "." + access.getName()).matches()
                    || IMPURE_TYPES.matcher(owner).matches();
        });
        return noClasses().that().resideOutsideOfPackages(in("desk")).should().accessTargetWhere(impure);
    }

    private ArchRule finalFields() {
        return fields().that()
                .areDeclaredInClassesThat(are(describe(
                        "public, and no builders, drafts, tallies or caches",
                        type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                                && !type.getSimpleName().matches(".*(Builder|Draft|Tally)|(Cached|Caching).*"))))
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages(in("desk"))
                .should()
                .beFinal()
                .allowEmptyShould(true);
    }

    private ArchRule finalClasses() {
        return classes()
                .that()
                .arePublic()
                .and(are(describe("classes", type -> !type.isInterface() && !type.isEnum() && !type.isRecord())))
                .should(be(
                        "final, sealed or abstract",
                        type -> type.getModifiers().contains(JavaModifier.FINAL)
                                || type.getModifiers().contains(JavaModifier.ABSTRACT)
                                || type.reflect().isSealed()));
    }

    private ArchRule jdkSignatures() {
        Predicate<JavaClass> foreign = type -> {
            String name = type.getBaseComponentType().getName();
            return name.startsWith("org.slf4j.")
                    || name.startsWith("com.github.benmanes.")
                    || name.startsWith("com.google.");
        };
        return classes()
                .that()
                .arePublic()
                .and()
                .resideOutsideOfPackages(in("cmdb.guava"))
                .should(be(
                        "without foreign types in public signatures",
                        type -> signatures(type).noneMatch(foreign)));
    }

    private static Stream<JavaClass> signatures(JavaClass type) {
        Stream<JavaClass> methods = type.getCodeUnits().stream()
                .filter(unit -> isOpen(unit.getModifiers()))
                .flatMap(unit -> Stream.concat(
                        unit.getReturnType().getAllInvolvedRawTypes().stream(),
                        unit.getParameterTypes().stream()
                                .map(JavaType::getAllInvolvedRawTypes)
                                .flatMap(Set::stream)));
        Stream<JavaClass> fields = type.getFields().stream()
                .filter(field -> isOpen(field.getModifiers()))
                .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream());
        Stream<JavaClass> parents =
                Stream.concat(type.getInterfaces().stream().map(JavaType::toErasure), type.getRawSuperclass().stream());
        return Stream.of(methods, fields, parents).flatMap(part -> part);
    }

    private static boolean isOpen(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private ArchRule names() {
        Pattern type = Pattern.compile(".*(Util|Utils|Utility|Helper|Manager|Impl|Data|Info)");
        Pattern packages = Pattern.compile("(.*\\.)?(common|util|utils|shared|misc|helper)(\\..*)?");
        return classes()
                .should(be(
                        "named for what they are",
                        found -> !type.matcher(found.getSimpleName()).matches()
                                && !packages.matcher(found.getPackageName()).matches()));
    }

    private ArchRule nullMarked() {
        return classes()
                .should(be("in a null-marked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
    }

    private ArchRule modules() {
        String[] workflow = in(Stream.concat(
                        Stream.of("desk", "practice", "task", "assignment", "criterion", "scheme", "worklog"),
                        PRACTICES.stream())
                .toArray(String[]::new));
        return all(
                none(
                        in("sla"),
                        Stream.concat(Stream.of(in("cmdb")), Stream.of(workflow))
                                .toArray(String[]::new)),
                none(
                        in("cmdb"),
                        Stream.concat(Stream.of(in("sla")), Stream.of(workflow)).toArray(String[]::new)),
                none(
                        in(CORE_UPWARDS.toArray(String[]::new)),
                        Stream.concat(Stream.of(in("sla", "cmdb")), Stream.of(workflow))
                                .toArray(String[]::new)));
    }

    private ArchRule core() {
        List<ArchRule> rules = new ArrayList<>();
        for (int i = 0; i + 1 < CORE_UPWARDS.size(); i++) {
            rules.add(none(
                    in(CORE_UPWARDS.get(i)),
                    in(CORE_UPWARDS.subList(i + 1, CORE_UPWARDS.size()).toArray(String[]::new))));
        }
        return all(rules.toArray(ArchRule[]::new));
    }

    private ArchRule practices() {
        List<ArchRule> rules = new ArrayList<>();
        for (String practice : PRACTICES) {
            List<String> others = new ArrayList<>(PRACTICES);
            others.remove(practice);
            others.add("desk");
            rules.add(none(in(practice), in(others.toArray(String[]::new))));
        }
        return all(rules.toArray(ArchRule[]::new));
    }

    private ArchRule ports() {
        return all(
                none(in(PRACTICES.toArray(String[]::new)), in("cmdb")),
                noClasses()
                        .that()
                        .resideInAnyPackage(in(PRACTICES.toArray(String[]::new)))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(in("sla"))
                                .and(resideInAnyPackage(in("sla.calendar", "sla.clock", "sla.target"))
                                        .negate())));
    }

    private static ArchRule none(String[] these, String[] those) {
        return noClasses()
                .that()
                .resideInAnyPackage(these)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(those)
                .allowEmptyShould(true);
    }

    private static ArchRule all(ArchRule... rules) {
        var all = CompositeArchRule.of(rules[0]);
        for (int i = 1; i < rules.length; i++) {
            all = all.and(rules[i]);
        }
        return all.allowEmptyShould(true);
    }

    private ArchRule frameworks() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.hibernate..",
                        "org.springframework..",
                        "jakarta.persistence..",
                        "java.sql..",
                        "javax.sql..",
                        "tools.jackson..",
                        "com.fasterxml..");
    }

    private ArchRule logging() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(in("desk"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "java.util.logging..", "java.lang.System.Logger");
    }

    private ArchRule caching() {
        return noClasses()
                .that(are(describe(
                        "not caching types",
                        type -> !outermost(type).getSimpleName().matches("(Cached|Caching).*"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.github.benmanes..");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::outermost).orElse(type);
    }

    private ArchRule repositories() {
        return classes()
                .that(are(describe(
                        "public repositories",
                        type -> type.isAssignableTo(Repository.class)
                                && type.getModifiers().contains(JavaModifier.PUBLIC)
                                && !type.getPackageName().endsWith(".store"))))
                .should(be(
                        "interfaces beside their aggregate, named after it",
                        type -> type.isInterface()
                                && aggregate(type)
                                        .filter(state -> state.getPackageName().equals(type.getPackageName())
                                                && type.getSimpleName().equals(state.getSimpleName() + "Repository"))
                                        .findAny()
                                        .isPresent()))
                .allowEmptyShould(true);
    }

    /** The state that a repository keeps. */
    private static Stream<JavaClass> aggregate(JavaClass repository) {
        return repository.getInterfaces().stream()
                .filter(parent -> parent.toErasure().isAssignableTo(Repository.class))
                .filter(JavaParameterizedType.class::isInstance)
                .map(JavaParameterizedType.class::cast)
                .map(parent -> parent.getActualTypeArguments().get(1).toErasure());
    }

    private ArchRule events() {
        return classes()
                .that(are(describe(
                        "events",
                        type -> type.isAssignableTo(DomainEvent.class) && !type.isEquivalentTo(DomainEvent.class))))
                .should(be(
                        "records of one sealed family",
                        type -> type.isInterface()
                                ? type.reflect().isSealed()
                                : type.isRecord()
                                        && families(type) == 1
                                        && type.tryGetField("at")
                                                .filter(at -> at.getRawType().isEquivalentTo(Instant.class))
                                                .isPresent()));
    }

    private static long families(JavaClass event) {
        return event.getAllRawInterfaces().stream()
                .filter(parent ->
                        parent.getRawInterfaces().stream().anyMatch(up -> up.isEquivalentTo(DomainEvent.class)))
                .count();
    }

    private ArchRule aggregates() {
        return classes()
                .that(are(simpleNameEndingWith("Repository")
                        .and(describe(
                                "of a practice", type -> type.isInterface() && type.isAssignableTo(Repository.class)))))
                .should(new ArchCondition<>("keep an aggregate that holds no other one") {
                    private final List<JavaClass> states = new ArrayList<>();

                    @Override
                    public void init(Collection<JavaClass> repositories) {
                        repositories.forEach(repository -> aggregate(repository).forEach(states::add));
                    }

                    @Override
                    public void check(JavaClass repository, ConditionEvents events) {
                        aggregate(repository)
                                .forEach(state -> held(state, new ArrayList<>()).stream()
                                        .filter(field -> field.getType().getAllInvolvedRawTypes().stream()
                                                .anyMatch(held -> states.contains(held)))
                                        .forEach(field -> events.add(SimpleConditionEvent.violated(
                                                state, field.getFullName() + " holds another aggregate"))));
                    }
                })
                .allowEmptyShould(true);
    }

    /** The fields of an aggregate and of the records of its package that it is made of. */
    private static List<JavaField> held(JavaClass type, List<JavaClass> seen) {
        List<JavaField> fields = new ArrayList<>();
        if (!seen.contains(type)) {
            seen.add(type);
            for (JavaField field : type.getFields()) {
                if (!field.getModifiers().contains(JavaModifier.STATIC)) {
                    fields.add(field);
                    field.getType().getAllInvolvedRawTypes().stream()
                            .filter(part ->
                                    part.isRecord() && part.getPackageName().equals(type.getPackageName()))
                            .forEach(part -> fields.addAll(held(part, seen)));
                }
            }
        }
        return fields;
    }

    private static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> holds) {
        return new ArchCondition<>("be " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!holds.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getFullName() + " is not " + what));
                }
            }
        };
    }
}
