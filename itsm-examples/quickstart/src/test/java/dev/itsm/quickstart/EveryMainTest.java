package dev.itsm.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs each program of this package: none may fail, or say nothing. */
class EveryMainTest {
    static Stream<String> mains() throws Exception {
        Path classes =
                Path.of(IncidentMain.class.getResource("IncidentMain.class").toURI());
        try (Stream<Path> files = Files.list(classes.getParent())) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith("Main.class"))
                    .map(file -> IncidentMain.class.getPackageName() + "."
                            + file.substring(0, file.length() - ".class".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("mains")
    void runs(String main) throws Exception {
        assertThat(run(main)).isNotBlank();
    }

    @Test
    void theEmbeddersFifteenLinesRefuseToCloseAndExplainTheClock() throws Exception {
        assertThat(run(IncidentMain.class.getName()))
                .contains("resolve it first (ISO/IEC 20000-1:2018, 8.6.1)")
                .contains("resolution");
    }

    @Test
    void theVendorsGuardAndRequiredFieldRefuseAndThenTheStateIsReached() throws Exception {
        assertThat(run(VendorMain.class.getName()))
                .contains("[ACME-4-EYES]")
                .contains("fill in floor")
                .contains("VERIFYING on floor 3");
    }

    @Test
    void theProductsTransactionCommitsTheRefusalAndRollsBackWhatWasStale() throws Exception {
        assertThat(run(SpringMain.class.getName()).lines())
                .containsExactly(
                        "1 order, incident at revision 1",
                        "rolled back: 1 order, incident at revision 1",
                        "refused: true, 2 orders, 2 entries in the journal");
    }

    @Test
    void theItemsSecondHostIsRefusedAndTheShopIsDegradedWithOneFailureLeft() throws Exception {
        assertThat(run(ImpactMain.class.getName()))
                .contains("end one of these first (ISO/IEC 20000-1:2018, 8.2.6) [CARDINALITY]")
                .contains("shop is DEGRADED along [ci:web1, ci:shop], and down after 1 more")
                .contains("The shop fails with any of [ci:host]");
    }

    @Test
    void whatTheDeskDidIsInTheDatabaseWithItsHistory() throws Exception {
        assertThat(run(DatabaseMain.class.getName()).lines())
                .startsWith("incident:INC-1 2", "incident.reported/1")
                .contains("incident.assigned/1");
    }

    private static String run(String main) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            Class.forName(main).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
