package io.github.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Each broken store fails the tests of the promise that it breaks, and no other; each test is failed by one of them. */
class BrokenStoresTest {

    private static final Path TABLE = Path.of("target", "broken-stores.md");

    @Test
    void failExactlyThePromiseThatTheyBreak() throws IOException {
        List<Broken> all = Broken.all();
        Map<String, Set<String>> expected = new TreeMap<>();
        Map<String, Set<String>> failed = new TreeMap<>();
        Set<String> run = new TreeSet<>();

        for (int i = 0; i < all.size(); i++) {
            Events tests = tests(all.get(i).contract(), i);
            run.addAll(names(tests.started()));
            expected.put(all.get(i).how(), new TreeSet<>(all.get(i).tests()));
            failed.put(all.get(i).how(), names(tests.failed()));
        }
        Files.writeString(TABLE, table(all, failed));

        assertThat(lines(failed)).containsExactlyElementsOf(lines(expected)).hasSameSizeAs(all);
        Set<String> noticing = new TreeSet<>();
        failed.values().forEach(noticing::addAll);
        assertThat(noticing).as("tests that some broken store fails").isEqualTo(run);
    }

    private static List<String> lines(Map<String, Set<String>> tests) {
        return tests.entrySet().stream().map(Object::toString).toList();
    }

    private static Events tests(Class<?> contract, int number) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter(TheBrokenOne.NUMBER, Integer.toString(number))
                .selectors(selectClass(contract))
                .execute()
                .testEvents();
    }

    private static Set<String> names(Events events) {
        return events.stream().map(BrokenStoresTest::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Event event) {
        return event.getTestDescriptor()
                .getSource()
                .map(MethodSource.class::cast)
                .orElseThrow()
                .getMethodName();
    }

    private static String table(List<Broken> all, Map<String, Set<String>> failed) {
        List<String> lines = new ArrayList<>(List.of("| Contract | A store that … | fails |", "|---|---|---|"));
        for (Broken broken : all) {
            String contract = GroupStoreContract.class.isAssignableFrom(broken.contract()) ? "groups" : "users";
            lines.add("| " + contract + " | " + broken.how() + " | "
                    + String.join(", ", failed.getOrDefault(broken.how(), Set.of())) + " |");
        }
        return Stream.concat(
                        lines.stream(), IntStream.of(all.size()).mapToObj(count -> "\n" + count + " broken stores"))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
