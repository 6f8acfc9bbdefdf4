package io.github.scimlet.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Puts what {@link Otherwise} says before the message of a failure, where IDEs and logs show it first. */
final class ExplainedFailures implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        if (failure instanceof TestAbortedException) {
            throw failure;
        }
        Otherwise otherwise = context.getRequiredTestMethod().getAnnotation(Otherwise.class);
        throw explained("If you ship this: " + otherwise.value(), failure);
    }

    private static AssertionError explained(String consequence, Throwable failure) {
        AssertionError explained = failure instanceof AssertionFailedError failed
                ? compared(consequence + "\n\n" + failed.getMessage(), failed)
                : new AssertionError(consequence + "\n\n" + told(failure), failure.getCause());
        explained.setStackTrace(failure.getStackTrace());
        return explained;
    }

    /** What was expected stays what an IDE can compare. */
    private static AssertionError compared(String message, AssertionFailedError failed) {
        return new AssertionFailedError(message, failed.getExpected(), failed.getActual(), failed.getCause());
    }

    private static String told(Throwable failure) {
        return failure instanceof AssertionError ? String.valueOf(failure.getMessage()) : "The store threw " + failure;
    }
}
