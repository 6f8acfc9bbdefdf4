package io.github.scimlet.testkit.directory;

import static io.github.scimlet.testkit.directory.Runs.CYCLE;
import static io.github.scimlet.testkit.directory.Runs.START;
import static io.github.scimlet.testkit.directory.Runs.run;
import static io.github.scimlet.testkit.directory.Runs.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What happens in a generated directory from cycle to cycle")
class HappeningTest {

    @Test
    void everythingHappensInAFewOfThem() {
        for (int seed = 0; seed < 20; seed++) {
            List<Directory> directories = run(
                    GeneratedSource.builder()
                            .people(20)
                            .teams(6)
                            .changes(1)
                            .seed(seed)
                            .build(),
                    4,
                    CYCLE);

            assertThat(Differences.of(directories).kinds()).as("seed %s", seed).containsAll(Differences.ALL);
        }
    }

    @Test
    void nothingHappensIfNothingShould() {
        List<Directory> directories = run(GeneratedSource.builder().changes(0).build(), 5, CYCLE);

        assertThat(Set.copyOf(texts(directories))).hasSize(1);
    }

    @Test
    void aboutAsMuchHappensAsWasAskedFor() {
        List<Directory> directories =
                run(GeneratedSource.builder().people(1000).changes(40).build(), 20, CYCLE);

        for (int i = 6; i < directories.size(); i++) {
            assertThat(Differences.of(directories.subList(i - 1, i + 1)).count())
                    .isBetween(25, 60);
        }
    }

    @Test
    void whoWasDeletedIsGoneAfterThirtyDays() {
        List<Directory> directories = run(GeneratedSource.builder().people(60).build(), 40, Duration.ofDays(1));

        for (int day = 0; day < directories.size(); day++) {
            Instant now = START.plus(Duration.ofDays(day));
            assertThat(directories.get(day).people())
                    .filteredOn(Person::deleted)
                    .allMatch(person -> Instant.parse(
                                    person.attribute("deletedDateTime").orElseThrow())
                            .isAfter(now.minus(Duration.ofDays(30))));
        }
    }

    @Test
    void managersAndMembersStayPeopleOfTheDirectory() {
        assertThat(run(GeneratedSource.builder().changes(15).build(), 60, Duration.ofDays(2)))
                .allSatisfy(directory -> {
                    Runs.assertIsForest(directory);
                    assertThat(directory.teams())
                            .allMatch(team -> team.members().stream()
                                    .allMatch(member -> directory.person(member).isPresent()));
                });
    }

    @Test
    void lifeGoesOnForAYear() {
        List<Directory> directories =
                run(GeneratedSource.builder().people(50).changes(8).build(), 365, Duration.ofDays(1));

        assertThat(directories.get(365).people())
                .filteredOn(person -> person.assigned() && person.enabled() && !person.deleted())
                .hasSizeBetween(20, 1000);
    }

    @Test
    void thingsHappenToADirectoryOfOnesOwnToo() {
        Directory own = GeneratedSource.builder().seed(5).build().first();

        List<Directory> directories =
                run(GeneratedSource.builder().beginningWith(own).build(), 3, CYCLE);

        assertThat(directories.get(0)).isSameAs(own);
        assertThat(DirectoryFiles.json(directories.get(3))).isNotEqualTo(DirectoryFiles.json(own));
        assertThat(directories.get(3).people())
                .extracting(person -> person.label().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }
}
