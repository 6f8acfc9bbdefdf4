package io.github.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.SchemaPath;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Pages by number, which together are the whole.
 *
 * @param <R> the view of the resources
 */
abstract class PagingContract<R extends Resource> extends QueryingContract<R> {

    @Test
    @Otherwise(
            "Okta's import and Entra's initial cycle go through page by page. Who is on no page looks deleted, who is"
                    + " on two is imported twice.")
    void pagesWithoutGapsAndRepetitions() {
        List<String> ids =
                IntStream.range(0, 7).mapToObj(i -> create("u" + i).id()).toList();

        for (int size : List.of(1, 2, 3, 7, 100)) {
            assertThat(pages(everyone(), size))
                    .as("all, " + size + " on a page")
                    .containsExactlyInAnyOrderElementsOf(ids);
        }
        assertThat(pages(query(nameAttribute() + " ne \"nobody\""), 2))
                .as("those that match a filter, 2 on a page")
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    private List<String> pages(Query query, int size) {
        List<String> seen = new ArrayList<>();
        for (int start = 1; start <= 7; start += size) {
            Page<R> page = store().query(query.withPage(start, size));
            assertThat(page.resources()).as("the page from " + start + " on").hasSize(Math.min(size, 8 - start));
            assertThat(page.totalResults()).as("totalResults").isEqualTo(7);
            seen.addAll(ids(page));
        }
        return seen;
    }

    @Test
    @Otherwise("Sorted by something that many share, the pages of one list do not fit together: some people are on two"
            + " of them and others on none, and an import takes those for deleted.")
    void pagesThroughEqualValues() {
        List<String> ids =
                IntStream.range(0, 7).mapToObj(i -> create("u" + i).id()).toList();

        for (SchemaPath path : searchable()) {
            assertThat(pages(everyone().withSort(new Sort(path, false)), 2))
                    .as("all, by " + path)
                    .containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    @Otherwise(
            "Somebody who is changed while an import goes through the pages moves to another one, and takes the place"
                    + " of somebody who is then never seen.")
    void keepsItsOrderWhateverIsChanged() {
        List<R> all = IntStream.range(0, 5).mapToObj(i -> create("u" + i)).toList();
        List<String> before = all();

        rename(all.get(1), "changed");
        rename(all.get(4), "aaa");

        assertThat(all()).isEqualTo(before);
    }

    @Test
    @Otherwise("A client that wants to know how many there are is told nothing, or gets all of them and gives up.")
    void answersTheTotalAloneIfNothingElseIsAskedFor() {
        List.of("a", "b", "c").forEach(this::create);

        Page<R> page = store().query(everyone().withPage(1, 0));

        assertThat(page.resources()).isEmpty();
        assertThat(page.totalResults()).isEqualTo(3);
    }

    @Test
    @Otherwise(
            "Clients ask for pages until there are none. An error there, or the last page again, makes them fail at the"
                    + " end of each import, or never come to the end.")
    void answersAnEmptyPageBehindTheLast() {
        List.of("a", "b", "c").forEach(this::create);

        for (int start : List.of(4, 1_000, Integer.MAX_VALUE)) {
            Page<R> page = store().query(everyone().withPage(start, 100));

            assertThat(page.resources()).as("the page from " + start + " on").isEmpty();
            assertThat(page.totalResults()).isEqualTo(3);
        }
    }
}
