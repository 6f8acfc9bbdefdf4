package io.github.scimlet.testkit.directory;

import static io.github.scimlet.testkit.directory.Runs.CYCLE;
import static io.github.scimlet.testkit.directory.Runs.run;
import static io.github.scimlet.testkit.directory.Runs.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A generated directory")
class GeneratedSourceTest {

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
            Runs.assertIsForest(directory);
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

    @Test
    void cannotBeEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeneratedSource.builder().people(0))
                .withMessage("there must be at least 1 people, not 0");
    }
}
