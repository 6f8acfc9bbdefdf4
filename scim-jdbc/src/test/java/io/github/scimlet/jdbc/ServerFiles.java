package io.github.scimlet.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where servers have their programs and data: below {@code target}, so that no other build comes near them. */
final class ServerFiles {

    private static final Path ROOT = Path.of("target", "databases").toAbsolutePath();

    private ServerFiles() {}

    /** Writes the files of an archive. */
    interface Unpacking {
        void into(Path directory) throws IOException;
    }

    static Path temporaryDirectory(String prefix) {
        try {
            return Files.createTempDirectory(Files.createDirectories(ROOT), prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The directory with what {@code jar} has packed. It stays for the next run, until the version changes. */
    static Path unpacked(Path jar, Unpacking unpacking) {
        Path home = ROOT.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", ""));
        if (!Files.isDirectory(home)) {
            Path unfinished = temporaryDirectory("unpacking-");
            try {
                unpacking.into(unfinished);
                moveUnlessThere(unfinished, home);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot unpack " + jar, e);
            }
        }
        return home;
    }

    private static void moveUnlessThere(Path unfinished, Path home) throws IOException {
        try {
            Files.move(unfinished, home);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            delete(unfinished); // another JVM was quicker
        }
    }

    /** The jar on the class path that has {@code resource}. */
    static Path jarOf(String resource) {
        URL url = ServerFiles.class.getResource(resource);
        if (url == null) {
            throw new IllegalStateException("No jar has " + resource);
        }
        String address = url.getPath();
        return Path.of(URI.create(address.substring(0, address.lastIndexOf('!'))));
    }
}
