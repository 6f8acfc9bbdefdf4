package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Going through all resources page by page, as the workflow and account discovery do")
class PaginationTest {

    @RegisterExtension
    final QuickstartServer server = QuickstartServer.tolerant();

    @ParameterizedTest
    @ValueSource(strings = {"/Users", "/Groups"})
    void seesEachResourceOnce(String endpoint) {
        Set<String> created = create(endpoint, 13);

        List<List<String>> pages = pages(endpoint, 5);

        assertThat(pages).extracting(List::size).containsExactly(5, 5, 3);
        assertThat(pages.stream().flatMap(List::stream)).hasSize(13).containsExactlyInAnyOrderElementsOf(created);
    }

    @Test
    void seesEachResourceOnceAlsoIfOthersAreChangedMeanwhile() {
        EntraClient entra = server.entra();
        List<String> created = List.copyOf(create("/Users", 12));

        List<String> first = page("/Users", 1, 6).ids();
        entra.changesUser(created.get(0), Dialect.DEFAULT.replace("title", "Countess"));
        entra.changesUser(created.get(11), Dialect.DEFAULT.replace("title", "Countess"));
        List<String> second = page("/Users", 7, 6).ids();

        assertThat(first).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(6);
    }

    /** The next index follows from the number of resources, as in the workflow. */
    private List<List<String>> pages(String endpoint, int count) {
        List<List<String>> pages = new ArrayList<>();
        int startIndex = 1;
        ScimReply page = page(endpoint, startIndex, count);
        while (startIndex <= page.totalResults()) {
            pages.add(page.ids());
            startIndex += page.ids().size();
            page = page(endpoint, startIndex, count);
        }
        return pages;
    }

    private ScimReply page(String endpoint, int startIndex, int count) {
        ScimReply page = server.client()
                .get("%s?startIndex=%d&count=%d".formatted(endpoint, startIndex, count))
                .expect(200);

        assertThat(page.at("startIndex")).isEqualTo(Tree.of(startIndex));
        assertThat(page.at("itemsPerPage")).isEqualTo(Tree.of(page.ids().size()));
        return page;
    }

    @ParameterizedTest
    @CsvSource({"0,5,1,5", "-3,5,1,5", "1,0,1,0", "1,-1,1,0", "12,5,12,1", "13,5,13,0", "999,5,999,0", "1,1000000,1,12"
    })
    void takesOddIndexesForWhatTheyMean(int startIndex, int count, int echoed, int items) {
        create("/Users", 12);

        ScimReply page = server.client()
                .get("/Users?startIndex=%d&count=%d".formatted(startIndex, count))
                .expect(200);

        assertThat(page.totalResults()).isEqualTo(12);
        assertThat(page.at("startIndex")).isEqualTo(Tree.of(echoed));
        assertThat(page.at("itemsPerPage")).isEqualTo(Tree.of(items));
        assertThat(page.ids()).hasSize(items);
    }

    @ParameterizedTest
    @ValueSource(strings = {"count=abc", "startIndex=1.5", "count="})
    void refusesWhatIsNoNumber(String parameter) {
        server.client().get("/Users?" + parameter).expect(400, "invalidValue");
    }

    private Set<String> create(String endpoint, int number) {
        Set<String> ids = new HashSet<>();
        for (int i = 1; i <= number; i++) {
            String resource = "{\"userName\":\"u%1$d\",\"displayName\":\"d%1$d\"}".formatted(i);
            ids.add(server.client().post(endpoint, resource).expect(201).id());
        }
        return ids;
    }
}
