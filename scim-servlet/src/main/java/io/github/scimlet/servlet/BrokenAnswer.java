package io.github.scimlet.servlet;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** An answer that the store fails to complete. */
final class BrokenAnswer {

    private static final Json JSON = new Json(2);

    private BrokenAnswer() {}

    /**
     * Puts the error in its place, if nothing of it has been sent.
     *
     * @throws IOException otherwise, for which a container ends the connection without the end of the body
     */
    static void end(HttpServletResponse reply, ScimException failure) throws IOException {
        if (reply.isCommitted()) {
            throw new IOException("the answer has broken off", failure);
        }
        reply.reset();
        reply.setStatus(failure.error().status());
        failure.headers().forEach(reply::setHeader);
        reply.setHeader("Content-Type", "application/scim+json");
        JSON.write(message(failure.error()), reply.getOutputStream());
    }

    private static Attributes message(ScimError error) {
        return Attributes.of("schemas", List.of(ScimError.SCHEMA))
                .with("status", Integer.toString(error.status()))
                .with("detail", error.detail());
    }
}
