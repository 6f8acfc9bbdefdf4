package io.github.scimlet.schema;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.schema.Samples.GROUPS;
import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.strict;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Queries of several resource types at once (RFC 7644 §3.4.2.1)")
class SeveralTypesTest {

    private static final Attributes GROUP = tree("""
            {"id": "g-1", "displayName": "Guides", "members": [{"value": "u-1", "type": "User"}]}
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            displayName eq "guides"                             | true  | ``
            userName eq "b"                                     | false | userName
            userName ne "b"                                     | true  | userName
            userName gt "a"                                     | false | userName
            userName pr                                         | false | userName
            userName eq null                                    | true  | userName
            userName ne null                                    | false | userName
            not (userName eq "b")                               | true  | userName
            userName eq "b" or displayName sw "G"               | true  | userName
            userName eq "b" and displayName sw "G"              | false | userName
            name.familyName pr                                  | false | name.familyName
            urn:x:Y:a eq 1                                      | false | urn:x:Y:a
            emails[type eq "work"]                              | false | emails,emails.type
            not (emails[type eq "work" and value pr])           | true  | emails,emails.type,emails.value
            members[type eq "User"]                             | true  | ``
            members[color eq "red"]                             | false | members.color
            members[color eq "red" or type eq "User"]           | true  | members.color
            members[color ne "red"]                             | true  | members.color
            members[not (color pr)]                             | true  | members.color
            members[not (color pr) and type eq "Group"]         | false | members.color
            """)
    void takeAnAttributeThatATypeLacksForOneWithoutAValue(String text, boolean matches, String unknown) {
        List<String> lacking = new ArrayList<>();

        Filter filter = FilterChecker.check(GROUPS, Filter.parse(text), strict(), path -> lacking.add(path.toString()));

        assertThat(FilterMatcher.of(GROUPS, filter).test(GROUP)).isEqualTo(matches);
        assertThat(String.join(",", lacking)).isEqualTo(unknown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "displayName eq true",
                "displayName[value eq \"x\"]",
                "members[type eq 5]",
                "members gt null",
                "meta gt \"x\""
            })
    void refuseWhatDoesNotGoTogether(String text) {
        assertThatScim(() -> FilterChecker.check(GROUPS, Filter.parse(text), strict(), path -> {}))
                .failsWith(ScimType.INVALID_FILTER);
    }

    @Test
    void refuseToCompareWhatIsNeverReturned() {
        assertThatScim(() -> FilterChecker.check(USERS, Filter.parse("password eq \"x\""), strict(), path -> {}))
                .failsWith(ScimType.INVALID_FILTER);
    }

    @Test
    void sortResourcesEachByWhatItsTypeHas() {
        Typed bjensen = new Typed(USERS, tree("{\"id\": \"1\", \"userName\": \"c\", \"displayName\": \"Bea\"}"));
        Typed jsmith = new Typed(USERS, tree("{\"id\": \"2\", \"userName\": \"a\"}"));
        Typed guides = new Typed(GROUPS, tree("{\"id\": \"3\", \"displayName\": \"abc\"}"));

        assertThat(sorted("displayName", false, bjensen, jsmith, guides)).containsExactly(guides, bjensen, jsmith);
        assertThat(sorted("displayName", true, bjensen, jsmith, guides)).containsExactly(jsmith, bjensen, guides);
        assertThat(sorted("userName", false, guides, bjensen, jsmith)).containsExactly(jsmith, bjensen, guides);
    }

    @Test
    void sortValuesOfDifferentDataTypesApart() {
        ResourceType<?> devices = ResourceType.of(
                "Device",
                Schema.builder("urn:x:Device")
                        .attributes(AttributeBuilder.integer("title"))
                        .build(),
                Resource::new);
        Typed ten = new Typed(devices, Attributes.of("title", 10));
        Typed nine = new Typed(devices, Attributes.of("title", 9));
        Typed guide = new Typed(USERS, Attributes.of("title", "Guide"));
        Typed chef = new Typed(USERS, Attributes.of("title", "chef"));

        List<Typed> ascending = sorted("title", false, ten, guide, nine, chef);

        assertThat(ascending).containsSubsequence(nine, ten).containsSubsequence(chef, guide);
        assertThat(ascending.indexOf(nine)).isEqualTo(ascending.indexOf(ten) - 1);
    }

    private record Typed(ResourceType<?> type, Attributes attributes) {}

    private static List<Typed> sorted(String attribute, boolean descending, Typed... resources) {
        Comparator<Typed> order = SortOrder.by(
                typed -> typed.type().resolve(AttributePath.of(attribute), strict()), Typed::attributes, descending);
        return Stream.of(resources).sorted(order).toList();
    }
}
