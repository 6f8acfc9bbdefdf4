package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.testkit.mapping.TargetPath;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What holds for the users of every application of the gallery. */
abstract class GalleryApplication {

    @RegisterExtension
    final QuickstartServer server = QuickstartServer.tolerant();

    private final List<Mapping> mappings;

    GalleryApplication(String name) {
        mappings = Mapping.ofUsers(name);
    }

    /** A user with every attribute that the application maps. */
    abstract String user();

    @ParameterizedTest
    @EnumSource
    void keepsEveryAttributeOfANewUserAsItWasSent(Dialect dialect) {
        EntraClient entra = server.entra(dialect);

        String id = entra.createsUser(user());

        JsonNode sent = Tree.parse(user());
        JsonNode read = entra.readsUser(id).body();
        assertThat(mappings).isNotEmpty().allSatisfy(mapping -> {
            TargetPath path = TargetPath.of(mapping.path());
            assertThat(MappedPath.read(path, sent).isMissingNode()).isFalse();
            assertThat(MappedPath.read(path, read)).isEqualTo(MappedPath.read(path, sent));
        });
    }

    @ParameterizedTest
    @EnumSource
    void takesEveryAttributeInOneRequestOfAdditions(Dialect dialect) {
        EntraClient entra = server.entra(dialect);
        String id = entra.createsUserNamed("nobody@contoso.example");
        Patch patch = entra.patch();
        mappings.forEach(mapping -> patch.add(mapping.path(), sample(mapping).first()));

        JsonNode changed = entra.changesUser(id, patch).body();

        assertThat(mappings)
                .allSatisfy(mapping -> assertThat(value(changed, mapping))
                        .isEqualTo(Tree.of(sample(mapping).first())));
    }

    @ParameterizedTest
    @EnumSource
    void takesEveryAttributeInOneRequestOfReplacements(Dialect dialect) {
        EntraClient entra = server.entra(dialect);
        String id = entra.createsUser(user());
        Patch patch = entra.patch();
        mappings.forEach(
                mapping -> patch.replace(mapping.path(), sample(mapping).second()));

        JsonNode changed = entra.changesUser(id, patch).body();

        assertThat(mappings)
                .allSatisfy(mapping -> assertThat(value(changed, mapping))
                        .isEqualTo(Tree.of(sample(mapping).second())));
    }

    @ParameterizedTest
    @EnumSource
    void seesNoChangeInARequestThatIsRepeated(Dialect dialect) {
        EntraClient entra = server.entra(dialect);
        String id = entra.createsUser(user());
        Patch patch = entra.patch();
        mappings.forEach(
                mapping -> patch.replace(mapping.path(), sample(mapping).second()));
        ScimReply once = entra.changesUser(id, patch);

        ScimReply twice = entra.changesUser(id, patch);

        assertThat(twice.body()).isEqualTo(once.body());
        assertThat(twice.etag()).isPresent().isEqualTo(once.etag());
    }

    private static Sample sample(Mapping mapping) {
        return Sample.of(mapping, "u-1", "u-2");
    }

    private static JsonNode value(JsonNode resource, Mapping mapping) {
        return MappedPath.read(mapping.path(), resource);
    }
}
