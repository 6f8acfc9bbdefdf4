package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.TestStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A tolerant and a strict service provider of the same users and groups, who have attributes of every type. */
final class BothPresets {

    /** The extension that users have. */
    static final String SAMPLE = "urn:example:types:1.0:Sample";

    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private final TestStore store = TestStore.builder().userExtension(sample()).build();

    final TestClient tolerant = serving(Conformance.TOLERANT);

    final TestClient strict = serving(Conformance.STRICT);

    /** What both answer to a query for users, by their names. */
    List<Object> users(String... parameters) {
        return both("/Users", parameters).each("userName");
    }

    /** The answer to a query, which is the same from both. */
    TestReply both(String path, String... parameters) {
        String target = path + "?" + query(parameters);
        TestReply reply = strict.get(target).is(200);
        assertThat(tolerant.get(target).is(200).body()).isEqualTo(reply.body());
        return reply;
    }

    /** Holds if both refuse a query with that keyword. */
    TestReply bothRefuse(String scimType, String path, String... parameters) {
        String target = path + "?" + query(parameters);
        tolerant.get(target).isError(400, scimType);
        return strict.get(target).isError(400, scimType);
    }

    /** The query of a URL: {@code name=value} each, not encoded; {@code S:} and {@code E:} are the extensions' URNs. */
    static String query(String... parameters) {
        StringBuilder query = new StringBuilder();
        for (String parameter : parameters) {
            String[] parts = parameter.split("=", 2);
            query.append('&')
                    .append(parts[0])
                    .append('=')
                    .append(URLEncoder.encode(spelledOut(parts[1]), StandardCharsets.UTF_8));
        }
        return query.substring(Math.min(1, query.length()));
    }

    static String spelledOut(String text) {
        return text.replaceAll("\\bS:", SAMPLE + ":").replaceAll("\\bE:", ENTERPRISE + ":");
    }

    private TestClient serving(Conformance conformance) {
        return TestClient.of(TestClient.serving(store).userExtension(sample()).conformance(conformance));
    }

    private static Schema sample() {
        try (InputStream in =
                Objects.requireNonNull(BothPresets.class.getResourceAsStream("/every-type-schema.json"))) {
            return Schemas.read(in).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
