package io.github.scimlet.benchmarks.suite.contender;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Where the modules are. */
public final class Directory {

    /** The system property that says it, for who does not run us from {@code suite/target/suite.jar}. */
    public static final String PROPERTY = "benchmarks";

    private Directory() {}

    /** The directory of the module {@code benchmarks}. */
    public static Path ofBenchmarks() {
        String given = System.getProperty(PROPERTY);
        return given == null ? besides(ownJar()) : Path.of(given);
    }

    private static Path besides(Path jar) {
        return Objects.requireNonNull(jar.resolve("../../..").normalize());
    }

    private static Path ownJar() {
        try {
            return Path.of(Directory.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
