package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.TestStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups of a store that hands out members page by page. */
class LargeGroupsTest {

    private static final int PAGE = 1_000;

    private final TestStore store = TestStore.empty();
    private final String path = "/Groups/" + TestClient.of(store).group("All");

    private ScimServiceProvider.Builder serving(GroupStore groups) {
        return ScimServiceProvider.builder().users(store.users()).groups(groups).authenticatedByHost();
    }

    private TestClient client(GroupStore groups) {
        return TestClient.of(serving(groups));
    }

    private ScimResponse answer(StreamedMembers groups) {
        return serving(groups)
                .build()
                .handle(ScimRequest.builder("GET", TestClient.BASE, path).build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?attributes=members",
                "?attributes=members.value",
                "?attributes=displayName,members.$ref,members.type",
                "?attributes=displayName",
                "?excludedAttributes=members",
                "?excludedAttributes=members.display,displayName",
                "?excludedAttributes=meta,schemas",
                "?excludedAttributes=members.value,members.type,members.$ref,members.display"
            })
    void areAnsweredAsFromAnyOtherStore(String query) {
        for (int size : List.of(0, 1, PAGE - 1, PAGE, PAGE + 1, 2 * PAGE, 3 * PAGE - 1)) {
            TestReply streamed =
                    client(new StreamedMembers(store.groups(), size)).get(path + query);
            TestReply whole = client(new ManyMembers(store.groups(), size)).get(path + query);

            assertThat(streamed.is(200).json())
                    .as(size + " members")
                    .isEqualTo(whole.is(200).json());
            assertThat(streamed.header("ETag")).isEqualTo(whole.header("ETag"));
            assertThat(streamed.header("Content-Location")).isEqualTo(whole.header("Content-Location"));
        }
    }

    @Test
    void areReadAtOnceIfTheyAreNotLarge() {
        StreamedMembers groups = new StreamedMembers(store.groups(), PAGE - 1);

        client(groups).get(path).is(200);

        assertThat(groups.pages).hasSize(1);
    }

    @Test
    @Timeout(60)
    void goNoFurtherThanTheirReader() {
        StreamedMembers groups = new StreamedMembers(store.groups(), Integer.MAX_VALUE);
        IOException gone = new IOException("the client is gone");
        OutputStream impatient = new OutputStream() {
            private int left = 1_000_000;

            @Override
            public void write(int b) throws IOException {
                if (left-- == 0) {
                    throw gone;
                }
            }
        };

        ScimResponse response = answer(groups);

        assertThat(groups.pages).hasSize(1);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> response.writeTo(impatient))
                .withCause(gone);
        assertThat(groups.pages).hasSizeBetween(5, 12);
    }

    @Test
    void areOnTheirWayBeforeTheLastMemberIsRead() {
        StreamedMembers groups = new StreamedMembers(store.groups(), 5 * PAGE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> sent = new ArrayList<>();
        groups.before = () -> sent.add(out.size());

        answer(groups).writeTo(out);

        assertThat(sent).hasSize(6).isSorted().doesNotHaveDuplicates();
        assertThat(sent.get(5)).isGreaterThan(out.size() * 9 / 10);
    }

    @Test
    void areAnsweredAsOftenAsSomebodyWants() {
        ScimResponse response = answer(new StreamedMembers(store.groups(), 2 * PAGE + 1));
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();

        response.writeTo(first);
        response.writeTo(second);

        assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
    }

    @Test
    void doNotLookCompleteIfTheStoreFails() {
        StreamedMembers groups = new StreamedMembers(store.groups(), 3 * PAGE);
        RuntimeException down = new IllegalStateException("the database is down");
        ScimResponse response = answer(groups);
        groups.before = () -> {
            if (groups.pages.size() == 2) {
                throw down;
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> response.writeTo(out))
                .isInstanceOf(ScimException.class)
                .hasCause(down);

        assertThat(out.size()).isGreaterThan(10_000);
        assertThatExceptionOfType(ScimException.class).isThrownBy(() -> read(out));
    }

    @Test
    void doNotLookCompleteIfTheyAreDeletedMeanwhile() {
        StreamedMembers groups = new StreamedMembers(store.groups(), 3 * PAGE);
        ScimResponse response = answer(groups);
        TestClient.of(store).delete(path).is(204);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> response.writeTo(out)).cause().hasMessageContaining("deleted");

        assertThatExceptionOfType(ScimException.class).isThrownBy(() -> read(out));
    }

    private static Attributes read(ByteArrayOutputStream out) {
        return new Json(32).readObject(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    void failAsAnythingElseIfTheStoreFailsAtOnce() {
        StreamedMembers groups = new StreamedMembers(store.groups(), 3 * PAGE);
        groups.before = () -> {
            throw ScimException.invalidValue("no");
        };

        client(groups).get(path).isError(400, "invalidValue");
    }

    @Test
    void haveTheVersionThatWasReadFirst() {
        StreamedMembers groups = new StreamedMembers(store.groups(), 2 * PAGE);
        TestClient client = client(groups);
        ScimResponse response = answer(groups);

        client.patch(path, "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Some\"}")
                .is(204);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        response.writeTo(out);

        String version = response.headers().get("ETag");
        assertThat(read(out).complex("meta").orElseThrow().text("version")).contains(version);
        assertThat(client.with("If-None-Match", version).get(path).is(200).header("ETag"))
                .isNotEqualTo(version);
    }

    @Test
    void areNotReadFurtherForAClientThatHasThem() {
        StreamedMembers groups = new StreamedMembers(store.groups(), 3 * PAGE);
        TestClient client = client(groups);
        String version = client.send("HEAD", path, "").is(200).header("ETag").orElseThrow();

        client.with("If-None-Match", version).get(path).is(304);

        assertThat(groups.pages).hasSize(2).allMatch(page -> page.after().isEmpty());
    }

    @Test
    void areChangedAndDeletedByTheirVersionUnread() {
        StreamedMembers groups = new StreamedMembers(store.groups(), 3 * PAGE);
        TestClient client = client(groups);
        String first = client.send("HEAD", path, "").is(200).header("ETag").orElseThrow();
        String rename = "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Some\"}";

        String second = client.with("If-Match", first)
                .patch(path, rename)
                .is(204)
                .header("ETag")
                .orElseThrow();

        client.with("If-Match", first).patch(path, rename).isError(412);
        client.with("If-Match", first).delete(path).isError(412);
        client.with("If-Match", second).delete(path).is(204);
    }

    @Test
    void areNotReadForACallerWhoMustNotSeeThem() {
        StreamedMembers groups = new StreamedMembers(store.groups(), 3 * PAGE);

        TestReply reply = TestClient.of(serving(groups).policy(hiding("members")))
                .get(path)
                .is(200);

        assertThat(reply.body()).doesNotContain("members");
        assertThat(groups.pages).isEmpty();
    }

    @Test
    void showACallerNothingOfAMemberThatIsHidden() {
        StreamedMembers groups = new StreamedMembers(store.groups(), 3 * PAGE);

        TestReply reply = TestClient.of(serving(groups).policy(hiding("members.display")))
                .get(path)
                .is(200);

        assertThat(reply.json().complexes("members")).hasSize(3 * PAGE);
        assertThat(reply.body()).doesNotContain("Member 17").contains("$ref");
    }

    private static AccessPolicy hiding(String attribute) {
        return new AccessPolicy() {
            @Override
            public boolean allows(Access access) {
                return true;
            }

            @Override
            public Set<AttributePath> hidden(Caller caller, String resourceType) {
                return resourceType.equals("Group") ? Set.of(AttributePath.parse(attribute)) : Set.of();
            }
        };
    }

    @Test
    void areAnsweredPageByPageToAPatchToo() {
        StreamedMembers groups = new StreamedMembers(store.groups(), 3 * PAGE);

        TestReply reply = client(groups)
                .patch(
                        path + "?attributes=displayName,members.value",
                        "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Some\"}")
                .is(200);

        assertThat(reply.text("displayName")).isEqualTo("Some");
        assertThat(reply.json().complexes("members")).hasSize(3 * PAGE);
        Group renamed = store.groups()
                .get(path.substring("/Groups/".length()), Projection.minimum(Schemas.GROUPS))
                .orElseThrow();
        assertThat(reply.header("ETag")).isEqualTo(renamed.meta().version());
    }
}
