package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.scimlet.testkit.mapping.ExtensionSchemas;
import io.github.scimlet.testkit.mapping.MappedAttribute;
import io.github.scimlet.testkit.mapping.TargetPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Every attribute path that the applications of Entra ID's gallery map")
class AttributePathsTest {

    /** Clarizen One's brackets close in the wrong place: no path at all. */
    private static final Set<String> UNPARSABLE =
            Set.of("roles[primary eq \"True\".type]", "roles[primary eq \"True\".value]");

    /** Zoho One's slip of the pen: a path, but of an attribute that nobody has. */
    private static final Set<String> UNKNOWN = Set.of("pphoneNumbers[type eq \"fax\"].value");

    @Test
    void thereAre161PathsOfUsersAnd8OfGroups() {
        assertThat(Mapping.distinct("User")).hasSize(161);
        assertThat(Mapping.distinct("Group")).hasSize(8);
        assertThat(Mapping.distinct("User").stream().map(Mapping::path))
                .containsAll(UNPARSABLE)
                .containsAll(UNKNOWN);
    }

    @Nested
    class Tolerant {

        @RegisterExtension
        final QuickstartServer server;

        private final AtomicInteger tried = new AtomicInteger();
        private final AtomicInteger passed = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();

        Tolerant(@TempDir Path folder) {
            server = withExtensions(QuickstartServer.tolerant(), folder);
        }

        @TestFactory
        Stream<DynamicTest> canBeSetReadReplacedAndClearedInBothDialects() {
            Stream<DynamicTest> paths = Stream.of("User", "Group")
                    .flatMap(object -> Mapping.distinct(object).stream())
                    .map(mapping -> dynamicTest(mapping.toString(), () -> attempt(mapping)));
            return Stream.concat(paths, Stream.of(dynamicTest("sum", this::sum)));
        }

        private void attempt(Mapping mapping) {
            tried.incrementAndGet();
            if (UNPARSABLE.contains(mapping.path())) {
                refusal(mapping).isRefusedAsPathAndAsKey();
                refused.incrementAndGet();
            } else if (UNKNOWN.contains(mapping.path())) {
                refusal(mapping).isLeftOut();
                refused.incrementAndGet();
            } else {
                List.of(Dialect.values()).forEach(dialect -> new PathTrial(server.client(), mapping, dialect).run());
                passed.incrementAndGet();
            }
        }

        private PathRefusal refusal(Mapping mapping) {
            return new PathRefusal(server.client(), mapping.path());
        }

        private void sum() {
            System.out.printf(
                    "entra attribute paths: %s tried, %s passed, %s refused for a reason%n", tried, passed, refused);

            assertThat(passed.get() + refused.get()).isEqualTo(tried.get()).isEqualTo(169);
            assertThat(refused.get()).isEqualTo(3);
        }
    }

    @Nested
    class Strict {

        @RegisterExtension
        final QuickstartServer server;

        Strict(@TempDir Path folder) {
            server = withExtensions(QuickstartServer.strict(), folder);
        }

        @TestFactory
        Stream<DynamicTest> refusesWhatTheRfcDoesNotKnow() {
            return Mapping.distinct("User").stream()
                    .filter(mapping -> !isByTheRfc(mapping.path()))
                    .map(mapping -> dynamicTest(
                            mapping.toString(),
                            () -> new PathRefusal(server.client(), mapping.path()).isRefusedAsPath()));
        }

        /** A name without its extension's URN, and the URN of SCIM 1.1, are courtesies of the tolerant preset. */
        private static boolean isByTheRfc(String path) {
            return !UNPARSABLE.contains(path)
                    && !UNKNOWN.contains(path)
                    && !path.equals("department")
                    && !path.startsWith(MappedPath.LEGACY_ENTERPRISE);
        }
    }

    private static QuickstartServer withExtensions(QuickstartServer server, Path folder) {
        List<MappedAttribute> mapped = Mapping.all()
                .filter(mapping -> !UNPARSABLE.contains(mapping.path()))
                .map(AttributePathsTest::attribute)
                .toList();
        Path schemas = ExtensionSchemas.ofAttributes(mapped).writeTo(folder);
        return server.with("SCIM_SCHEMAS", schemas.toString());
    }

    private static MappedAttribute attribute(Mapping mapping) {
        MappedAttribute.Type type = MappedAttribute.Type.named(mapping.type()).orElseThrow();
        return new MappedAttribute(TargetPath.of(mapping.path()), type, "any", false, false);
    }
}
