package io.github.scimlet.testkit.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A generated directory")
class GeneratedSourceTest {

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    private static final Duration CYCLE = Duration.ofMinutes(40);

    /** The directory at first, and before each of {@code cycles} more cycles. */
    private static List<Directory> run(GeneratedSource source, int cycles, Duration interval) {
        List<Directory> directories = new ArrayList<>(List.of(source.first()));
        Instant now = START;
        while (directories.size() <= cycles) {
            now = now.plus(interval);
            directories.add(source.next(directories.get(directories.size() - 1), now));
        }
        return directories;
    }

    private static List<String> texts(List<Directory> directories) {
        return directories.stream().map(DirectoryFiles::json).toList();
    }

    @Test
    void isTheSameForTheSameSeed() {
        GeneratedSource source = GeneratedSource.builder().seed(7).build();
        List<String> once = texts(run(source, 6, CYCLE));

        assertThat(texts(run(source, 6, CYCLE))).isEqualTo(once);
        assertThat(texts(run(GeneratedSource.builder().seed(7).build(), 6, CYCLE)))
                .isEqualTo(once);
        assertThat(texts(run(GeneratedSource.builder().seed(8).build(), 0, CYCLE)))
                .doesNotContain(once.get(0));
    }

    @Test
    void isTheSameInEveryJvm() {
        Person first =
                GeneratedSource.builder().build().first().people().iterator().next();

        assertThat(first.id()).isEqualTo("71c18690-ee42-490b-b1bb-54d8d101b5b9");
        assertThat(first.attribute("userPrincipalName")).contains("huseyin.ayhan@orchard.example");
    }

    @Test
    @Timeout(20)
    void canBeVeryLarge() {
        Directory directory =
                GeneratedSource.builder().people(40_000).teams(50).build().first();

        assertThat(directory.people()).hasSize(40_000);
        assertThat(directory.teams()).hasSize(50);
    }

    @Nested
    class People {

        private final Directory directory =
                GeneratedSource.builder().people(400).build().first();

        @Test
        void haveUserPrincipalNamesOfTheirOwn() {
            assertThat(directory.people())
                    .extracting(person ->
                            person.attribute("userPrincipalName").orElseThrow().toLowerCase(Locale.ROOT))
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.endsWith("@orchard.example"));
        }

        @Test
        void haveAllAttributesThatEntraIdMaps() {
            assertThat(directory.people().iterator().next().attributes()).containsOnlyKeys(GeneratedSource.ATTRIBUTES);
            assertThat(GeneratedSource.ATTRIBUTES)
                    .allSatisfy(name -> assertThat(directory.people())
                            .filteredOn(person -> person.attribute(name).isPresent())
                            .hasSizeGreaterThan(100));
        }

        @Test
        void areSometimesDifficult() {
            assertSomebody(person -> person.label().contains("'"));
            assertSomebody(person -> person.label().contains("+"));
            assertSomebody(person -> person.label().contains("#EXT#"));
            assertSomebody(person -> person.label().matches(".*\\p{Lu}.*"));
            assertSomebody(person -> has(person, "displayName", "ß"));
            assertSomebody(person -> has(person, "displayName", "ı"));
            assertSomebody(person -> has(person, "displayName", "王"));
            assertSomebody(person -> has(person, "displayName", "\""));
            assertSomebody(person -> has(person, "jobTitle", "🚀"));
            assertSomebody(person -> person.attribute("jobTitle").equals(Optional.of("True")));
            assertSomebody(person -> person.attribute("employeeId").equals(Optional.of("00042")));
            assertSomebody(person -> person.attribute("givenName").orElse("").length() >= 60);
            assertSomebody(person -> directory.people().stream()
                    .anyMatch(other -> !other.id().equals(person.id())
                            && other.attribute("mail").equals(person.attribute("mail"))));
            assertSomebody(person -> directory.people().stream()
                    .anyMatch(other -> !other.id().equals(person.id())
                            && other.attribute("displayName").equals(person.attribute("displayName"))));
            assertSomebody(person -> !person.enabled());
            assertSomebody(person -> !person.assigned());
        }

        private void assertSomebody(Predicate<Person> difficult) {
            assertThat(directory.people()).anyMatch(difficult);
        }

        private static boolean has(Person person, String name, String part) {
            return person.attribute(name).orElse("").contains(part);
        }

        @Test
        void areATreeOfManagers() {
            assertIsForest(directory);
            assertThat(directory.people())
                    .filteredOn(person -> person.manager().isEmpty())
                    .hasSizeBetween(2, 40);
        }

        @Test
        void haveWhatAMappingWantsOfThem() {
            List<SourceAttribute> wanted = List.of(
                    new SourceAttribute("customDate1", SourceAttribute.Kind.TIME, false),
                    new SourceAttribute("vip", SourceAttribute.Kind.FLAG, false),
                    new SourceAttribute("homeEmail", SourceAttribute.Kind.TEXT, false),
                    new SourceAttribute("mobile", SourceAttribute.Kind.TEXT, true));
            GeneratedSource source = GeneratedSource.builder()
                    .attributesOfPeople(wanted)
                    .attributesOfTeams(List.of(new SourceAttribute("license", SourceAttribute.Kind.TEXT, true)))
                    .build();

            assertThat(source.first().people()).allSatisfy(person -> {
                assertThat(Instant.parse(person.attribute("customDate1").orElseThrow()))
                        .isBefore(Instant.now());
                assertThat(person.attribute("vip").orElseThrow()).isIn("True", "False");
                assertThat(person.attribute("homeEmail").orElseThrow()).contains("@");
                assertThat(person.attribute("mobile")).isPresent();
            });
            assertThat(source.first().teams())
                    .allMatch(team -> team.attribute("license").isPresent());
            assertThat(run(source, 30, CYCLE))
                    .allSatisfy(directory -> assertThat(directory.people())
                            .allMatch(person -> person.attribute("mobile").isPresent()));
        }
    }

    @Nested
    class Teams {

        @Test
        void areOfAllSizesAndOverlap() {
            Directory directory =
                    GeneratedSource.builder().people(400).teams(12).build().first();
            List<Integer> sizes = directory.teams().stream()
                    .map(team -> team.members().size())
                    .toList();

            assertThat(sizes).startsWith(400).endsWith(0).doesNotHaveDuplicates();
            assertThat(directory.teams())
                    .extracting(team -> team.label().toLowerCase(Locale.ROOT))
                    .doesNotHaveDuplicates()
                    .anyMatch(name -> name.contains("&"))
                    .anyMatch(name -> name.contains("\""));
            assertThat(directory.teams()).anyMatch(team -> !team.assigned());
        }

        @Test
        void areNotFoundedWhereNoneAreWanted() {
            assertThat(run(GeneratedSource.builder().teams(0).changes(9).build(), 20, CYCLE))
                    .allMatch(directory -> directory.teams().isEmpty());
        }
    }

    @Nested
    class FromCycleToCycle {

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

                assertThat(Differences.of(directories).kinds())
                        .as("seed %s", seed)
                        .containsAll(Differences.ALL);
            }
        }

        @Test
        void nothingHappensIfNothingShould() {
            List<Directory> directories =
                    run(GeneratedSource.builder().changes(0).build(), 5, CYCLE);

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
            List<Directory> directories =
                    run(GeneratedSource.builder().people(60).build(), 40, Duration.ofDays(1));

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
                        assertIsForest(directory);
                        assertThat(directory.teams())
                                .allMatch(team -> team.members().stream()
                                        .allMatch(member ->
                                                directory.person(member).isPresent()));
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

    @Test
    void cannotBeEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeneratedSource.builder().people(0))
                .withMessage("there must be at least 1 people, not 0");
    }

    /** Every manager is somebody, and nobody's own. */
    private static void assertIsForest(Directory directory) {
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
