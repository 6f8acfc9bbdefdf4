package io.github.scimlet.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test the deployment of the broken store that the run is about. */
final class TheBrokenOne implements ParameterResolver {

    static final String NUMBER = "scimlet.broken";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Deployment.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        int number = Integer.parseInt(context.getConfigurationParameter(NUMBER).orElseThrow());
        return Broken.all().get(number).deployment().get();
    }
}
