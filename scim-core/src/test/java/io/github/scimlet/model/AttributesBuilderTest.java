package io.github.scimlet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Building a tree of attributes")
class AttributesBuilderTest {

    private final Attributes model = Attributes.of("type", "work").with("value", "a@example.com");

    @Test
    void givesBackTheModelIfNothingIsDifferent() {
        Attributes.Builder builder = Attributes.like(model);
        model.forEach(builder::add);

        assertThat(builder.build()).isSameAs(model);
    }

    @Test
    void keepsOrderAndSpellingOfItsOwnWhereTheyAreNotTheModels() {
        Attributes.Builder builder = Attributes.like(model);
        builder.add("Type", "home");
        builder.add("display", "A");
        builder.add("value", "b@example.com");

        assertThat(builder.build().names()).containsExactly("Type", "display", "value");
    }

    @Test
    void makesNoRoomForTheManyNamesThatAModelMayHave() {
        Attributes.Builder many = Attributes.builder();
        IntStream.range(0, 1_000).forEach(i -> many.add("a" + i, "x"));
        Attributes large = many.build();

        Attributes.Builder builder = Attributes.like(large);
        large.forEach(builder::add);

        assertThat(builder.build()).isEqualTo(large).isNotSameAs(large);
    }

    @Test
    void endsBeforeTheModelDoes() {
        Attributes.Builder builder = Attributes.like(model);
        builder.add("type", "work");

        assertThat(builder.build()).isEqualTo(Attributes.of("type", "work"));
        assertThat(Attributes.like(model).build()).isSameAs(Attributes.EMPTY);
    }

    @Test
    void goesOnBehindTheModel() {
        Attributes.Builder builder = Attributes.like(model);
        model.forEach(builder::add);

        assertThat(builder.add("VALUE", "twice")).isFalse();
        assertThat(builder.add("primary", true)).isTrue();
        assertThat(builder.build()).isEqualTo(model.with("primary", true));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 16, 32, 64})
    void leavesWhatWasBuiltAsItIs(int size) {
        Attributes.Builder builder = Attributes.like(model);
        IntStream.range(0, size).forEach(i -> builder.add("n" + i, i));

        Attributes built = builder.build();
        builder.add("more", "x");

        assertThat(built.names()).hasSize(size);
        assertThat(builder.build()).isEqualTo(built.with("more", "x"));
    }

    @ParameterizedTest
    @CsvSource({
        "name, NAME",
        "K, \u212A",
        "k, \u212A",
        "i, \u0131",
        "I, \u0131",
        "S, \u017F",
        "x\u00E9, X\u00C9",
        "\uD801\uDC28, \uD801\uDC00",
        "$ref, $REF"
    })
    void refusesANameInAnotherCase(String one, String other) {
        Attributes.Builder builder = Attributes.builder();
        builder.add(one, 1);

        assertThat(builder.add(other, 2)).isFalse();
        assertThat(builder.build()).isEqualTo(Attributes.of(one, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 31, 32, 33, 200})
    void refusesANameThatIsThereAmongHoweverMany(int size) {
        Attributes.Builder builder = Attributes.builder();
        IntStream.range(0, size)
                .forEach(i -> assertThat(builder.add("name" + i, i)).isTrue());

        assertThat(builder.add("", "no name")).isTrue();
        assertThat(builder.add("NAME" + (size - 1), "twice")).isFalse();
        assertThat(builder.build().names()).hasSize(size + 1);
    }

    @Test
    void sharesWithAnotherWhatIsEqualInBoth() {
        Attributes one = user("b", "a@example.com", "c@example.com");
        Attributes other = user(new String("b"), "a@example.com", "d@example.com", "e@example.com");

        Attributes shared = other.sharing(one);

        assertThat(shared).isEqualTo(other);
        assertThat(shared.mentioned("userName")).isSameAs(one.mentioned("userName"));
        assertThat(shared.complexes("emails").get(0))
                .isSameAs(one.complexes("emails").get(0));
        assertThat(shared.sharing(one)).isEqualTo(other);
        assertThat(user("b", "a@example.com").sharing(user("b", "a@example.com", "x")))
                .isEqualTo(user("b", "a@example.com"));
    }

    @Test
    void sharesNothingThatIsOnlyAlike() {
        Attributes one = Attributes.of("a", 1).with("b", List.of("x")).with("c", Attributes.of("d", "e"));
        Attributes other =
                Attributes.of("B", List.of("X", 2)).with("A", 2).with("c", "d").with("e", Attributes.of("f", 1));

        assertThat(other.sharing(one)).isEqualTo(other);
        assertThat(other.sharing(one).names()).isEqualTo(other.names());
        assertThat(other.sharing(Attributes.EMPTY)).isEqualTo(other);
        assertThat(Attributes.EMPTY.sharing(other)).isSameAs(Attributes.EMPTY);
    }

    private static Attributes user(String userName, String... emails) {
        return Attributes.of("userName", userName)
                .with(
                        "emails",
                        Stream.of(emails)
                                .map(email -> Attributes.of("value", email).with("type", "work"))
                                .toList());
    }
}
