package io.github.scimlet.benchmarks.suite.contender;

import io.github.scimlet.benchmarks.suite.result.Participant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jars of a contender. */
public final class Luggage {

    private static final Pattern OURS = Pattern.compile("scimlet-benchmarks-.*");
    private static final Pattern SERVER = Pattern.compile("(jetty-|jakarta\\.servlet-|slf4j-).*");

    private Luggage() {}

    /** Counts and weighs them. */
    public static Participant of(Entrant entrant) {
        List<Path> jars = entrant.libraries().stream()
                .filter(jar -> !OURS.matcher(name(jar)).matches())
                .toList();
        List<Path> own = jars.stream()
                .filter(jar -> !SERVER.matcher(name(jar)).matches())
                .toList();
        return new Participant(entrant.module(), title(entrant, jars), jars.size(), size(jars), own.size(), size(own));
    }

    private static String title(Entrant entrant, List<Path> jars) {
        Pattern library = Pattern.compile(entrant.library() + "-(\\d.*)\\.jar");
        return jars.stream()
                .map(jar -> library.matcher(name(jar)))
                .filter(Matcher::matches)
                .map(match -> entrant.title() + " " + match.group(1))
                .findFirst()
                .orElse(entrant.title());
    }

    private static String name(Path jar) {
        return jar.getFileName().toString();
    }

    private static long size(List<Path> jars) {
        return jars.stream().mapToLong(Luggage::size).sum();
    }

    private static long size(Path jar) {
        try {
            return Files.size(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
