package io.github.scimlet.servlet;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.protocol.ScimRequest;
import io.github.scimlet.protocol.ScimResponse;
import io.github.scimlet.protocol.ScimServiceProvider;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Serves SCIM below the path that it is mapped to, {@code /scim/v2/*} for example; {@code /*} and {@code /} work too.
 *
 * <p>It only translates: path, query, headers and body go to the engine as the client sent them, and what the engine
 * answers goes back. The user whom the container has authenticated and the client's address go along. Without a base
 * URI of the engine's own, resources are located where the client found the servlet; behind a proxy that, and the
 * address, are right if the container heeds what the proxy forwards.
 *
 * <p>Some clients send {@code //}, an encoded slash in an id, or bare quotes and brackets in a filter. Containers refuse
 * part of that before any servlet sees it. Jetty wants a {@code UriCompliance} that allows {@code
 * AMBIGUOUS_EMPTY_SEGMENT}, {@code AMBIGUOUS_PATH_SEPARATOR} and {@code AMBIGUOUS_PATH_ENCODING}. Tomcat's connector
 * wants {@code encodedSolidusHandling} to be {@code passthrough} and {@code relaxedQueryChars} to be {@code "<>[\]^`{|}}.
 *
 * <p>An application that declares its servlets in {@code web.xml} or by annotation extends this class by a constructor
 * without parameters. Safe for use by many threads at a time, as the engine is.
 */
public class ScimServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient ScimServiceProvider provider;
    private final transient UnreadBody unread = new UnreadBody();

    /** A servlet that asks {@code provider}. */
    public ScimServlet(ScimServiceProvider provider) {
        this.provider = provider;
    }

    /**
     * Answers one request, whatever its method.
     *
     * @throws IOException if the client is gone, or must be left in the middle of an answer that cannot be completed
     */
    @Override // not doGet and its kin: HttpServlet has no doPatch before Servlet 6.1
    protected void service(HttpServletRequest http, HttpServletResponse reply) throws IOException {
        try {
            ScimResponse response = provider.handle(toScim(http));
            reply.setStatus(response.status());
            response.headers().forEach(reply::setHeader);
            response.writeTo(reply.getOutputStream());
            if (http.getMethod().equals("HEAD") || response.status() == HttpServletResponse.SC_NOT_MODIFIED) {
                reply.flushBuffer(); // what is left out here has a length, and Jetty would say that it is 0
            } else if (response.status() >= HttpServletResponse.SC_BAD_REQUEST) {
                reply.getOutputStream().close();
                unread.skip(http);
            }
        } catch (ScimException e) {
            BrokenAnswer.end(reply, e);
        } catch (UncheckedIOException e) {
            throw e.getCause(); // by its type a container knows that the client is gone, which is no error of ours
        }
    }

    private static ScimRequest toScim(HttpServletRequest http) {
        MappedPath path = MappedPath.of(http);
        ScimRequest.Builder scim = ScimRequest.builder(http.getMethod(), path.baseUri(http), path.rest())
                .body(new RequestBody(http));
        for (Enumeration<String> names = http.getHeaderNames(); names.hasMoreElements(); ) {
            String name = names.nextElement();
            scim.header(name, values(http.getHeaders(name)));
        }
        String query = http.getQueryString();
        if (query != null) {
            scim.query(query);
        }
        Principal user = http.getUserPrincipal();
        if (user != null) {
            scim.user(user.getName());
        }
        String address = http.getRemoteAddr();
        if (address != null) {
            scim.clientAddress(address);
        }
        return scim.build();
    }

    /** Most have one value, and need no list to collect it; one whose values a filter of the host hides has none. */
    private static List<String> values(Enumeration<String> header) {
        if (!header.hasMoreElements()) {
            return List.of();
        }
        String first = header.nextElement();
        if (!header.hasMoreElements()) {
            return List.of(first);
        }
        List<String> all = Collections.list(header);
        all.add(0, first);
        return all;
    }
}
