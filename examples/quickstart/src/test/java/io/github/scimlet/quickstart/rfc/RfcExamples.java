package io.github.scimlet.quickstart.rfc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.quickstart.provisioning.QuickstartServer;
import io.github.scimlet.quickstart.provisioning.ScimClient;
import io.github.scimlet.quickstart.provisioning.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The examples that the RFCs print, and a server, in either preset, to send them to. */
@ParameterizedClass
@ValueSource(strings = {"tolerant", "strict"})
abstract class RfcExamples {

    static final Path FILES = Path.of("src/test/resources/rfc");

    static final String BABS = "2819c223-7f76-453a-919d-413861904646";

    @RegisterExtension
    final QuickstartServer server;

    private final Map<String, String> ids = new LinkedHashMap<>();

    RfcExamples(String conformance) {
        server = QuickstartServer.of(conformance);
    }

    @BeforeEach
    void forgetIds() {
        ids.clear();
    }

    ScimClient client() {
        return server.client();
    }

    /** From now on {@code id} stands in the examples wherever the RFC prints one of {@code printed}. */
    void replace(String id, String... printed) {
        for (String one : printed) {
            ids.put(one, id);
        }
    }

    /** An example as printed, but for the ids, and for this server's address in the place of the RFC's. */
    String example(String file) {
        String text = read(file).replace("https://example.com/v2", server.tenantUrl());
        for (Map.Entry<String, String> id : ids.entrySet()) {
            text = text.replace(id.getKey(), id.getValue());
        }
        return text;
    }

    static String read(String file) {
        try {
            return Files.readString(FILES.resolve(file), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compares an answer with an example of one.
     *
     * @param different JSON pointers to what differs, as it must; one that does not differ is an error
     */
    void assertAnswer(JsonNode answer, String file, String... different) {
        JsonNode expected = Tree.parse(example(file));
        JsonNode actual = answer.deepCopy();
        for (String pointer : different) {
            assertThat(actual.at(pointer))
                    .as("%s, which differs from %s", pointer, file)
                    .isNotEqualTo(expected.at(pointer));
            remove(actual, JsonPointer.compile(pointer));
            remove(expected, JsonPointer.compile(pointer));
        }
        assertThat(actual).as("the answer, against %s", file).isEqualTo(expected);
    }

    private static void remove(JsonNode tree, JsonPointer pointer) {
        JsonNode holder = tree.at(pointer.head());
        if (holder instanceof ObjectNode object) {
            object.remove(pointer.last().getMatchingProperty());
        } else if (holder instanceof ArrayNode array) {
            array.remove(pointer.last().getMatchingIndex());
        }
    }
}
