package io.github.scimlet.benchmarks.suite.contender;

import io.github.scimlet.benchmarks.workload.Contender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * A contender before it is loaded: a module beside this one, with its jar and what it needs in {@code target}.
 *
 * @param module the directory of the module, which is its name here
 * @param title what people call the library
 * @param library the artifact whose version is that of the library
 */
public record Entrant(String module, String title, String library) {

    /** All that take part, ours first. */
    public static List<Entrant> all() {
        return List.of(
                new Entrant("scimlet", "Scimlet", "scim-core"),
                new Entrant("floor", "floor", "none"),
                new Entrant("unboundid", "Ping's SCIM 2 SDK", "scim2-sdk-common"),
                new Entrant("scim-sdk", "SCIM-SDK", "scim-sdk-server"),
                new Entrant("scimple", "SCIMple", "scim-server"));
    }

    /** The one of that module. */
    public static Entrant of(String module) {
        return all().stream()
                .filter(entrant -> entrant.module.equals(module))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(module));
    }

    /**
     * Loads it with classes that nobody else sees, and leaves them to the thread for whatever looks there.
     *
     * @throws IllegalStateException if it has not been built
     */
    public Contender load() {
        ClassLoader loader = new URLClassLoader(module, urls(), new WorkloadOnly());
        Thread.currentThread().setContextClassLoader(loader);
        return ServiceLoader.load(Contender.class, loader)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no contender in " + classPath()));
    }

    private URL[] urls() {
        List<URL> urls = new ArrayList<>();
        for (Path jar : classPath()) {
            try {
                urls.add(jar.toUri().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }
        return urls.toArray(URL[]::new);
    }

    /** Its server, as a program: {@code Serve} beside the contender. */
    public Java server(String heap) {
        String mainClass = load().getClass().getPackageName() + ".Serve";
        return new Java(heap, classPath(), mainClass, List.of());
    }

    /** Its jar, and behind it those of the libraries. */
    public List<Path> classPath() {
        List<Path> jars = new ArrayList<>(List.of(target().resolve(module + ".jar")));
        jars.addAll(libraries());
        return jars;
    }

    /** The jars that it needs. */
    public List<Path> libraries() {
        try (Stream<Path> jars = Files.list(target().resolve("lib"))) {
            return jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("has " + module + " been packaged?", e);
        }
    }

    private Path target() {
        return Directory.ofBenchmarks().resolve(module).resolve("target");
    }

    @Override
    public String toString() {
        return module;
    }
}
