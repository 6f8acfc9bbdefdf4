package io.github.scimlet.benchmarks.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is read, written, asked and changed. */
public final class Work {

    /** The filters of which each is parsed, and asked of users, by name. */
    public static final Map<String, String> FILTERS = filters();

    /** The PATCH requests on a user, by name. */
    public static final Map<String, String> PATCHES = patches();

    private static final String USER_SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final String USER = resource("user.json");

    private Work() {}

    /** The id of the user of that number. */
    public static String id(int number) {
        return new UUID(0x2819c223_7f76_453aL, 0x919d_413861904646L + number).toString();
    }

    /** {@code bjensen0@example.com}, and so on. */
    public static String userName(int number) {
        return "bjensen" + number + "@example.com";
    }

    /** The full enterprise user of RFC 7643 §8.3, with an id and a name of that number. */
    public static byte[] user(int number) {
        return text(number).getBytes(UTF_8);
    }

    private static String text(int number) {
        return USER.replace("2819c223-7f76-453a-919d-413861904646", id(number))
                .replace("\"userName\": \"bjensen@example.com\"", "\"userName\": \"" + userName(number) + "\"");
    }

    /** The ListResponse with the users of the numbers from 0 on. */
    public static byte[] list(int users) {
        return IntStream.range(0, users)
                .mapToObj(Work::text)
                .collect(Collectors.joining(",", """
                        {"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
                        "totalResults":%1$d,"startIndex":1,"itemsPerPage":%1$d,"Resources":[""".formatted(users), "]}"))
                .getBytes(UTF_8);
    }

    /** The filter of that name. */
    public static String filter(String name) {
        return Objects.requireNonNull(FILTERS.get(name), name);
    }

    /** The PATCH request of that name. */
    public static byte[] request(String name) {
        return Objects.requireNonNull(PATCHES.get(name), name).getBytes(UTF_8);
    }

    /** A filter of so many terms. */
    public static String alternatives(int terms) {
        return IntStream.range(0, terms)
                .mapToObj(i -> "userName eq \"" + userName(i) + "\"")
                .collect(Collectors.joining(" or "));
    }

    /** A filter in so many pairs of parentheses. */
    public static String parentheses(int depth) {
        return "(".repeat(depth) + "userName eq \"bjensen\"" + ")".repeat(depth);
    }

    /** A PATCH request of so many operations, each of which changes something. */
    public static byte[] operations(int count) {
        return patch(IntStream.range(0, count).mapToObj(i -> """
                                {"op":"replace","path":"displayName","value":"Name %d"}""".formatted(i)).collect(Collectors.joining(",")))
                .getBytes(UTF_8);
    }

    /** The PATCH request that makes a user a member. */
    public static byte[] addition(String id) {
        return patch("""
                {"op":"add","path":"members","value":[{"value":"%s"}]}""".formatted(id)).getBytes(UTF_8);
    }

    /** The PATCH request that ends a membership. */
    public static byte[] removal(String id) {
        return patch("""
                {"op":"remove","path":"members[value eq \\"%s\\"]"}""".formatted(id)).getBytes(UTF_8);
    }

    private static Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("F01", "userName eq \"bjensen@example.com\"");
        filters.put("F02", "title pr");
        filters.put("F03", "active eq true");
        filters.put("F04", "name.familyName co \"O'Malley\"");
        filters.put("F05", "meta.lastModified gt \"2011-05-13T04:42:34Z\"");
        filters.put("F06", USER_SCHEMA + ":userName sw \"b\"");
        filters.put("F07", "title pr and userType eq \"Employee\"");
        filters.put(
                "F08",
                "userType ne \"Employee\" and not (emails.value co \"example.com\" or emails.value co \"example.org\")");
        filters.put("F09", "emails[type eq \"work\" and value co \"@example.com\"]");
        filters.put(
                "F10",
                "emails[type eq \"work\" and value co \"@example.com\"] or ims[type eq \"xmpp\" and value co \"@foo.com\"]");
        filters.put(
                "F11",
                ENTERPRISE + ":department eq \"Tour Operations\" and (meta.created ge \"2010-01-23T04:56:22Z\""
                        + " and meta.lastModified lt \"2026-05-13T04:42:34Z\")");
        filters.put(
                "F12",
                "(userName sw \"a\" or userName sw \"b\" or name.givenName eq \"Barbara\") and not (active eq false) and "
                        + "(emails[type eq \"work\" and primary eq true and value ew \"@example.com\"]"
                        + " or phoneNumbers[type eq \"mobile\"]) and " + ENTERPRISE
                        + ":employeeNumber pr and meta.lastModified ge \"2011-05-13T04:42:34Z\"");
        return Collections.unmodifiableMap(filters);
    }

    private static Map<String, String> patches() {
        Map<String, String> patches = new LinkedHashMap<>();
        patches.put("P1-entra", patch("""
                {"op":"replace","path":"active","value":false},
                {"op":"replace","path":"displayName","value":"Barbara Jensen"},
                {"op":"replace","path":"name.familyName","value":"Smith"},
                {"op":"replace","path":"emails[type eq \\"work\\"].value","value":"bsmith@example.com"},
                {"op":"replace","path":"%s:department","value":"Sales"}""".formatted(ENTERPRISE)));
        patches.put("P2-addpath", patch("""
                {"op":"add","path":"emails[type eq \\"home\\"].primary","value":false}"""));
        patches.put("P3-remove", patch("""
                {"op":"remove","path":"phoneNumbers[type eq \\"work\\"]"}"""));
        patches.put("P4-pathless", patch("""
                {"op":"replace","value":{"displayName":"New Name","active":false,"nickName":"Nick","title":"Director"}}"""));
        patches.put("P5-append", patch("""
                {"op":"add","path":"emails","value":[{"value":"third@example.net","type":"other"}]},
                {"op":"remove","path":"nickName"}"""));
        return Collections.unmodifiableMap(patches);
    }

    private static String patch(String operations) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[" + operations + "]}";
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Work.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
