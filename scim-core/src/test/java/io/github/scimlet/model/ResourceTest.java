package io.github.scimlet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What all resources have (RFC 7643 §3.1)")
class ResourceTest {

    private static final String BADGE = "urn:example:hr:2.0:Badge";

    private final Resource empty = new Resource(Attributes.EMPTY);

    @Test
    void hasNothingIfTheTreeHasNothing() {
        assertThat(empty.id()).isEmpty();
        assertThat(empty.externalId()).isEmpty();
        assertThat(empty.meta()).isEqualTo(Meta.EMPTY);
        assertThat(empty.extension(BADGE)).isEqualTo(Attributes.EMPTY);
    }

    @Test
    void returnsWhatWasSet() {
        Meta meta = Meta.EMPTY.withCreated(Instant.EPOCH);

        Resource resource = empty.withId("7").withExternalId("K-77").withMeta(meta);

        assertThat(resource.id()).isEqualTo("7");
        assertThat(resource.externalId()).contains("K-77");
        assertThat(resource.meta()).isEqualTo(meta);
        assertThat(resource.attributes().names()).containsExactly("id", "externalId", "meta");
    }

    @Test
    void hasNoMetaAfterAnEmptyOneIsSet() {
        Resource resource = empty.withMeta(Meta.EMPTY.withVersion("W/\"1\"")).withMeta(Meta.EMPTY);

        assertThat(resource.attributes()).isEqualTo(Attributes.EMPTY);
    }

    @Test
    void takesOddDataForAbsent() {
        Attributes odd = Attributes.of("id", 1)
                .with("externalId", true)
                .with("meta", "odd")
                .with(BADGE, List.of("odd"));

        Resource resource = new Resource(odd);

        assertThat(resource.id()).isEmpty();
        assertThat(resource.externalId()).isEmpty();
        assertThat(resource.meta()).isEqualTo(Meta.EMPTY);
        assertThat(resource.extension(BADGE)).isEqualTo(Attributes.EMPTY);
    }

    @Test
    void findsAnExtensionWhateverTheCaseOfItsUrn() {
        Attributes badge = Attributes.of("number", 12);

        Resource resource = empty.with(a -> a.with(BADGE, badge));

        assertThat(resource.extension("URN:example:HR:2.0:badge")).isEqualTo(badge);
    }

    @Test
    void staysAUserWhateverIsCopied() {
        User user = User.named("bjensen").withId("7").withExternalId("K-77").withMeta(Meta.EMPTY);

        assertThat(user.userName()).isEqualTo("bjensen");
        assertThat(user.id()).isEqualTo("7");
    }

    @Test
    void staysAGroupWhateverIsCopied() {
        Group group =
                Group.named("Tour Guides").withId("8").withExternalId("K-78").withMeta(Meta.EMPTY);

        assertThat(group.displayName()).isEqualTo("Tour Guides");
        assertThat(group.id()).isEqualTo("8");
    }

    @Test
    void equalsAResourceOfItsClassWithEqualAttributes() {
        Attributes attributes = Attributes.of("displayName", "Tour Guides");

        assertThat(new Group(attributes))
                .isEqualTo(Group.named("Tour Guides"))
                .hasSameHashCodeAs(Group.named("Tour Guides"))
                .isNotEqualTo(Group.named("tour guides"))
                .isNotEqualTo(new User(attributes))
                .isNotEqualTo(new Resource(attributes));
    }

    @Test
    void printsNoMoreThanItsClassAndId() {
        User user = User.named("bjensen")
                .withId("2819c223")
                .withPassword(Secret.of("t1meMa$heen"))
                .withTitle("Vice President");

        assertThat(user).hasToString("User[2819c223]");
        assertThat(Group.named("Tour Guides")).hasToString("Group[]");
        assertThat(empty.withId("7")).hasToString("Resource[7]");
    }

    @Test
    @SuppressWarnings("NullAway") // what a host compiled without it may do
    void refusesToBeAViewOfNothing() {
        assertThatNullPointerException().isThrownBy(() -> new Resource(null));
    }
}
