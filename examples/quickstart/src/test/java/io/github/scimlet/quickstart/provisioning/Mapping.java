package io.github.scimlet.quickstart.provisioning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A row of {@code entra-attribute-mappings.csv}: an attribute that an application of Entra ID's gallery is sent.
 *
 * @param object {@code User} or {@code Group}
 */
record Mapping(String application, String object, String path, String type) {

    static final String DEFAULT_MAPPING = "(default non-gallery mapping)";

    private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");

    static Stream<Mapping> all() {
        return text().lines().skip(1).map(Mapping::of);
    }

    /** What the application maps, of users or of groups. */
    static List<Mapping> of(String application, String object) {
        return all().filter(mapping -> mapping.application().equals(application))
                .filter(mapping -> mapping.object().equals(object))
                .toList();
    }

    /** One row for each path of users or of groups, whichever application it was that has it first. */
    static List<Mapping> distinct(String object) {
        Map<String, Mapping> byPath = new LinkedHashMap<>();
        all().filter(mapping -> mapping.object().equals(object))
                .forEach(mapping -> byPath.putIfAbsent(mapping.path(), mapping));
        return List.copyOf(byPath.values());
    }

    private static Mapping of(String line) {
        List<String> cells = CELL.matcher(line).results().map(Mapping::cell).toList();
        return new Mapping(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
    }

    private static String cell(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1).replace("\"\"", "\"");
    }

    private static String text() {
        try (InputStream in = Mapping.class.getResourceAsStream("/entra-attribute-mappings.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return object + " " + path;
    }
}
