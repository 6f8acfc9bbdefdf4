package io.github.scimlet.testkit.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a source says from cycle to cycle. */
final class Runs {

    static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    static final Duration CYCLE = Duration.ofMinutes(40);

    /** The directory at first, and before each of {@code cycles} more cycles. */
    static List<Directory> run(GeneratedSource source, int cycles, Duration interval) {
        List<Directory> directories = new ArrayList<>(List.of(source.first()));
        Instant now = START;
        while (directories.size() <= cycles) {
            now = now.plus(interval);
            directories.add(source.next(directories.get(directories.size() - 1), now));
        }
        return directories;
    }

    static List<String> texts(List<Directory> directories) {
        return directories.stream().map(DirectoryFiles::json).toList();
    }

    /** Every manager is somebody, and nobody's own. */
    static void assertIsForest(Directory directory) {
        assertThat(directory.people()).allSatisfy(person -> {
            Set<String> chain = new HashSet<>();
            Optional<Person> above = Optional.of(person);
            while (above.isPresent()) {
                assertThat(chain.add(above.get().id())).isTrue();
                above = above.flatMap(Person::manager)
                        .map(manager -> directory.person(manager).orElseThrow());
            }
        });
    }
}
