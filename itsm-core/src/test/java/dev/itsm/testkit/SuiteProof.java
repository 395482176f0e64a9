package dev.itsm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Proves that a suite finds something: run against what does nothing, each of its tests fails. */
public final class SuiteProof {
    private SuiteProof() {}

    /**
     * Runs a suite that is given a port which does nothing, such as {@link IdleStore}.
     *
     * @param suite a class of tests that the build does not run by itself, as its name is not that of a test
     * @throws AssertionError if one of its tests passes, or it has none
     */
    public static void requireEveryTestFails(Class<?> suite) {
        List<String> passed = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)); // the failures
        try {
            run(suite, passed, failed);
        } finally {
            System.setOut(out);
        }
        assertThat(passed).as("what passes although nothing is done").isEmpty();
        assertThat(failed).as("the tests of " + suite.getName()).isNotEmpty();
    }

    private static void run(Class<?> suite, List<String> passed, List<String> failed) {
        TestExecutionListener listener = new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    (result.getStatus() == TestExecutionResult.Status.FAILED ? failed : passed)
                            .add(test.getDisplayName());
                }
            }
        };
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestExecutionListenerAutoRegistration(false)
                        .build())
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(suite))
                                .build(),
                        listener);
    }
}
