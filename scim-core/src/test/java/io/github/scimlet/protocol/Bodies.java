package io.github.scimlet.protocol;

import io.github.scimlet.schema.Samples;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bodies that a client which is held to the letter may send. */
final class Bodies {

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

    private static String schemas(String own, String members) {
        return "\"schemas\":["
                + Stream.of(own, Samples.ENTERPRISE, Samples.BADGE)
                        .filter(urn -> urn.equals(own) || members.contains(urn))
                        .map(urn -> "\"" + urn + "\"")
                        .collect(Collectors.joining(","))
                + "]";
    }
}
