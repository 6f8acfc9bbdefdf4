package io.github.scimlet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Records of complex values (RFC 7643 §2.4, §3.1, §4.1 to §4.3)")
class ComplexValueTest {

    @ParameterizedTest
    @MethodSource("shapes")
    void survivesTheWayIntoATreeAndBack(Shape<?> shape) {
        assertThat(shape.readBack()).isEqualTo(shape.full);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void hasTheNamesOfTheRfc(Shape<?> shape) {
        assertThat(shape.tree().names()).isEqualTo(shape.names);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void isAnEmptyTreeAgainIfItWasReadFromOne(Shape<?> shape) {
        assertThat(shape.treeOfEmpty()).isEqualTo(Attributes.EMPTY);
    }

    @Test
    void leavesOutAPrimaryThatIsFalse() {
        Attributes explicit = Attributes.of("value", "b@x").with("primary", false);

        assertThat(TypedValue.of(explicit).toAttributes()).isEqualTo(Attributes.of("value", "b@x"));
    }

    @Test
    void keepsATypedValueThatHasNoValue() {
        Attributes display = Attributes.of("display", "Babs");

        TypedValue value = TypedValue.of(display);

        assertThat(value.value()).isEmpty();
        assertThat(value.toAttributes()).isEqualTo(display);
    }

    @Test
    void readsDatesWithAnyOffset() {
        Meta meta = Meta.of(
                Attributes.of("created", "2011-05-13T04:42:34+02:00").with("lastModified", "2011-05-13T02:42:34Z"));

        assertThat(meta.created())
                .contains(Instant.parse("2011-05-13T02:42:34Z"))
                .isEqualTo(meta.lastModified());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2011-05-13", "2011-05-13T04:42:34", "2011-02-30T00:00:00Z", "9999999999"})
    void takesTextThatIsNoDateForAbsent(String odd) {
        assertThat(Meta.of(Attributes.of("created", odd)).created()).isEmpty();
    }

    private static List<Shape<?>> shapes() {
        return List.of(
                new Shape<>(
                        Name.of("Barbara", "Jensen")
                                .withFormatted("Ms. Barbara J Jensen, III")
                                .withMiddleName("Jane")
                                .withHonorificPrefix("Ms.")
                                .withHonorificSuffix("III"),
                        Name::toAttributes,
                        Name::of,
                        "formatted familyName givenName middleName honorificPrefix honorificSuffix"),
                new Shape<>(
                        Address.EMPTY
                                .withFormatted("100 Universal City Plaza\nHollywood, CA 91608 USA")
                                .withStreetAddress("100 Universal City Plaza")
                                .withLocality("Hollywood")
                                .withRegion("CA")
                                .withPostalCode("91608")
                                .withCountry("US")
                                .withType("work")
                                .asPrimary(),
                        Address::toAttributes,
                        Address::of,
                        "formatted streetAddress locality region postalCode country type primary"),
                new Shape<>(
                        TypedValue.of("b@x")
                                .withDisplay("Babs")
                                .withType("work")
                                .asPrimary(),
                        TypedValue::toAttributes,
                        TypedValue::of,
                        "value display type primary"),
                new Shape<>(
                        Member.of("7").withRef("/Users/7").withType("User").withDisplay("Babs"),
                        Member::toAttributes,
                        Member::of,
                        "value $ref type display"),
                new Shape<>(
                        Membership.of("8")
                                .withRef("/Groups/8")
                                .withDisplay("Tour Guides")
                                .withType("direct"),
                        Membership::toAttributes,
                        Membership::of,
                        "value $ref display type"),
                new Shape<>(
                        Manager.of("9").withRef("/Users/9").withDisplayName("John Smith"),
                        Manager::toAttributes,
                        Manager::of,
                        "value $ref displayName"),
                new Shape<>(
                        Meta.EMPTY
                                .withResourceType("User")
                                .withCreated(Instant.parse("2010-01-23T04:56:22Z"))
                                .withLastModified(Instant.parse("2011-05-13T04:42:34.123456789Z"))
                                .withLocation("https://example.com/v2/Users/7")
                                .withVersion("W/\"3\""),
                        Meta::toAttributes,
                        Meta::of,
                        "resourceType created lastModified location version"));
    }

    /** A kind of record: one with all components set, how it turns into a tree and back, and the names it has there. */
    private static final class Shape<T> {

        private final T full;
        private final Function<T, Attributes> tree;
        private final Function<Attributes, T> view;
        private final List<String> names;

        Shape(T full, Function<T, Attributes> tree, Function<Attributes, T> view, String names) {
            this.full = full;
            this.tree = tree;
            this.view = view;
            this.names = List.of(names.split(" "));
        }

        Attributes tree() {
            return tree.apply(full);
        }

        T readBack() {
            return view.apply(tree());
        }

        Attributes treeOfEmpty() {
            return tree.apply(view.apply(Attributes.EMPTY));
        }

        @Override
        public String toString() {
            return full.getClass().getSimpleName();
        }
    }
}
