package io.github.scimlet.testkit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.schema.AttributeType;
import io.github.scimlet.schema.Definitions;
import io.github.scimlet.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The schemas of a mapping's extensions")
class ExtensionSchemasTest {

    @Test
    void areNoneWhereTheRfcsSuffice() {
        ExtensionSchemas schemas =
                ExtensionSchemas.of(List.of(Mappings.named("invitedesk"), Mappings.named("default")));

        assertThat(schemas.resources()).isEmpty();
        assertThat(schemas.definitions().schemas()).isEmpty();
    }

    @Test
    void canBeReadByAnEngineForAllApplicationsAtOnce() {
        Definitions definitions = ExtensionSchemas.of(Mappings.all()).definitions();

        assertThat(definitions.schemas()).hasSize(15);
        assertThat(extensionPaths()).isNotEmpty().allSatisfy(path -> {
            Schema schema = definitions.schema(path.extension().orElseThrow()).orElseThrow();
            assertThat(schema.attribute(path.attribute())).isPresent();
        });
    }

    private static List<TargetPath> extensionPaths() {
        return Mappings.all().stream()
                .flatMap(mapping -> Stream.concat(mapping.users().stream(), mapping.groups().stream()))
                .map(MappedAttribute::path)
                .filter(path -> path.extension().isPresent())
                .toList();
    }

    @Test
    void haveTheTypesAndElementsOfTheMapping() {
        String urn = "urn:ietf:params:scim:schemas:extension:ours:2.0:User";
        Mapping mapping = Mappings.matching(
                "ours",
                List.of(
                        mapped(urn + ":since", MappedAttribute.Type.DATE_TIME),
                        mapped(urn + ":vip", MappedAttribute.Type.BOOLEAN),
                        mapped(urn + ":ids[authority eq \"a\"].value", MappedAttribute.Type.STRING)),
                List.of());

        Schema schema =
                ExtensionSchemas.of(List.of(mapping)).definitions().schema(urn).orElseThrow();

        assertThat(schema.attribute("since").orElseThrow().type()).isEqualTo(AttributeType.DATE_TIME);
        assertThat(schema.attribute("vip").orElseThrow().type()).isEqualTo(AttributeType.BOOLEAN);
        assertThat(schema.attribute("ids").orElseThrow().multiValued()).isTrue();
        assertThat(schema.attribute("ids").orElseThrow().subAttribute("authority"))
                .isPresent();
    }

    @Test
    void canBeAFolderOfFiles(@TempDir Path folder) throws IOException {
        Path written = ExtensionSchemas.of(List.of(Mappings.named("bentley-automatic-user-provisioning")))
                .writeTo(folder.resolve("schemas"));

        try (Stream<Path> files = Files.list(written)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "urn_ietf_params_scim_schemas_extension_Bentley_2.0_User.json",
                            "urn_ietf_params_scim_schemas_extension_Bentley_2.0_Group.json");
        }
        try (InputStream in =
                Files.newInputStream(written.resolve("urn_ietf_params_scim_schemas_extension_Bentley_2.0_User.json"))) {
            assertThat(Definitions.read(in).schemas()).hasSize(1);
        }
    }

    private static MappedAttribute mapped(String path, MappedAttribute.Type type) {
        return new MappedAttribute(TargetPath.of(path), type, "x", false, false);
    }
}
