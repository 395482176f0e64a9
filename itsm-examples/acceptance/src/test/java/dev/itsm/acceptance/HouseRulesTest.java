package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import dev.itsm.store.Repository;
import dev.itsm.testkit.RepositoryContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The four libraries keep the rules of the house, and each rule finds the class that breaks it on purpose. */
class HouseRulesTest {
    private static final String ROOT = "dev.itsm";
    private static final String SEEDED = "dev.itsm.acceptance.seeded";
    private static final Path SOURCES = Path.of("..", "..");
    private static final List<String> LIBRARIES = List.of("itsm-core", "itsm-sla", "itsm-cmdb", "itsm-workflow");

    private static final JavaClasses LIBRARY_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/testkit/")
                    && !location.contains("/acceptance/")
                    && !location.contains("/jackson/"))
            .importPackages(ROOT);
    private static final JavaClasses SEEDED_CLASSES = new ClassFileImporter().importPackages(SEEDED);

    /** Who breaks which rule on purpose. */
    private static final Map<String, String> FAULTS = Map.ofEntries(
            Map.entry("no clock, chance, thread, file or default outside the desk", "incident.ReadsTheClock"),
            Map.entry("no cycle between packages", "time.Round"),
            Map.entry(
                    "fields do not change outside builders, drafts, tallies, caches and the desk", "incident.Changes"),
            Map.entry("public classes are final, sealed or abstract", "incident.Changes"),
            Map.entry("public signatures are of the JDK's types", "sla.ShowsItsCache"),
            Map.entry("no name says nothing", "incident.TicketManager"),
            Map.entry("packages are null-marked", "incident.Ticket"),
            Map.entry("modules look downwards", "sla.KnowsAnIncident"),
            Map.entry("core looks downwards", "time.Round"),
            Map.entry("practices do not know each other", "incident.KnowsAProblem"),
            Map.entry(
                    "practices know of service levels only calendars, clocks and targets, and nothing of the CMDB",
                    "incident.KnowsTheCmdb"),
            Map.entry("no framework and no database", "incident.KnowsADatabase"),
            Map.entry("only the desk logs", "incident.Logs"),
            Map.entry("Caffeine is in caching types only", "sla.ShowsItsCache"),
            Map.entry("repositories are interfaces beside their aggregate", "problem.TicketRepository"),
            Map.entry("events are records with an instant and one sealed parent", "incident.Happened"),
            Map.entry("aggregates refer to other aggregates by identity", "incident.Ticket"));

    @TestFactory
    Stream<DynamicTest> the_libraries_keep_the_rules() {
        return new HouseRules(ROOT)
                .all().entrySet().stream()
                        .map(rule ->
                                dynamicTest(rule.getKey(), () -> rule.getValue().check(LIBRARY_CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> each_rule_finds_its_seeded_fault() {
        Map<String, ArchRule> rules = new HouseRules(SEEDED).all();
        assertThat(FAULTS.keySet()).isEqualTo(rules.keySet());
        return rules.entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> {
                    EvaluationResult result = rule.getValue().evaluate(SEEDED_CLASSES);
                    assertThat(result.hasViolation()).isTrue();
                    assertThat(String.join("\n", result.getFailureReport().getDetails()))
                            .contains(SEEDED + "." + FAULTS.get(rule.getKey()));
                }));
    }

    @Test
    void every_repository_has_a_contract_suite_in_the_test_kits() {
        JavaClasses suites = new ClassFileImporter()
                .importPackages("dev.itsm.practice.testkit", "dev.itsm.cmdb.testkit", "dev.itsm.acceptance");
        List<String> uncovered = LIBRARY_CLASSES.stream()
                .filter(type -> type.isInterface()
                        && type.isAssignableTo(Repository.class)
                        && !type.getPackageName().equals(Repository.class.getPackageName()))
                .filter(port -> suites.stream()
                        .noneMatch(suite -> suite.isAssignableTo(RepositoryContract.class)
                                && suite.getDirectDependenciesFromSelf().stream()
                                        .anyMatch(d ->
                                                d.getTargetClass().getName().equals(port.getName()))))
                .map(type -> type.getName())
                .toList();
        assertThat(uncovered).isEmpty();
    }

    @Test
    void every_package_is_documented() throws IOException {
        for (String library : LIBRARIES) {
            Path sources = SOURCES.resolve(library).resolve("src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                List<Path> packages = files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.endsWith("module-info.java"))
                        .map(Path::getParent)
                        .distinct()
                        .toList();
                for (Path folder : packages) {
                    assertThat(folder.resolve("package-info.java")).exists();
                    String text = Files.readString(folder.resolve("package-info.java"));
                    assertThat(text)
                            .as(folder.toString())
                            .contains("@NullMarked")
                            .containsPattern("/\\*\\*\\s*\\*?\\s*\\w+");
                }
            }
        }
    }
}
