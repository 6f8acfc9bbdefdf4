package io.github.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class OtherwiseTest {

    @Test
    void isSaidOfEachTestOfAContract() {
        assertThat(Stream.of(BrokenUsers.class, BrokenGroups.class)
                        .flatMap(contract ->
                                AnnotationSupport.findAnnotatedMethods(
                                        contract, Test.class, HierarchyTraversalMode.TOP_DOWN)
                                        .stream()))
                .hasSizeGreaterThan(100)
                .allMatch(test -> test.isAnnotationPresent(Otherwise.class));
    }

    @Test
    void comesFirstInTheMessageOfAFailure() {
        Throwable failure = failure("compares");

        assertThat(failure)
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("If you ship this: somebody is told a lie.\n\n")
                .hasMessageContaining("expected: 2")
                .hasStackTraceContaining("OtherwiseTest$Failures.compares");
        assertThat(((AssertionFailedError) failure).getExpected().getValue()).isEqualTo("2");
    }

    @Test
    void tellsWhatAStoreHasThrown() {
        assertThat(failure("throwsSomething"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("If you ship this: somebody waits.\n\nThe store threw"
                        + " java.lang.IllegalStateException: no connection")
                .hasStackTraceContaining("OtherwiseTest$Failures.throwsSomething");
    }

    @Test
    void leavesAbortedTestsAlone() {
        assertThat(failure("givesUp")).isInstanceOf(TestAbortedException.class).hasMessage("no database here");
    }

    private static Throwable failure(String test) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Failures.class))
                .execute()
                .testEvents()
                .finished()
                .stream()
                .filter(event -> event.getTestDescriptor().getDisplayName().equals(test + "()"))
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .findFirst()
                .orElseThrow();
    }

    static class Failures {

        @Test
        @Otherwise("somebody is told a lie.")
        void compares() {
            assertThat(List.of(1).size()).isEqualTo(2);
        }

        @Test
        @Otherwise("somebody waits.")
        void throwsSomething() {
            throw new IllegalStateException("no connection");
        }

        @Test
        @Otherwise("nobody waits.")
        void givesUp() {
            throw new TestAbortedException("no database here");
        }
    }
}
