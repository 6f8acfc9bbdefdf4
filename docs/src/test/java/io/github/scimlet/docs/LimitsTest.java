package io.github.scimlet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The page about limits")
class LimitsTest {

    private static final Page PAGE = Page.read(Repository.ROOT.resolve("docs/reference/limits.md"));

    @Test
    void hasTheDefaultsOfTheSettings() {
        Tables settings = Tables.of("docs/reference/settings.md");
        List<Tables.Row> defaults = Stream.of("ServiceProviderConfig.Builder", "FilterSyntax", "CursorSettings")
                .flatMap(builder -> settings.under("`" + builder + "`").stream())
                .toList();

        assertThat(Tables.of("docs/reference/limits.md").under("What you can set"))
                .hasSize(13)
                .allSatisfy(limit -> assertThat(defaults)
                        .filteredOn(row -> row.name().equals(limit.name()))
                        .extracting(row -> row.cells().get(2))
                        .as(limit.name())
                        .containsExactly(limit.cells().get(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "names in,                    protocol.QueryParameters,         MOST_NAMES",
        "characters of a name,        json.Json,                        MAX_NAME",
        "values in a body,            json.Json$Reader,                 FREE_VALUES",
        "values in a body,            json.Json$Reader,                 BYTES_PER_VALUE",
        "characters of a password,    json.Json$SecretText,             LONGEST",
        "values that the operations,  patch.MultiValuedPatcher,         MOST_LOOKS",
        "how deep `maxJsonDepth`,     json.Json,                        MAX_DEPTH",
        "how deep `withMaxDepth`,     filter.FilterSyntax,              LARGEST_DEPTH",
        "characters of a number,      filter.FilterParsing,             LONGEST_NUMBER",
        "a position,                  protocol.Cursors,                 MAX_POSITION_BYTES",
        "attempts of a change,        protocol.Conflicts,               ATTEMPTS",
        "attempts at a page,          protocol.Served,                  ATTEMPTS",
        "extensions of tenants,       protocol.TypesInForce,            MOST_KEPT",
        "names that a listener,       schema.Leniency,                  MOST_NOTES",
        "characters of what,          schema.Excerpt,                   LENGTH",
        "addresses that,              protocol.AddressBackOff,          MOST",
        "bytes of a refused,          servlet.UnreadBody,               MOST_AT_A_TIME"
    })
    void hasWhatIsFixed(String row, String type, String constant) throws ReflectiveOperationException {
        assertThat(row(row)).containsPattern("\\b" + shown(constant("io.github.scimlet." + type, constant)) + "\\b");
    }

    @Test
    void hasHowFarTheServletReadsOn() throws ReflectiveOperationException {
        String servlet = "io.github.scimlet.servlet.UnreadBody";
        long mebibytes = (long) constant(servlet, "MOST_BYTES") >> 20;
        long seconds = Duration.ofNanos((long) constant(servlet, "MOST_NANOS")).toSeconds();

        assertThat(row("bytes of a refused")).contains(mebibytes + " MiB in " + seconds + " seconds");
    }

    @ParameterizedTest
    @CsvSource({
        "Fetch,        MOST_BYTES,       1024, %d KiB",
        "SignedToken,  MOST_CHARACTERS,  1,    '%,d characters'",
        "KeySet,       LEAST_RSA_BITS,   1,    '%,d to'",
        "KeySet,       MOST_RSA_BITS,    1,    '%,d bits'"
    })
    void hasWhatIsFixedAboutSignedTokens(String type, String constant, int unit, String shown)
            throws ReflectiveOperationException {
        int value = (int) constant("io.github.scimlet.oauth." + type, constant);

        assertThat(Repository.read(Repository.ROOT.resolve("docs/reference/settings.md")))
                .contains(String.format(Locale.ROOT, shown, value / unit));
    }

    private static String row(String beginning) {
        return PAGE.text()
                .lines()
                .filter(line -> line.startsWith("| " + beginning))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(Object value) {
        return String.format(Locale.ROOT, "%,d", ((Number) value).longValue());
    }

    private static Object constant(String type, String name) throws ReflectiveOperationException {
        Field constant = Class.forName(type).getDeclaredField(name);
        constant.setAccessible(true);
        return constant.get(null);
    }
}
