package io.github.scimlet.testkit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.testkit.directory.Directory;
import io.github.scimlet.testkit.directory.GeneratedSource;
import io.github.scimlet.testkit.directory.Person;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A directory that is generated for a mapping")
class SuppliedAttributesTest {

    static List<Mapping> mappings() {
        return Mappings.all();
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void hasAValueForEverythingThatIsMapped(Mapping mapping) {
        Directory directory = source(mapping).first();
        Person first = directory.people().iterator().next();

        assertThat(mapping.valuesOfUsers())
                .allMatch(mapped -> first.attribute(mapped.source()).isPresent());
        assertThat(directory.teams())
                .allSatisfy(team -> assertThat(mapping.valuesOfGroups())
                        .allMatch(mapped -> team.attribute(mapped.source()).isPresent()));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void neverLacksWhatTheApplicationRequires(Mapping mapping) {
        GeneratedSource source = source(mapping);
        Directory directory = source.first();
        for (int day = 1; day <= 10; day++) {
            directory = source.next(directory, Instant.EPOCH.plusSeconds(86_400L * day));
            assertThat(directory.people())
                    .allSatisfy(person -> assertThat(mapping.valuesOfUsers())
                            .filteredOn(mapped -> mapped.required() || mapped.matching())
                            .allMatch(
                                    mapped -> person.attribute(mapped.source()).isPresent()));
        }
    }

    private static GeneratedSource source(Mapping mapping) {
        return GeneratedSource.builder()
                .people(30)
                .teams(mapping.hasGroups() ? 3 : 0)
                .attributesOfPeople(mapping.sourceOfUsers())
                .attributesOfTeams(mapping.sourceOfGroups())
                .build();
    }
}
