package io.github.scimlet.benchmarks.workload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That a contender is driven as it must be for its figures to mean something, and what it is known to do wrong. */
public abstract class ContenderContract {

    private static final byte[] BABS = Work.user(0);
    private static final Set<String> OF_BABS = Set.of("F02", "F03", "F06", "F07", "F09", "F10", "F11", "F12");

    private static final byte[] CONTRACTOR = new String(BABS, UTF_8)
            .replace("\"value\": \"bjensen@example.com\"", "\"value\": \"bjensen@example.net\"")
            .replace(Work.userName(0), "bjensen@example.com")
            .replace("\"Jensen\"", "\"Mc O'Malley\"")
            .replace("2011-05-13T04:42:34Z", "2012-05-13T04:42:34Z")
            .replace("\"Employee\"", "\"Contractor\"")
            .getBytes(UTF_8);
    private static final Set<String> OF_CONTRACTOR =
            Set.of("F01", "F02", "F03", "F04", "F05", "F06", "F08", "F11", "F12");

    /** One value has the type that is asked for, and another one the end. */
    private static final byte[] CROSSED = new String(BABS, UTF_8)
            .replace("\"value\": \"bjensen@example.com\"", "\"value\": \"bjensen@example.net\"")
            .replace("babs@jensen.org", "babs@example.com")
            .getBytes(UTF_8);

    private static final Set<String> OF_CROSSED = Set.of("F02", "F03", "F06", "F07", "F11", "F12");

    private static final Map<String, List<String>> PATCHED = Map.of(
            "P1-entra",
            List.of("\"active\":false", "Barbara Jensen\"", "\"Smith\"", "bsmith@example.com", "\"Sales\""),
            "P2-addpath",
            List.of("\"primary\":false", "babs@jensen.org"),
            "P3-remove",
            List.of("555-555-4444"),
            "P4-pathless",
            List.of("\"New Name\"", "\"active\":false", "\"Nick\"", "\"Director\""),
            "P5-append",
            List.of("babs@jensen.org", "third@example.net"));

    private static final Map<String, List<String>> GONE = Map.of(
            "P1-entra", List.of("\"active\":true", "\"value\":\"bjensen@example.com\"", "Tour Operations"),
            "P3-remove", List.of("555-555-5555"),
            "P4-pathless", List.of("\"active\":true", "Babs Jensen", "\"Tour Guide\""),
            "P5-append", List.of("nickName"));

    private final Contender contender = contender();

    protected abstract Contender contender();

    /** The filters and requests that the library answers wrongly, or refuses. */
    protected abstract Set<String> wrong();

    static Stream<String> filters() {
        return Work.FILTERS.keySet().stream();
    }

    static Stream<String> patches() {
        return Work.PATCHES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("filters")
    void findsTheUsersThatAFilterMeans(String name) {
        Object babs = contender.read(BABS);
        Object contractor = contender.read(CONTRACTOR);
        Object crossed = contender.read(CROSSED);

        boolean right = holds(() -> {
            Predicate<Object> matches = contender.matcher(Work.FILTERS.get(name));
            return matches.test(babs) == OF_BABS.contains(name)
                    && matches.test(contractor) == OF_CONTRACTOR.contains(name)
                    && matches.test(crossed) == OF_CROSSED.contains(name);
        });

        assertThat(right).isNotEqualTo(wrong().contains(name));
    }

    @Test
    void findsTheUserOfAName() {
        Object user = contender.read(Work.user(7));

        assertThat(contender.matcher(Work.alternatives(7)).test(user)).isFalse();
        assertThat(contender.matcher(Work.alternatives(8)).test(user)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("patches")
    void doesWhatAPatchSays(String name) {
        Object user = contender.read(BABS);
        byte[] request = Work.PATCHES.get(name).getBytes(UTF_8);

        boolean right = holds(() -> {
            String patched = text(contender.write(contender.patch(user, request)));
            return PATCHED.get(name).stream().allMatch(patched::contains)
                    && GONE.getOrDefault(name, List.of()).stream().noneMatch(patched::contains);
        });

        assertThat(right).isNotEqualTo(wrong().contains(name));
    }

    @Test
    void leavesTheUserThatIsPatchedAsItWas() {
        Object user = contender.read(BABS);
        String before = text(contender.write(user));

        contender.patch(user, Work.operations(10));

        assertThat(text(contender.write(user))).isEqualTo(before);
    }

    @Test
    void doesTheOperationsOfAPatchInTheirOrder() {
        Object patched = contender.patch(contender.read(BABS), Work.operations(100));

        assertThat(text(contender.write(patched))).contains("\"Name 99\"");
    }

    @Test
    void writesWhatItReads() {
        String written = text(contender.write(contender.read(Work.user(3))));

        assertThat(written)
                .contains(Work.id(3), Work.userName(3), "456 Hollywood Blvd\\nHollywood")
                .contains("US Employees", "MIIDQzCCAqygAwIBAgICEAAwDQYJKoZIhvcNAQEFBQ", "2010-01-23T04:56:22")
                .doesNotContain("t1meMa$heen");
    }

    @Test
    void writesTheListThatItReads() {
        String written = text(contender.writeList(contender.readList(Work.list(5))));

        assertThat(written).contains("\"totalResults\":5", "\"Resources\":[{", Work.userName(0), Work.userName(4));
        assertThat(written).doesNotContain("t1meMa$heen");
    }

    @Test
    void writesTheAttributesThatAreAskedForAlone() {
        List<?> users = contender.readList(Work.list(5));

        String written = text(contender.writeList(users, List.of("userName", "name.familyName")));

        assertThat(written).contains("\"schemas\"", Work.id(4), Work.userName(4), "\"familyName\":\"Jensen\"");
        assertThat(written).doesNotContain("Barbara", "emails", "Tour Operations", "\"created\"");
    }

    @Test
    void addsAMemberToAGroupAndRemovesOne() {
        Contender.Members group = contender.group(10);

        group.patch(Work.addition(group.id(10)));
        group.patch(Work.removal(group.id(3)));

        assertThat(group.ids()).hasSize(10).contains(group.id(0), group.id(10)).doesNotContain(group.id(3));
    }

    private static boolean holds(Callable<Boolean> answer) {
        try {
            return answer.call();
        } catch (Exception e) {
            return false;
        }
    }

    private static String text(byte[] json) {
        return new String(json, UTF_8);
    }
}
