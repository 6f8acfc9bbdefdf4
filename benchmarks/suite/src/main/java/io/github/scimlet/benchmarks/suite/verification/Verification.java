package io.github.scimlet.benchmarks.suite.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.scimlet.benchmarks.suite.result.Wrong;
import io.github.scimlet.benchmarks.workload.Contender;
import io.github.scimlet.benchmarks.workload.Contender.Members;
import io.github.scimlet.benchmarks.workload.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Has a contender do each piece of work once, and compares what comes of it with what is right. */
public final class Verification {

    private static final int MEMBERS = 10;
    private static final int USERS = 3;
    private static final List<String> SELECTED = List.of("userName", "emails.value");

    /** How long a footnote may be. */
    private static final int LONGEST = 200;

    private final String name;
    private final Contender contender;
    private final List<Wrong> wrong = new ArrayList<>();

    private Verification(String name, Contender contender) {
        this.name = name;
        this.contender = contender;
    }

    /** Everything that {@code contender} does wrong: one for each case, with the first that was found. */
    public static List<Wrong> of(String name, Contender contender) {
        Verification verification = new Verification(name, contender);
        verification.filters();
        verification.patches();
        verification.check("members", List.of("10", "1000", "100000"), verification::members);
        verification.json();
        return List.copyOf(verification.wrong);
    }

    private void filters() {
        for (String filter : Work.FILTERS.keySet()) {
            check("parse", List.of(filter), () -> parse(Work.filter(filter)));
            check("match", List.of(filter), () -> match(filter));
        }
        wrong.stream()
                .filter(each ->
                        each.workload().equals("match") && List.of("F01", "F09").contains(each.name()))
                .map(each -> new Wrong("scan", each.name(), name, each.reason()))
                .toList()
                .forEach(wrong::add);
    }

    /** What a tree is differs; so whether the text has been read to its end is asked instead. */
    private void parse(String filter) {
        contender.parse(filter);
        for (String broken : List.of(filter + " and", "(" + filter)) {
            if (accepts(broken)) {
                throw new AssertionError("accepts " + broken);
            }
        }
    }

    private boolean accepts(String filter) {
        try {
            contender.parse(filter);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void match(String filter) {
        var matcher = contender.matcher(Work.filter(filter));
        for (MatchCase each : MatchCase.ALL) {
            if (each.filter().equals(filter)
                    && matcher.test(contender.read(Tree.write(each.user()))) != each.matches()) {
                throw new AssertionError("is " + !each.matches() + " of " + each.inWords());
            }
        }
    }

    private void patches() {
        for (PatchCase each : PatchCase.ALL) {
            check("patch", List.of(each.request()), () -> {
                Object before = contender.read(Work.user(0));
                Object after = contender.patch(before, Work.request(each.request()));
                JsonNode answer = Tree.read(contender.write(after));
                same(Tree.ofUser(each.expected()), Tree.ofUser(answer));
                if (each.request().equals("P2-addpath")) {
                    same(
                            false,
                            Users.value(answer, "emails", "home")
                                    .path("primary")
                                    .asBoolean(true));
                }
                same(Tree.ofUser(Tree.user()), Tree.ofUser(Tree.read(contender.write(before))));
            });
        }
    }

    private void members() {
        Members group = contender.group(MEMBERS);
        List<String> before = ids(group, MEMBERS);
        List<String> after = ids(group, MEMBERS + 1);
        same(before, sorted(group.ids()));
        group.patch(Work.addition(group.id(MEMBERS)));
        same(after, sorted(group.ids()));
        group.patch(Work.removal(group.id(MEMBERS)));
        same(before, sorted(group.ids()));
    }

    private static List<String> ids(Members group, int count) {
        return sorted(IntStream.range(0, count).mapToObj(group::id).toList());
    }

    private static List<String> sorted(List<String> ids) {
        return ids.stream().sorted().toList();
    }

    private void json() {
        check("json", List.of("read", "write"), () -> {
            Object user = contender.read(Work.user(0));
            same(Tree.ofUser(Tree.user()), Tree.ofUser(Tree.read(contender.write(user))));
        });
        check("json", List.of("readList", "writeList"), () -> {
            JsonNode list = Tree.read(contender.writeList(contender.readList(Work.list(USERS))));
            same(
                    wholeUsers(),
                    list.path("Resources").valueStream().map(Tree::ofUser).toList());
            same(USERS, list.path("totalResults").asInt());
        });
        check("json", List.of("writeSelected"), () -> {
            List<?> users = contender.readList(Work.list(USERS));
            JsonNode list = Tree.read(contender.writeList(users, SELECTED));
            same(
                    selectedOfUsers(),
                    list.path("Resources").valueStream().map(Tree::ofUser).toList());
        });
    }

    private static List<Map<String, Object>> wholeUsers() {
        return IntStream.range(0, USERS)
                .mapToObj(i -> Tree.ofUser(Tree.read(Work.user(i))))
                .toList();
    }

    private static List<Map<String, Object>> selectedOfUsers() {
        return IntStream.range(0, USERS)
                .mapToObj(i -> Tree.ofUser(
                        Tree.read("""
                        {"id":"%s","userName":"%s","emails":[
                        {"value":"bjensen@example.com"},{"value":"babs@jensen.org"}]}""".formatted(Work.id(i), Work.userName(i)).getBytes(UTF_8))))
                .toList();
    }

    private static void same(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError(Difference.between(expected, actual));
        }
    }

    /** @param names of the cases that are right or wrong together */
    private void check(String workload, List<String> names, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
            names.forEach(each -> wrong.add(new Wrong(workload, each, name, reason(e))));
        }
    }

    private static String reason(Throwable e) {
        String text = (e instanceof AssertionError ? "" : e.getClass().getSimpleName() + ": ") + e.getMessage();
        String line = text.replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
    }
}
