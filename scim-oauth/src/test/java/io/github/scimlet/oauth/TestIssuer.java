package io.github.scimlet.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer on the loopback interface: its configuration, its keys, and tokens that it signs. */
final class TestIssuer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Answer keys;
    private volatile Answer configuration;

    /** What the server says to one request. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    TestIssuer(JWK... keys) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        has(keys);
        configured(JSONObjectUtils.toJSONString(
                Map.of("issuer", name(), "jwks_uri", keysUri().toString())));
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                (exchange.getRequestURI().getPath().equals("/keys") ? this.keys : configuration).to(exchange);
            }
        });
        server.start();
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    String name() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/directory/";
    }

    URI keysUri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
    }

    /** Publishes these keys, and no others. */
    void has(JWK... others) {
        answers(text(200, new JWKSet(List.of(others)).toString()));
    }

    /** Answers whoever asks for keys. */
    void answers(Answer answer) {
        keys = exchange -> {
            asked.incrementAndGet();
            answer.to(exchange);
        };
    }

    void configured(String json) {
        configuration = exchange -> {
            boolean known = exchange.getRequestURI().getPath().equals("/directory/.well-known/openid-configuration");
            text(known ? 200 : 404, json).to(exchange);
        };
    }

    static Answer text(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** How often somebody has asked for the keys. */
    int asked() {
        return asked.get();
    }

    /** A token with these claims, signed by RS256. */
    static String token(RSAKey key, Map<String, Object> claims) {
        return token(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(JOSEObjectType.JWT)
                        .build(),
                key,
                JSONObjectUtils.toJSONString(claims));
    }

    static String token(JWSHeader header, JWK key, String payload) {
        try {
            JWSObject token = new JWSObject(header, new Payload(payload));
            token.sign(new DefaultJWSSignerFactory().createJWSSigner(key, header.getAlgorithm()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
