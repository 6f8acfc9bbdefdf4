package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The button \"Test Connection\"")
class ConnectionTest {

    @RegisterExtension
    final QuickstartServer server = QuickstartServer.tolerant();

    @Test
    void findsNoUserOfARandomName() {
        server.entra().testsTheConnection();
    }

    @Test
    void findsNoGroupOfARandomName() {
        assertThat(server.entra().findsGroup(UUID.randomUUID().toString())).isEmpty();
    }

    @Test
    void findsNoUserByAnotherMatchingAttribute() {
        String filter = "emails[type eq \"work\"].value eq \"%s\"".formatted(UUID.randomUUID());

        assertThat(server.client().find("/Users", filter).totalResults()).isZero();
    }

    @Test
    void failsWithAWrongToken() {
        new ScimClient(server.tenantUrl(), "wrong")
                .query("/Users", "filter", "userName eq \"x\"")
                .expect(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Users?filter=userName+eq+%22ada%40contoso.example%22",
                "/Users?filter=userName%20eq%20%22ada@contoso.example%22",
                "/Users/?filter=userName+eq+%22ada%40contoso.example%22",
                "//Users?filter=userName+eq+%22ada%40contoso.example%22",
                "/Users?aadOptscim062020&filter=userName+eq+%22ada%40contoso.example%22",
                "/Users?aadOptscim062020=&filter=userName+eq+%22ada%40contoso.example%22&AzureAdScimPatch2017=1"
            })
    void mayBeSpeltInSeveralWays(String target) {
        String ada = server.entra().createsUserNamed("ada@contoso.example");

        assertThat(server.client().get(target).expect(200).ids()).containsExactly(ada);
    }

    @Test
    void needsNoUserAgent() throws IOException {
        RawHttp raw = new RawHttp(server.tenantUrl());

        String answer = raw.answerTo(raw.get("/Users?filter=userName+eq+%22x%22"));

        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"totalResults\":0");
    }

    @Test
    void takesQuotesAndBracketsThatAreNotEncoded() throws IOException {
        server.entra().createsUser("""
                {"userName":"ada","emails":[{"type":"work","value":"ada@contoso.example"}]}""");
        RawHttp raw = new RawHttp(server.tenantUrl());

        String byName = raw.answerTo(raw.get("/Users?filter=userName+eq+\"ada\""));
        String byAddress =
                raw.answerTo(raw.get("/Users?filter=emails[type+eq+\"work\"].value+eq+\"ada@contoso.example\""));

        assertThat(byName).startsWith("HTTP/1.1 200").contains("\"totalResults\":1");
        assertThat(byAddress).startsWith("HTTP/1.1 200").contains("\"totalResults\":1");
    }
}
