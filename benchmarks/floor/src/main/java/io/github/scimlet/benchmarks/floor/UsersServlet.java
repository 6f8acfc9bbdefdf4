package io.github.scimlet.benchmarks.floor;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /Users/id}, {@code GET /Users?filter=}, {@code POST /Users}, {@code PATCH} and {@code DELETE
 * /Users/id}.
 *
 * <p>Leaves out all other resources and methods, authentication, {@code attributes}, sorting and pages, preconditions,
 * and limits of the length of a body.
 */
final class UsersServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final String ENDPOINT = "/Users";

    private final transient Users users = new Users();

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(request, response);
        } catch (Refused refused) {
            send(response, refused.status(), Answers.error(refused));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "");
        switch (request.getMethod()) {
            case "GET" -> get(request, response, path);
            case "POST" -> create(request, response, path);
            case "PATCH" -> send(response, 200, users.patch(id(path), Operation.read(body(request))));
            case "DELETE" -> {
                users.delete(id(path));
                response.setStatus(204);
            }
            default -> throw new Refused(405, "", request.getMethod() + " is not for users");
        }
    }

    private void get(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (path.equals(ENDPOINT)) {
            list(request.getParameter("filter"), response);
        } else {
            send(response, 200, users.get(id(path)));
        }
    }

    private static String id(String path) {
        if (!path.startsWith(ENDPOINT + "/")) {
            throw new Refused(404, "", "there are users and nothing else");
        }
        return path.substring(ENDPOINT.length() + 1);
    }

    private void list(@Nullable String filter, HttpServletResponse response) throws IOException {
        if (filter == null) {
            throw Refused.bad("tooMany", "who of all users is wanted?");
        }
        send(response, 200, Answers.list(users.matching(FilterParser.filter(filter))));
    }

    private void create(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (!path.equals(ENDPOINT)) {
            throw new Refused(404, "", "users are created at " + ENDPOINT);
        }
        Fields user = Json.object(body(request));
        Check.user(user);
        Fields created = users.create(user, request.getRequestURL().toString());
        response.setHeader("Location", (String) meta(created).get("location"));
        send(response, 201, created);
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        int length = request.getContentLength();
        InputStream in = request.getInputStream();
        return length < 0 ? in.readAllBytes() : in.readNBytes(length); // the former takes 8 kB for whatever there is
    }

    private static Fields meta(Fields user) {
        return (Fields) Objects.requireNonNull(user.get("meta"));
    }

    private static void send(HttpServletResponse response, int status, Fields user) throws IOException {
        response.setHeader("ETag", (String) meta(user).get("version"));
        send(response, status, Answers.user(user));
    }

    private static void send(HttpServletResponse response, int status, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/scim+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
