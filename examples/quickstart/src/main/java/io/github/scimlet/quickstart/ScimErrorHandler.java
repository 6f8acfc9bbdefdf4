package io.github.scimlet.quickstart;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What Jetty itself refuses, said as SCIM says it (RFC 7644 §3.12): identity providers show this to administrators. */
final class ScimErrorHandler implements Request.Handler {

    private static final Json JSON = new Json(2);

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/scim+json");
        response.write(true, ByteBuffer.wrap(body(response.getStatus())), callback);
        return true;
    }

    /** The status and nothing else: what Jetty knows of the reason may have parts of the request in it. */
    private static byte[] body(int status) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        JSON.write(
                Attributes.of("schemas", List.of(ScimError.SCHEMA))
                        .with("status", Integer.toString(status))
                        .with("detail", HttpStatus.getMessage(status)),
                body);
        return body.toByteArray();
    }
}
