package io.github.scimlet.docs.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("What a native image has to be told of (docs/how-to/native-image.md)")
class NativeImageTest {

    private static final Path MODULES = Path.of("..").toAbsolutePath().normalize();

    private static Set<String> askedBy(String... packages) {
        var classes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages(packages);
        assertThat(classes).isNotEmpty();
        return DynamicAccess.in(classes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"filter", "error", "json", "patch", "store", "protocol", "servlet", "jdbc", "oauth"})
    void isNothingOfMostPackages(String name) {
        assertThat(askedBy("io.github.scimlet." + name)).isEmpty();
    }

    @Test
    void isWhereTheSchemasOfTheRfcAre() {
        assertThat(askedBy("io.github.scimlet.schema"))
                .containsExactly("io.github.scimlet.schema.Schemas java.lang.Class.getResourceAsStream");
    }

    @Test
    void isRecordsThatAreExtensions() {
        assertThat(askedBy("io.github.scimlet.model"))
                .isNotEmpty()
                .allMatch(asked -> asked.startsWith("io.github.scimlet.model.RecordShape ")
                        || asked.startsWith("io.github.scimlet.model.RecordPart "));
    }

    /** Which versions of its own modules there are, for those who ask it; and serialization, which nobody uses here. */
    @Test
    void isNothingOfJacksonThatWeReach() {
        assertThat(askedBy("tools.jackson.core"))
                .isNotEmpty()
                .allMatch(asked -> asked.startsWith("tools.jackson.core.util.VersionUtil ")
                        || asked.startsWith("tools.jackson.core.io.SerializedString java.io.Object"));
    }

    /** A tool for those who write grammars. */
    @Test
    void isNothingOfAntlrThatWeReach() {
        assertThat(askedBy("org.antlr.v4.runtime"))
                .isNotEmpty()
                .allMatch(asked -> asked.startsWith("org.antlr.v4.runtime.misc.TestRig "));
    }

    /** Which provider there is: a service, which the builder of an image finds by itself. */
    @Test
    void isNothingOfSlf4jBeyondItsProvider() {
        var api = new ClassFileImporter()
                .withImportOption(location -> location.contains("/slf4j-api/")) // providers have such packages, too
                .importPackages("org.slf4j");

        assertThat(DynamicAccess.in(api))
                .isNotEmpty()
                .allMatch(asked -> asked.startsWith("org.slf4j.LoggerFactory ")
                        || asked.startsWith("org.slf4j.helpers.SubstituteLogger "));
    }

    @ParameterizedTest
    @CsvSource({"scim-core, 7", "scim-jdbc, 3"})
    void isEachResourceThatWeLoad(String module, int resources) throws IOException {
        List<PathMatcher> told = globs(module).stream()
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();

        Path folder = MODULES.resolve(module).resolve("src/main/resources");
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> loaded = files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(file -> !file.startsWith("META-INF"))
                    .toList();

            assertThat(loaded).hasSize(resources).allMatch(file -> told.stream().anyMatch(glob -> glob.matches(file)));
        }
    }

    private static List<String> globs(String module) throws IOException {
        String file = "/META-INF/native-image/io.github.scimlet/" + module + "/reachability-metadata.json";
        try (InputStream in = Objects.requireNonNull(NativeImageTest.class.getResourceAsStream(file), file)) {
            var metadata = JsonMapper.shared().readTree(in);
            return StreamSupport.stream(metadata.get("resources").spliterator(), false)
                    .map(resource -> resource.get("glob").asString())
                    .toList();
        }
    }
}
