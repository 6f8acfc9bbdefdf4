package io.github.scimlet.quickstart;

import static io.github.scimlet.quickstart.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class QuickstartServerTest {

    private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

    private final Quickstart quickstart = Quickstart.start(TestEnvironment.plain());
    private final Requests requests = new Requests(quickstart);

    @AfterEach
    void stop() {
        quickstart.close();
    }

    @ParameterizedTest
    @CsvSource({"//Users", "/Users/", "/Users?aadOptscim062020", "//Users/?aadOptscim062020="})
    void takesATenantUrlHoweverItWasEntered(String path) {
        assertThat(requests.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void takesBareQuotesAndBracketsInAFilter() {
        String answer = requests.sendRaw(
                "GET /scim/v2/Users?filter=emails[type+eq+\"work\"].value+eq+\"a@example.com\" HTTP/1.1",
                "Authorization: Bearer " + quickstart.token());

        assertThat(answer).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void looksForAnIdWithASlashInIt() {
        HttpResponse<String> answer = requests.get("/Users/a%2Fb%25");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).text("detail"))
                .hasValueSatisfying(detail -> assertThat(detail).contains("a/b%"));
    }

    @Test
    void hasTheEngineRefuseAFilterThatIsTooLong() {
        HttpResponse<String> answer = requests.get("/Users?filter=" + "(".repeat(100_000));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).text("scimType")).hasValue("invalidFilter");
    }

    @Test
    void stopsThoughAClientPausesForEver() throws IOException {
        try (Socket client = new Socket(
                InetAddress.getLoopbackAddress(),
                URI.create(quickstart.tenantUrl()).getPort())) {
            client.getOutputStream()
                    .write(("POST /scim/v2/Users HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n"
                                    + "Content-Type: application/scim+json\r\nAuthorization: Bearer "
                                    + quickstart.token()
                                    + "\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(requests.get("/Users").statusCode()).isEqualTo(200);

            assertThatCode(quickstart::close).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource({"GET", "PATCH", "BREW"})
    void findsNothingOutsideTheTenantUrl(String method) {
        HttpResponse<String> answer = requests.send(method, "/../v1/Users", "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/scim+json");
        assertThat(json(answer).texts("schemas")).containsExactly(ERROR);
        assertThat(json(answer).text("status")).hasValue("404");
        assertThat(json(answer).text("detail")).hasValue("Not Found");
    }

    @Test
    void saysAsAScimErrorThatAUriIsTooLong() {
        HttpResponse<String> answer = requests.get("/Users?filter=" + "(".repeat(300_000));

        assertThat(answer.statusCode()).isEqualTo(414);
        assertThat(json(answer).text("status")).hasValue("414");
    }

    @Test
    void saysAsAScimErrorThatHeadersAreTooLong() {
        HttpResponse<String> answer = requests.get("/Users", "If-Match", "x".repeat(300_000));

        assertThat(answer.statusCode()).isEqualTo(431);
        assertThat(json(answer).text("status")).hasValue("431");
    }

    @ParameterizedTest
    @CsvSource({"GET /scim/v2/Users/%zz HTTP/1.1", "GET /scim/v2/Users/%00 HTTP/1.1", "GARBAGE"})
    void saysAsAScimErrorThatItDoesNotUnderstand(String requestLine) {
        String answer = requests.sendRaw(requestLine);

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains(ERROR, "\"status\":\"400\"");
    }

    @Test
    void doesNotSayWhatServerItIs() {
        assertThat(requests.get("/Users").headers().firstValue("Server")).isEmpty();
        assertThat(requests.sendRaw("GARBAGE")).doesNotContainIgnoringCase("jetty");
    }

    @Test
    void isWhereATunnelSaysThatItIs() {
        HttpResponse<String> answer = requests.get(
                "/ServiceProviderConfig", "X-Forwarded-Host", "tunnel.example.com", "X-Forwarded-Proto", "https");

        assertThat(json(answer).complex("meta").orElseThrow().text("location"))
                .hasValue("https://tunnel.example.com/scim/v2/ServiceProviderConfig");
    }
}
