package io.github.scimlet.testkit.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** As the jar's manifest says it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version =
                Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "in development");
        return new String[] {"scim-testkit " + version, "Java ${java.version} (${java.vendor})"};
    }
}
