package io.github.scimlet.servlet;

import java.util.List;

/** Paths and headers that are made to lead past the authentication, or to something else than they say. */
final class PathAttacks {

    private PathAttacks() {}

    static List<Attack> paths() {
        return List.of(
                path("/scim/v2/Users/..%2f..%2fServiceProviderConfig"),
                path("/scim/v2/Users/..%2fServiceProviderConfig"),
                path("/scim/v2/Users/../ServiceProviderConfig"),
                path("/scim/v2/ServiceProviderConfig/../Users"),
                path("/scim/v2/ServiceProviderConfig/..;/Users"),
                path("/scim/v2/ServiceProviderConfig/..%3b/Users"),
                path("/scim/v2/ServiceProviderConfig/%2e%2e/Users"),
                path("/scim/v2/ServiceProviderConfig/.%2e/Users"),
                path("/scim/v2/ServiceProviderConfig/%252e%252e/Users"),
                path("/scim/v2/ServiceProviderConfig/..%2fUsers"),
                path("/scim/v2/ServiceProviderConfig%2f..%2fUsers"),
                path("/scim/v2/ServiceProviderConfig/..%5cUsers"),
                path("/scim/v2/ServiceProviderConfig\\..\\Users"),
                path("/scim/v2/ServiceProviderConfig;/../Users"),
                path("/scim/v2/ServiceProviderConfig;x=/Users"),
                path("/scim/v2/ServiceProviderConfig%00/Users"),
                path("/scim/v2/Users%00/ServiceProviderConfig"),
                path("/scim/v2/Users%3f/ServiceProviderConfig"),
                path("/scim/v2/Users%23/ServiceProviderConfig"),
                path("/scim/v2/Users;jsessionid=1"),
                path("/scim/v2/Users;jsessionid=1/ServiceProviderConfig"),
                path("/scim/v2/Users%3bjsessionid=1"),
                path("/scim/v2/;/Users"),
                path("/scim/v2/./Users"),
                path("/scim/v2/.;/Users"),
                path("/scim/v2/%2e/Users"),
                path("/scim/v2//Users"),
                path("/scim/v2/%2fUsers"),
                path("/scim/v2/%252fUsers"),
                path("/scim/v2/%55sers"),
                path("/scim/v2/%2555sers"),
                path("/scim/v2/%u0055sers"),
                path("/scim/v2/Users%"),
                path("/scim/v2/Users%2"),
                path("/scim/v2/Users%zz"),
                path("/scim/v2/Users/%c0%ae%c0%ae"),
                path("/scim/v2/Users/%ed%a0%80"),
                path("/scim/v2/Users/%0d%0aX-Injected:%201"),
                path("/scim/v2/Users/%e2%80%ae"),
                path("/scim/v2/users"),
                path("/scim/v2/v2/v2/Users"),
                path("/scim/v2/v3/Users"),
                path("/scim/v2/v99999999999999999999/Users"),
                path("/scim/../scim/v2/Users"),
                path("/scim/..;/scim/v2/Users"),
                path("/;/scim/v2/Users"),
                path("//scim/v2/Users"),
                path("/x/../scim/v2/Users"),
                path("/scim/v2"),
                path("/scim/v2/../../../../etc/passwd"),
                path("/scim/v2/Users/..%2f..%2f..%2fetc%2fpasswd"),
                path("/SCIM/V2/Users"),
                path("/scim/v2/WEB-INF/web.xml"),
                path("/scim/v2/Users/a/b/c/d"),
                path("/scim/v2/Users/" + "a".repeat(7_000)),
                path("/scim/v2/Users/" + "a".repeat(70_000)),
                path("/scim/v2/Users" + "/".repeat(7_000)),
                path("/scim/v2/Users/" + "a/".repeat(3_500)),
                path("/scim/v2/Users/" + "%61".repeat(2_500)),
                path("/scim/v2/Users" + ";".repeat(7_000)),
                path("http://localhost/scim/v2/Users"),
                path("http://evil.example/scim/v2/Users"),
                path("http://user:password@localhost/scim/v2/Users"),
                path("http://localhost:99999/scim/v2/Users"),
                path("file:///scim/v2/Users"),
                path("scim/v2/Users"),
                path("*"));
    }

    static List<Attack> headers() {
        return List.of(
                header("X-HTTP-Method-Override: DELETE"),
                header("X-HTTP-Method: DELETE"),
                header("X-Original-URL: /scim/v2/ServiceProviderConfig"),
                header("X-Rewrite-URL: /scim/v2/ServiceProviderConfig"),
                header("X-Forwarded-Prefix: /scim/v2/ServiceProviderConfig"),
                header("X-Forwarded-Host: evil.example"),
                header("Forwarded: host=evil.example;proto=https"),
                header("Authorization: Bearer wrong"),
                header("authorization: Bearer wrong"),
                header("Authorization : Bearer " + ScimClient.TOKEN),
                header("Authorization: Basic YTpi"),
                header("Cookie: Authorization=Bearer " + ScimClient.TOKEN),
                header("Host: evil.example"),
                header("Accept: " + "*/*,".repeat(1_500)),
                header("Accept: application/scim+json" + ";".repeat(7_000)),
                header("Accept: application/scim+json;" + " ".repeat(7_000) + "q"),
                header("If-None-Match: " + "\"a\",".repeat(1_500)),
                header("If-None-Match: W/\"" + "\\".repeat(7_000)),
                header("X: " + "a".repeat(100_000)),
                header("A: b\r\n".repeat(500) + "A: b"),
                header("X: a\0b"),
                header("X: a\rb"),
                header("X: a\u00e9b"),
                header("Expect: 200-maybe"),
                header("Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQAAP__"),
                line("GET /scim/v2/Users HTTP/1.1\r\n"),
                line("GET /scim/v2/Users HTTP/1.1\r\nHost: \r\n"),
                line("GET /scim/v2/Users HTTP/1.1\r\nHost: a/b\r\n"),
                line("GET /scim/v2/Users HTTP/1.1\r\nHost: a b\r\n"),
                line("GET /scim/v2/Users HTTP/1.1\r\nHost: localhost:99999999999\r\n"),
                line("GET /scim/v2/Users HTTP/1.1\r\nHost: localhost:-1\r\n"),
                line("GET /scim/v2/Users HTTP/1.1\r\nHost: [::1\r\n"),
                line("GET /scim/v2/Users HTTP/1.1\r\nHost: a<script>\r\n"),
                line("GET /scim/v2/Users HTTP/1.1\r\nHost: b\u00fcro\r\n"),
                line("GET /scim/v2/Users HTTP/1.1\r\nHost: a_b\r\n"),
                line("GET /scim/v2/Users HTTP/1.1\r\nHost: %41\r\n"),
                line("GET /scim/v2/Users HTTP/1.0\r\n"),
                line("GET /scim/v2/Users HTTP/0.9\r\n"),
                line("GET /scim/v2/Users HTTP/1.2\r\nHost: localhost\r\n"),
                line("GET /scim/v2/Users HTTP/9.9\r\nHost: localhost\r\n"),
                line("GET /scim/v2/Users\r\n"),
                line("GET  /scim/v2/Users HTTP/1.1\r\nHost: localhost\r\n"),
                line("get /scim/v2/Users HTTP/1.1\r\nHost: localhost\r\n"),
                line("TRACE /scim/v2/Users HTTP/1.1\r\nHost: localhost\r\n"),
                line("CONNECT localhost:443 HTTP/1.1\r\nHost: localhost\r\n"),
                line("OPTIONS * HTTP/1.1\r\nHost: localhost\r\n"),
                line("PROPFIND /scim/v2/Users HTTP/1.1\r\nHost: localhost\r\n"),
                line("G\u00cbT /scim/v2/Users HTTP/1.1\r\nHost: localhost\r\n"),
                line("X".repeat(7_000) + " /scim/v2/Users HTTP/1.1\r\nHost: localhost\r\n"),
                line("PRI * HTTP/2.0\r\n"),
                line("\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\r\n"));
    }

    private static Attack path(String path) {
        String name = path.length() < 80 ? path : path.substring(0, 30) + "… (" + path.length() + " characters)";
        return Attack.raw(
                "GET " + name, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n{auth}Connection: close\r\n\r\n");
    }

    private static Attack header(String header) {
        return Attack.raw(
                "GET /Users, " + shown(header),
                "GET /scim/v2/Users HTTP/1.1\r\nHost: localhost\r\n{auth}" + header + "\r\n\r\n");
    }

    private static Attack line(String lines) {
        return Attack.raw(shown(lines), lines + "{auth}\r\n");
    }

    static String shown(String text) {
        String shown = text.strip()
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\0", "\\0")
                .replaceAll("\\p{Cntrl}", "?");
        return shown.length() < 90 ? shown : shown.substring(0, 60) + "… (" + text.length() + " characters)";
    }
}
