package io.github.scimlet.protocol;

import io.github.scimlet.schema.Samples;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bodies that a client which is held to the letter may send. */
final class Bodies {

    private static final Pattern URN_AS_NAME = Pattern.compile("\"(urn:[^\"]+)\":");

    private Bodies() {}

    /** @param members what else it has, such as {@code "title":"x"} */
    static String user(String userName, String... members) {
        String rest = Stream.of(members).map(member -> "," + spelledOut(member)).collect(Collectors.joining());
        return "{" + schemas(Samples.USER, rest) + ",\"userName\":\"" + userName + "\"" + rest + "}";
    }

    static String group(String displayName, String... members) {
        String rest = Stream.of(members).map(member -> "," + member).collect(Collectors.joining());
        return "{" + schemas(Samples.GROUP, rest) + ",\"displayName\":\"" + displayName + "\"" + rest + "}";
    }

    /** A member of a body that gives {@code target} a value; one of an extension has its URN before the name. */
    static String member(String target, String json) {
        String path = spelledOut(target);
        int colon = path.lastIndexOf(':');
        return colon < 0
                ? "\"" + path + "\":" + json
                : "\"" + path.substring(0, colon) + "\":{\"" + path.substring(colon + 1) + "\":" + json + "}";
    }

    static String operation(String op, String path, String json) {
        return "{\"op\":\"" + op + "\",\"path\":\"" + spelledOut(path) + "\",\"value\":" + json + "}";
    }

    static String remove(String path) {
        return "{\"op\":\"remove\",\"path\":\"" + spelledOut(path) + "\"}";
    }

    static String spelledOut(String text) {
        return text.replace("ENT", Samples.ENTERPRISE).replace("BADGE", Samples.BADGE);
    }

    /** The type's own URN and those that {@code members} has as names. */
    private static String schemas(String own, String members) {
        Matcher urns = URN_AS_NAME.matcher(members);
        return "\"schemas\":["
                + Stream.concat(Stream.of(own), urns.results().map(urn -> urn.group(1)))
                        .distinct()
                        .map(urn -> "\"" + urn + "\"")
                        .collect(Collectors.joining(","))
                + "]";
    }
}
