package io.github.scimlet.servlet;

import static io.github.scimlet.servlet.ScimClient.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.scimlet.model.Attributes;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sends attacks to a server, and ordinary requests before and after them. */
final class Attacker {

    static final String AUTHORIZATION = "Authorization: Bearer " + ScimClient.TOKEN + "\r\n";

    private final int port;
    private final ScimClient ordinary;

    Attacker(int port) {
        this.port = port;
        this.ordinary = new ScimClient("http://127.0.0.1:" + port + "/scim/v2");
    }

    /**
     * How an attack was answered.
     *
     * @param text status and scimType
     * @param created where what it has stored is found; empty if it says nothing of that
     * @param bulk the same of the operations of a Bulk request
     */
    record Answer(String text, Optional<String> created, List<String> bulk, long bytes, long nanos) {}

    /** @param authorization header lines; none for an attack without a token */
    Answer send(Attack attack, String authorization, String id) throws IOException {
        byte[] body = body(attack, id);
        byte[] head = attack.head(authorization, id, body.length);
        long start = System.nanoTime();
        try (RawHttp client = new RawHttp(port)) {
            List<RawHttp.Reply> replies = exchanged(attack, client, head, body);
            String text = replies.isEmpty()
                    ? "closed"
                    : replies.stream().map(Attacker::text).collect(Collectors.joining(", "));
            Optional<String> created = replies.stream()
                    .filter(reply -> reply.status() == 201)
                    .findFirst()
                    .map(reply -> reply.headers().getOrDefault("Location", ""));
            List<String> bulk = replies.stream()
                    .filter(reply -> reply.body().contains("BulkResponse"))
                    .flatMap(reply -> json(reply.body()).complexes("Operations").stream())
                    .filter(result -> result.get("status").equals(Optional.of("201")))
                    .flatMap(result -> result.text("location").stream())
                    .toList();
            return new Answer(text, created, bulk, (long) head.length + body.length, System.nanoTime() - start);
        }
    }

    private static byte[] body(Attack attack, String id) {
        byte[] body = attack.body().get();
        return id.isEmpty()
                ? body
                : new String(body, ISO_8859_1).replace("{id}", id).getBytes(ISO_8859_1);
    }

    private static List<RawHttp.Reply> exchanged(Attack attack, RawHttp client, byte[] head, byte[] body)
            throws IOException {
        try {
            client.send(head);
            sendBody(attack, client, body);
            if (attack.ended()) {
                client.end();
            }
        } catch (IOException e) {
            return received(attack, client); // what does not want to hear more may have answered before
        }
        return received(attack, client);
    }

    private static List<RawHttp.Reply> received(Attack attack, RawHttp client) {
        try {
            return attack.ended() ? client.replies() : List.of(client.reply());
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void sendBody(Attack attack, RawHttp client, byte[] body) throws IOException {
        if (attack.chunkBytes() == 0) {
            client.send(body);
            return;
        }
        for (int from = 0; from < body.length; from += attack.chunkBytes()) {
            int length = Math.min(attack.chunkBytes(), body.length - from);
            byte[] chunk = new byte[length];
            System.arraycopy(body, from, chunk, 0, length);
            client.send((Integer.toHexString(length) + "\r\n").getBytes(US_ASCII));
            client.send(chunk);
            client.send("\r\n".getBytes(US_ASCII));
        }
        client.send("0\r\n\r\n".getBytes(US_ASCII));
    }

    /** Deletes what {@code attack} has stored, if its answer says so. */
    void tidy(Answer answer, Attack attack) {
        answer.created().filter(location -> !location.isEmpty()).ifPresent(this::delete);
        answer.bulk().forEach(this::delete);
    }

    private static String text(RawHttp.Reply reply) {
        boolean ours = reply.headers().getOrDefault("Content-Type", "").startsWith("application/");
        if (reply.status() < 300) {
            return reply.status() + results(reply);
        }
        if (!ours) {
            return "container " + reply.status();
        }
        Attributes error = json(reply.body());
        return reply.status() + error.text("scimType").map(type -> " " + type).orElse("");
    }

    /** How the operations of a Bulk request have ended, if it was one. */
    private static String results(RawHttp.Reply reply) {
        if (!reply.body().contains("BulkResponse")) {
            return "";
        }
        return json(reply.body()).complexes("Operations").stream()
                .map(result -> result.get("status").map(Object::toString).orElse("none"))
                .collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()))
                .toString();
    }

    /** Stores {@code json}; where it is. */
    String store(String path, String json) {
        HttpResponse<String> created = ordinary.send("POST", path, json);
        if (created.statusCode() != 201) {
            throw new AssertionError("not stored: " + created.body());
        }
        return ServedServlet.location(created.body()).orElseThrow();
    }

    void delete(String location) {
        ordinary.send("DELETE", location.substring(location.indexOf("/scim/v2") + "/scim/v2".length()), "");
    }

    /** What is there: how many users and groups. */
    String stored() {
        return total("/Users") + " users, " + total("/Groups") + " groups";
    }

    private Object total(String path) {
        return json(ordinary.get(path + "?count=0").body()).get("totalResults").orElseThrow();
    }

    /** Creates, reads and deletes a user as any client does. */
    void requireService() {
        String location = store("/Users", ServedServlet.BARBARA);
        String path = location.substring(location.indexOf("/Users/"));
        int read = ordinary.get(path).statusCode();
        int deleted = ordinary.send("DELETE", path, "").statusCode();
        if (read != 200 || deleted != 204) {
            throw new AssertionError("no service: GET " + read + ", DELETE " + deleted);
        }
    }
}
