package io.github.scimlet.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With {@code -Dscimlet.record=true} the answers are not compared but written into the pages. */
@DisplayName("Exchanges over HTTP on pages")
class ExchangesTest {

    private static final boolean RECORDS = Boolean.getBoolean("scimlet.record");

    static List<Page> pages() {
        return Repository.pages().stream()
                .filter(page -> !page.blocks("http").isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void areWhatAServerAnswers(Page page) throws IOException {
        List<Exchange> exchanges = Exchange.of(page);
        List<String> answers = answers(page, exchanges);

        if (RECORDS) {
            Files.writeString(page.file(), Recording.of(page.text(), exchanges, answers));
        } else {
            assertThat(exchanges)
                    .extracting(exchange -> exchange.answer().text())
                    .as("what is shown; -Dscimlet.record=true shows what is answered instead")
                    .isEqualTo(answers);
        }
    }

    @Test
    void areRecordedInPlaceOfWhatWasThere() {
        Page page = new Page(Path.of("page.md"), """
                ```sh
                curl -i -H "Authorization: Bearer $SCIM_TOKEN" \\
                  'http://localhost:8080/scim/v2/Users?filter=userName+eq+%22nobody%22'
                ```
                and
                ```http
                HTTP/1.1 old
                ```
                end
                """);
        List<Exchange> exchanges = Exchange.of(page);

        String recorded = Recording.of(page.text(), exchanges, answers(page, exchanges));

        assertThat(recorded)
                .contains("and\n```http\nHTTP/1.1 200 OK\nContent-Type: application/scim+json")
                .contains("\"totalResults\": 0")
                .endsWith("}\n```\nend\n");
    }

    @Test
    void haveAnAnswerEach() {
        Page page = new Page(Path.of("page.md"), """
                ```http
                GET /scim/v2/Users
                ```
                """);

        assertThatThrownBy(() -> Exchange.of(page)).hasMessageContaining("is not answered");
    }

    private static List<String> answers(Page page, List<Exchange> exchanges) {
        StableNames names = new StableNames();
        List<String> answers = new ArrayList<>();
        try (LocalServer server = new LocalServer(Servers.named(page.server().orElse("plain")))) {
            exchanges.forEach(exchange -> answers.add(server.answer(exchange.request(), names)));
        }
        return answers;
    }
}
