package io.github.scimlet.quickstart.rfc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.quickstart.provisioning.Tree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;

@DisplayName("Discovery says all that the RFC shows, errata apart (RFC 7643 §8.5 to §8.7)")
class DiscoveryExamplesTest extends RfcExamples {

    /**
     * Where our schemas differ from what is printed: file, attribute, characteristic, ours (- if none), and why: the
     * number of an erratum or a section of RFC 7643.
     */
    private static final List<String> DIFFERENCES = """
            8.7.1-user | name             | uniqueness      | -         | 6004: no values that could be compared
            8.7.1-user | emails           | uniqueness      | -         | 6004
            8.7.1-user | addresses        | uniqueness      | -         | 6004
            8.7.1-user | profileUrl       | caseExact       | true      | 6001: references are case exact (§2.3.7)
            8.7.1-user | photos.value     | caseExact       | true      | 6001
            8.7.1-user | groups.$ref      | caseExact       | true      | 6001
            8.7.1-user | groups.$ref      | referenceTypes  | ["Group"] | 8471
            8.7.1-user | groups.value     | caseExact       | true      | it is an id (§3.1)
            8.7.1-user | ims.type         | canonicalValues | ["aim","gtalk","icq","xmpp","msn","skype","qq","yahoo","other"] | §4.1.2 has other
            8.7.1-user | x509Certificates | caseExact       | -         | of complex attributes there is none (§7)
            8.7.1-user | x509Certificates.value | caseExact | true      | binary is case exact (§2.3.6)
            8.7.1-group | displayName     | required        | true      | 5368
            8.7.1-group | members.$ref    | caseExact       | true      | 6001
            8.7.1-group | members.value   | caseExact       | true      | it is an id (§3.1)
            8.7.1-group | members.value   | required        | true      | §4.2 lets us
            8.7.1-enterprise-user | manager.$ref  | caseExact | true    | 6001
            8.7.1-enterprise-user | manager.value | caseExact | true    | 8472
            8.7.2-service-provider-config | documentationUri | caseExact | true | 6001
            8.7.2-service-provider-config | authenticationSchemes.specUri | caseExact | true | 6001
            8.7.2-service-provider-config | authenticationSchemes.documentationUri | caseExact | true | 6001
            8.7.2-resource-type | name     | caseExact  | true     | 8475
            8.7.2-resource-type | name     | uniqueness | "server" | 8475
            8.7.2-resource-type | endpoint | caseExact  | true     | 8475
            8.7.2-resource-type | endpoint | uniqueness | "server" | 8475
            8.7.2-resource-type | schemaExtensions | multiValued | true  | 7522
            8.7.2-resource-type | schemaExtensions | required    | false | §6: OPTIONAL
            8.7.2-schema | name            | required        | false | §7: OPTIONAL
            8.7.2-schema | attributes.type | canonicalValues | ["string","complex","boolean","decimal","integer","dateTime","reference","binary"] | 5606, 8435
            8.7.2-schema | attributes.subAttributes.type | canonicalValues | ["string","boolean","decimal","integer","dateTime","reference","binary"] | 5606, 8415
            8.7.2-schema | attributes.subAttributes.referenceTypes | multiValued | true | 5607
            """.lines().toList();

    DiscoveryExamplesTest(String conformance) {
        super(conformance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rfc7643-8.7.1-user.json",
                "rfc7643-8.7.1-group.json",
                "rfc7643-8.7.1-enterprise-user.json",
                "rfc7643-8.7.2-service-provider-config.json",
                "rfc7643-8.7.2-resource-type.json",
                "rfc7643-8.7.2-schema.json"
            })
    void describesEveryAttributeOfASchema(String file) {
        JsonNode printed = Tree.parse(example(file));
        Map<String, JsonNode> expected = characteristics("", printed.path("attributes"));
        String section = file.replaceAll("rfc7643-|\\.json", "");
        DIFFERENCES.stream()
                .map(line -> List.of(line.split(" *\\| *")))
                .filter(difference -> difference.get(0).equals(section))
                .forEach(difference -> correct(expected, difference));

        JsonNode ours = client().get("/Schemas/" + printed.path("id").stringValue())
                .expect(200)
                .body();

        assertThat(characteristics("", ours.path("attributes"))).containsAllEntriesOf(expected);
        assertThat(Tree.texts(ours.path("schemas")))
                .as("printed without, erratum 8417")
                .hasSize(1);
        assertThat(ours.at("/meta/resourceType").asString()).isEqualTo("Schema");
    }

    private static void correct(Map<String, JsonNode> expected, List<String> difference) {
        String characteristic = difference.get(1) + " " + difference.get(2);
        JsonNode printed = expected.remove(characteristic);
        if (difference.get(3).equals("-")) {
            assertThat(printed).as(characteristic).isNotNull();
        } else {
            JsonNode ours = Tree.parse(difference.get(3));
            assertThat(printed).as(characteristic).isNotNull().isNotEqualTo(ours);
            expected.put(characteristic, ours);
        }
    }

    /** The values of the characteristics by the attribute's path and theirs; the texts for people are left out. */
    private static Map<String, JsonNode> characteristics(String prefix, JsonNode attributes) {
        Map<String, JsonNode> all = new TreeMap<>();
        for (JsonNode attribute : attributes) {
            String path = prefix + attribute.path("name").stringValue();
            attribute.properties().forEach(member -> all.put(path + " " + member.getKey(), member.getValue()));
            all.keySet().removeAll(List.of(path + " description", path + " subAttributes"));
            all.putAll(characteristics(path + ".", attribute.path("subAttributes")));
        }
        return all;
    }

    /** The description is ours, and whether the extension must be there is for the host to say. */
    @Test
    void namesTheResourceTypes() {
        JsonNode user = client().get("/ResourceTypes/User").expect(200).body();
        JsonNode group = client().get("/ResourceTypes/Group").expect(200).body();

        assertAnswer(user, "rfc7643-8.6-resource-type-user.json", "/description", "/schemaExtensions/0/required");
        assertAnswer(group, "rfc7643-8.6-resource-type-group.json", "/description");
    }

    /** What another service provider can do is not what ours can; but ours says it in the same words. */
    @Test
    void saysWhatItCanInTheWordsOfTheRfc() {
        JsonNode printed = Tree.parse(example("rfc7643-8.5-service-provider-config.json"));
        JsonNode ours = client().get("/ServiceProviderConfig").expect(200).body();

        assertThat(types("", ours))
                .containsAllEntriesOf(typesBut(
                        printed,
                        "/documentationUri", // it has none
                        "/authenticationSchemes/0/specUri", // nor has the scheme
                        "/authenticationSchemes/0/documentationUri",
                        "/authenticationSchemes/0/primary", // of one scheme
                        "/authenticationSchemes/1/name",
                        "/authenticationSchemes/1/description",
                        "/authenticationSchemes/1/specUri",
                        "/authenticationSchemes/1/documentationUri",
                        "/authenticationSchemes/1/type",
                        "/meta/created", // it is made anew for every request, and has no versions
                        "/meta/lastModified",
                        "/meta/version"));
    }

    private static Map<String, JsonNodeType> typesBut(JsonNode printed, String... missing) {
        Map<String, JsonNodeType> types = types("", printed);
        assertThat(types).containsKeys(missing);
        types.keySet().removeAll(List.of(missing));
        return types;
    }

    private static Map<String, JsonNodeType> types(String pointer, JsonNode node) {
        Map<String, JsonNodeType> all = new TreeMap<>();
        node.properties().forEach(member -> all.putAll(types(pointer + "/" + member.getKey(), member.getValue())));
        if (node.isArray()) {
            IntStream.range(0, node.size()).forEach(i -> all.putAll(types(pointer + "/" + i, node.get(i))));
        } else if (!node.isObject()) {
            all.put(pointer, node.getNodeType());
        }
        return all;
    }
}
