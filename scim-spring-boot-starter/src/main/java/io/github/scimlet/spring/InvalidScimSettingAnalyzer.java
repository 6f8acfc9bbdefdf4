package io.github.scimlet.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has Spring Boot print what is wrong and what to do, in the place of a stack trace. */
final class InvalidScimSettingAnalyzer extends AbstractFailureAnalyzer<InvalidScimSettingException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidScimSettingException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
