package io.github.scimlet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Extensions as types of the host's own (RFC 7643 §3.3)")
class ExtensionViewTest {

    private static final String URN = "urn:example:badge:2.0:User";

    private record Badge(int number, Optional<String> serial, List<Zone> zones) {}

    private record Zone(String value, Optional<String> type, boolean primary) {}

    private static final ExtensionView<Badge> BADGE = ExtensionView.ofRecord(MethodHandles.lookup(), URN, Badge.class);

    private final Badge badge = new Badge(
            7,
            Optional.of("S-1"),
            List.of(new Zone("Z-1", Optional.of("lab"), true), new Zone("Z-2", Optional.empty(), false)));

    @Test
    void areWrittenAndReadBack() {
        User user = User.named("bjensen").with(BADGE, badge);

        assertThat(user.extension(BADGE)).contains(badge);
        assertThat(user.extension(URN))
                .isEqualTo(Attributes.of("number", 7)
                        .with("serial", "S-1")
                        .with(
                                "zones",
                                List.of(
                                        Attributes.of("value", "Z-1")
                                                .with("type", "lab")
                                                .with("primary", true),
                                        Attributes.of("value", "Z-2"))));
    }

    @Test
    void areEmptyWhereTheResourceHasNone() {
        assertThat(User.named("bjensen").extension(BADGE)).isEmpty();
    }

    @Test
    void belongToEveryKindOfResource() {
        Group group = Group.named("Guides").with(BADGE, badge);
        Resource device = new Resource(Attributes.EMPTY).with(BADGE, badge);

        assertThat(group.extension(BADGE)).isEqualTo(device.extension(BADGE)).contains(badge);
    }

    @Test
    void keepWhatTheRecordDoesNotKnow() {
        Attributes zone = Attributes.of("value", "Z-2").with("primary", false).with("floor", 3);
        User user = user(Attributes.of("number", 1)
                .with("serial", "S-0")
                .with("colour", "red")
                .with("zones", List.of(Attributes.of("value", "Z-0").with("floor", 1), zone)));

        User changed = user.with(BADGE, new Badge(2, Optional.empty(), badge.zones()));

        assertThat(changed.extension(URN))
                .isEqualTo(Attributes.of("number", 2)
                        .with("colour", "red")
                        .with(
                                "zones",
                                List.of(
                                        Attributes.of("value", "Z-1")
                                                .with("type", "lab")
                                                .with("primary", true),
                                        zone)));
    }

    @Test
    void changeNothingThatIsTheSame() {
        record Visit(Instant since, Optional<Zone> at, BigDecimal fee, long steps, boolean paid) {}
        ExtensionView<Visit> visits = ExtensionView.ofRecord(MethodHandles.lookup(), URN, Visit.class);
        User user = user(Attributes.of("SINCE", "2011-05-13T06:42:34+02:00")
                .with("at", Attributes.of("value", "Z-1").with("floor", 1))
                .with("fee", 5)
                .with("steps", 3)
                .with("paid", false));

        Visit visit = user.extension(visits).orElseThrow();

        assertThat(visit.since()).isEqualTo("2011-05-13T04:42:34Z");
        assertThat(visit.fee()).isEqualByComparingTo("5");
        assertThat(user.with(visits, visit)).isEqualTo(user);
        assertThat(user.with(visits, new Visit(visit.since(), Optional.empty(), visit.fee(), 3, false)))
                .isEqualTo(user(user.extension(URN).with("at", Attributes.of("floor", 1))));
    }

    @Test
    void readAnOptionalOfAnotherTypeAsEmpty() {
        User user = user(Attributes.of("number", 1).with("serial", 5).with("zones", "x"));

        assertThat(user.extension(BADGE)).contains(new Badge(1, Optional.empty(), List.of()));
    }

    @Test
    void saysWhatARecordCannotDoWithout() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> user(Attributes.of("serial", "S")).extension(BADGE))
                .withMessage(URN + ":number has no value that int number could have; an Optional could do without");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> user(Attributes.of("number", 5_000_000_000L)).extension(BADGE));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> user(Attributes.of("number", 5).with("zones", List.of(Attributes.of("type", "x"))))
                        .extension(BADGE))
                .withMessageStartingWith(URN + ":zones.value has no value");
    }

    @Test
    void areWrittenOverWhatCouldNotBeRead() {
        User user = user(Attributes.of("serial", "S-0").with("zones", List.of(Attributes.of("type", "x"))));

        assertThat(user.with(BADGE, badge).extension(BADGE)).contains(badge);
    }

    @Test
    void refuseARecordThatNoSchemaCouldDescribe() {
        record Link(URI uri) {}
        record Deep(Badge badge) {}
        record Node(List<Node> nodes) {}

        assertRefused(Link.class, URN + ":uri cannot be of type java.net.URI");
        assertRefused(Deep.class, URN + ":badge.zones cannot be of type " + Zone.class.getName());
        assertRefused(Node.class, URN + ":nodes.nodes cannot be of type " + Node.class.getName());
    }

    @Test
    void refuseALookupThatDoesNotSeeTheRecord() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExtensionView.ofRecord(MethodHandles.publicLookup(), URN, Badge.class))
                .withMessage("the lookup does not see " + Badge.class.getName());
    }

    @Test
    void letTheRecordRefuseAValueInItsOwnWords() {
        record Level(int level) {
            Level {
                if (level > 9) {
                    throw new IllegalArgumentException("too high");
                }
            }
        }
        ExtensionView<Level> levels = ExtensionView.ofRecord(MethodHandles.lookup(), URN, Level.class);

        assertThat(user(Attributes.of("level", 9)).extension(levels)).contains(new Level(9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> user(Attributes.of("level", 10)).extension(levels))
                .withMessage("too high");
    }

    @Test
    void mayBeReadAndWrittenByFunctions() {
        ExtensionView<List<String>> keys =
                ExtensionView.of(URN, tree -> tree.texts("keys"), texts -> Attributes.of("keys", texts));
        User user = user(Attributes.of("keys", List.of("a")).with("colour", "red"));

        assertThat(user.extension(keys)).contains(List.of("a"));
        assertThat(user.with(keys, List.of("b")).extension(URN))
                .isEqualTo(Attributes.of("keys", List.of("b")).with("colour", "red"));
        assertThat(user.with(keys, List.of()).extension(URN)).isEqualTo(Attributes.of("colour", "red"));
    }

    @Test
    void goWithTheirLastAttribute() {
        ExtensionView<List<String>> keys =
                ExtensionView.of(URN, tree -> tree.texts("keys"), texts -> Attributes.of("keys", texts));

        User user = User.named("b").with(keys, List.of("a")).with(keys, List.of());

        assertThat(user).isEqualTo(User.named("b"));
    }

    private static User user(Attributes extension) {
        return User.named("bjensen").with(a -> a.with(URN, extension));
    }

    private static <T extends Record> void assertRefused(Class<T> type, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExtensionView.ofRecord(MethodHandles.lookup(), URN, type))
                .withMessage(problem);
    }
}
