package io.github.scimlet.protocol;

import java.util.Locale;

/** The ways in which a client gives an attribute of a user a value. */
enum Write {
    POST,
    PUT,
    ADD,
    REPLACE,
    ADD_WITHOUT_PATH,
    REPLACE_WITHOUT_PATH;

    /** The answer; the user is new, and is called after the way. */
    TestReply set(TestClient client, String target, String json) {
        String body = Bodies.user(name(), Bodies.member(target, json));
        return this == POST
                ? client.post("/Users", body)
                : set(client, "/Users/" + client.created("/Users", Bodies.user(name())), target, json);
    }

    /** The answer to a change of the user at {@code path}; of those ways that change what is there. */
    TestReply set(TestClient client, String path, String target, String json) {
        return switch (this) {
            case POST -> throw new IllegalArgumentException("changes nothing");
            case PUT -> client.put(path, Bodies.user(name(), Bodies.member(target, json)));
            case ADD, REPLACE -> client.patch(path, Bodies.operation(op(), target, json));
            case ADD_WITHOUT_PATH, REPLACE_WITHOUT_PATH ->
                client.patch(path, "{\"op\":\"" + op() + "\",\"value\":{" + Bodies.member(target, json) + "}}");
        };
    }

    private String op() {
        return name().startsWith("ADD") ? "add" : name().substring(0, 7).toLowerCase(Locale.ROOT);
    }
}
