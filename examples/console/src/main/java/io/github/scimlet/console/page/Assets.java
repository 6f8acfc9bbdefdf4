package io.github.scimlet.console.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Styles and scripts, all of which are in our jar. */
public final class Assets extends HttpServlet {

    private static final long serialVersionUID = 1;

    private record Asset(String type, String content) {

        static Asset of(String type, String resource) {
            try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(resource), resource)) {
                return new Asset(type, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException(resource + " cannot be read", e);
            }
        }
    }

    private static final Map<String, Asset> ASSETS = Map.of(
            "/pico.css",
                    Asset.of("text/css", "/META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.indigo.min.css"),
            "/console.css", Asset.of("text/css", "console.css"),
            "/console.js", Asset.of("text/javascript", "console.js"),
            "/icon.svg", Asset.of("image/svg+xml", "icon.svg"));

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse reply) throws IOException {
        SecurityHeaders.set(reply);
        @Nullable Asset asset = ASSETS.get(Objects.requireNonNullElse(request.getPathInfo(), ""));
        if (asset == null) {
            reply.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        reply.setContentType(asset.type() + "; charset=utf-8");
        reply.setHeader("Cache-Control", "max-age=3600");
        byte[] content = asset.content().getBytes(StandardCharsets.UTF_8);
        reply.setContentLength(content.length);
        reply.getOutputStream().write(content);
    }
}
