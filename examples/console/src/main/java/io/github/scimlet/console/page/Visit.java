package io.github.scimlet.console.page;

import io.github.scimlet.console.customer.Administrator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request of a browser, and its answer. */
final class Visit {

    private static final int LONGEST_PARAMETER = 500;

    private final HttpServletRequest request;
    private final HttpServletResponse reply;
    private final BrowserSession session;

    Visit(HttpServletRequest request, HttpServletResponse reply) {
        this.request = request;
        this.reply = reply;
        this.session = new BrowserSession(request);
    }

    BrowserSession session() {
        return session;
    }

    /** Who is signed in, where only those get who are. */
    Administrator administrator() {
        return session.administrator().orElseThrow();
    }

    /** Whose data alone may be looked at. */
    String tenant() {
        return administrator().tenant();
    }

    String path() {
        return Objects.requireNonNullElse(request.getPathInfo(), "/");
    }

    boolean isPost() {
        return request.getMethod().equals("POST");
    }

    /** Whether nobody has clicked: our script has asked. */
    boolean isByScript() {
        return request.getHeader("X-Refresh") != null;
    }

    String clientAddress() {
        return request.getRemoteAddr();
    }

    /** Scheme, host and port, as the browser sees them. */
    String origin() {
        String host = Optional.ofNullable(request.getHeader("Host")).orElseGet(request::getServerName);
        return request.getScheme() + "://" + host;
    }

    /** Whether path and parameters are text at all, and such as a database can hold. */
    boolean isReadable() {
        try {
            return path().indexOf('\0') < 0
                    && request.getParameterMap().values().stream()
                            .flatMap(Arrays::stream)
                            .noneMatch(value -> value.indexOf('\0') >= 0);
        } catch (RuntimeException e) { // which one, each server says by itself
            return false;
        }
    }

    /** What was entered, without space around it; empty if nothing was. */
    String parameter(String name) {
        String value = raw(name).strip();
        return value.length() > LONGEST_PARAMETER ? value.substring(0, LONGEST_PARAMETER) : value;
    }

    /** What was entered, to the character. */
    String raw(String name) {
        @Nullable String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** A whole number, or else {@code otherwise}. */
    int number(String name, int otherwise) {
        String value = parameter(name);
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    void redirect(String path) {
        reply.setStatus(HttpServletResponse.SC_SEE_OTHER);
        reply.setHeader("Location", path);
    }

    void html(int status, String text) throws IOException {
        write(status, "text/html; charset=utf-8", text);
    }

    void text(String text) throws IOException {
        write(HttpServletResponse.SC_OK, "text/plain; charset=utf-8", text);
    }

    private void write(int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        reply.setStatus(status);
        reply.setContentType(type);
        reply.setContentLength(bytes.length);
        reply.getOutputStream().write(bytes);
    }
}
