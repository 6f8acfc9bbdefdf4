package io.github.scimlet.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The temporary files of this process in which there are ids: those that have a name, and those that are merely open. */
final class SpoolFiles {

    private SpoolFiles() {}

    static long count() {
        return named() + open();
    }

    private static long named() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(IdSpool.PREFIX))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On Linux a file that is deleted as soon as it is open has no name, and takes room for as long as it is open. */
    private static long open() {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.filter(SpoolFiles::isSpool).count();
        } catch (IOException e) {
            return 0;
        }
    }

    private static boolean isSpool(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().contains(IdSpool.PREFIX);
        } catch (IOException e) {
            return false; // closed since it was listed
        }
    }
}
