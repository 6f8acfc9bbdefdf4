package io.github.scimlet.benchmarks.suite.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.scimlet.benchmarks.workload.Work;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The requests to a server, as bytes. */
final class Requests {

    private static final String ACTIVE = """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],\
            "Operations":[{"op":"replace","path":"active","value":%s}]}""";

    private final URI base;
    private final String newcomer;

    Requests(URI base) {
        this.base = base;
        ObjectMapper json = new ObjectMapper();
        ObjectNode user = (ObjectNode) json.readTree(Work.user(0));
        user.remove(List.of("id", "meta", "groups"));
        this.newcomer = json.writeValueAsString(user);
    }

    byte[] get(String id) {
        return request("GET", "/Users/" + id, "");
    }

    byte[] find(String userName) {
        String filter = URLEncoder.encode("userName eq \"" + userName + "\"", UTF_8);
        return request("GET", "/Users?filter=" + filter, "");
    }

    byte[] setActive(String id, boolean active) {
        return request("PATCH", "/Users/" + id, ACTIVE.formatted(active));
    }

    /** The full user, but for what a client has no say in. */
    byte[] create(int number) {
        return request(
                "POST",
                "/Users",
                newcomer.replace(Work.userName(0), Work.userName(number)).replace("701984", Integer.toString(number)));
    }

    byte[] delete(String id) {
        return request("DELETE", "/Users/" + id, "");
    }

    private byte[] request(String method, String path, String body) {
        String head = method + " " + base.getPath() + path + " HTTP/1.1\r\nHost: " + base.getAuthority()
                + "\r\nAccept: application/scim+json\r\n";
        String rest = body.isEmpty()
                ? "\r\n"
                : "Content-Type: application/scim+json\r\nContent-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n"
                        + body;
        return (head + rest).getBytes(UTF_8);
    }
}
