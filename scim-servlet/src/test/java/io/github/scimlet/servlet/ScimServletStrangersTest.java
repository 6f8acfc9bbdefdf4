package io.github.scimlet.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.protocol.BackOff;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.protocol.ServiceProviderConfig;
import io.github.scimlet.protocol.TenantResolver;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Who is not let in is answered without having sent a body, and is not asked for one. */
class ScimServletStrangersTest extends ServedServlet {

    private static final String WRONG = "Authorization: Bearer wrong";

    ScimServletStrangersTest(Container container) {
        super(container);
    }

    private void serve(ScimServiceProvider.Builder provider) {
        serve("", "/scim/v2/*", "/scim/v2", new ScimServlet(provider.build()));
    }

    private static ScimServiceProvider.Builder provider() {
        return ScimServiceProvider.builder().users(new UsersOfAnyId()).authenticator(BearerTokens.of(ScimClient.TOKEN));
    }

    /** The first line of an answer is that of the error, and not {@code 100 Continue}. */
    private RawHttp.Reply waitingWithItsBody(String... headers) throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            return client.send(
                            "POST /scim/v2/Users HTTP/1.1",
                            "Host: localhost",
                            String.join("\r\n", headers),
                            "Content-Type: application/scim+json",
                            "Expect: 100-continue",
                            "Content-Length: 1000")
                    .reply();
        }
    }

    @Test
    void areNotAskedForTheirBodyWithAWrongToken() throws IOException {
        serve(provider());

        RawHttp.Reply reply = waitingWithItsBody(WRONG);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.headers()).containsEntry("WWW-Authenticate", "Bearer realm=\"SCIM\", error=\"invalid_token\"");
    }

    @Test
    void areNotAskedForTheirBodyWithoutAToken() throws IOException {
        serve(provider());

        assertThat(waitingWithItsBody("Accept: */*").status()).isEqualTo(401);
    }

    @Test
    void areNotAskedForTheirBodyWhileTheyHaveToWait() throws IOException {
        serve(provider().backOff(BackOff.byAddress()));
        for (int failures = 0; failures < 12; failures++) {
            assertThat(waitingWithItsBody(WRONG + failures).status()).isIn(401, 429);
        }

        RawHttp.Reply reply = waitingWithItsBody(WRONG);

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.headers().get("Retry-After")).matches("[1-9]");
    }

    @Test
    void keepNobodyOutWhoWasLetInFromTheSameAddressBefore() throws IOException {
        ScimClient known = serve(
                "",
                "/scim/v2/*",
                "/scim/v2",
                new ScimServlet(provider().backOff(BackOff.byAddress()).build()));
        assertThat(known.get("/Users/1").statusCode()).isEqualTo(200);

        for (int failures = 0; failures < 20; failures++) {
            waitingWithItsBody(WRONG + failures);
        }

        assertThat(waitingWithItsBody(WRONG).status()).isEqualTo(429);
        assertThat(known.get("/Users/1").statusCode()).isEqualTo(200);
    }

    @Test
    void areNotAskedForTheirBodyForAnotherTenant() throws IOException {
        serve(provider().tenants(TenantResolver.header("X-Tenant")));

        assertThat(waitingWithItsBody(authorization(), "X-Tenant: another").status())
                .isEqualTo(403);
    }

    @Test
    void areNotAskedForTheirBodyInPlainHttp() throws IOException {
        serve(provider().config(ServiceProviderConfig.builder().httpsOnly(true).build()));

        assertThat(waitingWithItsBody(authorization()).status()).isEqualTo(403);
    }

    @Test
    void areTurnedAwayWhateverTheirHeaderLooksLike() throws IOException {
        serve(provider());

        for (String header : new String[] {
            "Authorization:",
            "Authorization: Bearer",
            "Authorization: Bearer " + "x".repeat(4000),
            "Authorization: Bearer \u00e9\u00ff",
            "Authorization: Bearer \t",
            authorization() + "\r\n" + authorization(),
            authorization() + "\r\nauthorization: Basic Og==",
            "Authorization: Negotiate YII="
        }) {
            assertThat(waitingWithItsBody(header).status()).as(header).isEqualTo(401);
        }
    }

    @Test
    void areNeverTheServersFaultForControlCharactersAndHugeHeaders() throws IOException {
        serve(provider());

        for (String header : new String[] {"Bearer a\u0000b", "Bearer a\u0001b", "Bearer " + "x".repeat(20_000)}) {
            assertThat(waitingWithItsBody("Authorization: " + header).status())
                    .as(header)
                    .isBetween(400, 499);
        }
    }
}
