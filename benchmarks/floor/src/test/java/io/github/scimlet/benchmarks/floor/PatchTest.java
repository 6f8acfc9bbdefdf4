package io.github.scimlet.benchmarks.floor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.scimlet.benchmarks.workload.Work;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatchTest {

    private final Floor floor = new Floor();
    private final Object user = floor.read(Work.user(0));

    @AfterEach
    void leavesTheUserAsItWas() {
        assertThat(user).isEqualTo(floor.read(Work.user(0)));
    }

    @Test
    void replacesWhatEntraReplaces() {
        Object after = after("P1-entra");

        assertMatches(after, "active eq false and displayName eq \"Barbara Jensen\"");
        assertMatches(after, "name.familyName eq \"Smith\" and name.givenName eq \"Barbara\"");
        assertMatches(after, "emails[type eq \"work\" and value eq \"bsmith@example.com\" and primary eq true]");
        assertMatches(after, "%s:department eq \"Sales\" and %1$s:division pr".formatted(Schemas.ENTERPRISE));
    }

    @Test
    void addsToTheValueThatAFilterDescribes() {
        assertMatches(after("P2-addpath"), "emails[type eq \"home\" and primary pr] and emails[type eq \"work\"]");
    }

    @Test
    void removesTheValueThatAFilterDescribes() {
        Object after = after("P3-remove");

        assertMatches(after, "phoneNumbers[type eq \"mobile\"] and not (phoneNumbers[type eq \"work\"])");
    }

    @Test
    void replacesWhatAValueWithoutPathNames() {
        Object after = after("P4-pathless");

        assertMatches(after, "displayName eq \"New Name\" and active eq false and nickName eq \"Nick\"");
        assertMatches(after, "title eq \"Director\" and userType eq \"Employee\"");
    }

    @Test
    void appendsAValueAndRemovesAnAttribute() {
        Object after = after("P5-append");

        assertMatches(after, "emails[type eq \"other\"] and emails[type eq \"work\"] and not (nickName pr)");
    }

    @Test
    void carriesOutAThousandOperations() {
        assertMatches(floor.patch(user, Work.operations(1_000)), "displayName eq \"Name 999\"");
    }

    @Test
    void namesTheExtensionThatComesAndForgetsWhatIsEmpty() {
        Object without = patched("""
                {"op":"remove","path":"%s"},{"op":"remove","path":"name.familyName"}""".formatted(Schemas.ENTERPRISE));
        Object with = floor.patch(without, request("""
                {"value":"Sales","path":"%s:department","op":"Add"}""".formatted(Schemas.ENTERPRISE)));

        assertMatches(without, "not (%s:department pr) and not (name.familyName pr)".formatted(Schemas.ENTERPRISE));
        assertMatches(with, "schemas eq \"%s\" and %1$s:department eq \"Sales\"".formatted(Schemas.ENTERPRISE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"replace\",\"path\":\"active\",\"value\":\"no\"}",
                "{\"op\":\"replace\",\"path\":\"unknown\",\"value\":\"x\"}",
                "{\"op\":\"replace\",\"path\":\"name.unknown\",\"value\":\"x\"}",
                "{\"op\":\"replace\",\"path\":\"emails[type eq \\\"none\\\"].value\",\"value\":\"x\"}",
                "{\"op\":\"replace\",\"path\":\"emails[type eq \\\"work\\\"].unknown\",\"value\":\"x\"}",
                "{\"op\":\"replace\",\"path\":\"id\",\"value\":\"x\"}",
                "{\"op\":\"replace\",\"path\":\"meta.created\",\"value\":\"2011-05-13T04:42:34Z\"}",
                "{\"op\":\"add\",\"value\":{\"title\":[\"x\"]}}",
                "{\"op\":\"add\",\"path\":\"emails\",\"value\":[{\"value\":1}]}",
                "{\"op\":\"add\",\"path\":\"title\"}",
                "{\"op\":\"remove\",\"path\":\"userName\"}",
                "{\"op\":\"remove\"}",
                "{\"op\":\"move\",\"path\":\"title\"}",
                ""
            })
    void refusesWhatTheSchemasDoNotAllow(String operation) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> patched(operation));
    }

    private Object after(String patch) {
        return floor.patch(user, Objects.requireNonNull(Work.PATCHES.get(patch)).getBytes(UTF_8));
    }

    private Object patched(String operations) {
        return floor.patch(user, request(operations));
    }

    private static byte[] request(String operations) {
        return "{\"Operations\":[%s]}".formatted(operations).getBytes(UTF_8);
    }

    private void assertMatches(Object changed, String filter) {
        assertThat(floor.matcher(filter)).accepts(changed);
    }
}
