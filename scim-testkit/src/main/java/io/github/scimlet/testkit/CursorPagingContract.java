package io.github.scimlet.testkit;

import static io.github.scimlet.testkit.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.SchemaPath;
import io.github.scimlet.schema.SortOrder;
import io.github.scimlet.store.CursorPaging;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Slice;
import io.github.scimlet.store.Sort;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * For the test of a store that is {@link CursorPaging}: what that promises (RFC 9865).
 *
 * @param <R> the view of the resources
 */
public interface CursorPagingContract<R extends Resource> {

    @Test
    @Otherwise("An import by cursor misses people, who then look deleted, or has some of them twice.")
    default void goesThroughAllByCursor() {
        StoreContract<R> contract = StoreContract.of(this);
        List<String> ids = created(contract);

        for (int size : List.of(1, 2, 3, 7, 100)) {
            List<R> seen = pages(contract.everyone(), size);

            assertThat(StoreContract.ids(seen))
                    .as("all, " + size + " on a page")
                    .containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    private static List<String> created(StoreContract<?> contract) {
        return IntStream.range(0, 7)
                .mapToObj(i -> contract.create("u" + i).id())
                .toList();
    }

    private List<R> pages(Query query, int size) {
        List<R> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Slice<R> slice = slice(query.withPage(1, size), after);
            assertThat(slice.resources()).as("a page of " + size).hasSizeLessThanOrEqualTo(size);
            seen.addAll(slice.resources());
            assertThat(seen).as("what is on all pages so far").hasSizeLessThan(1_000);
            after = slice.next();
        } while (after.isPresent());
        return seen;
    }

    private Slice<R> slice(Query query, Optional<String> after) {
        StoreContract<R> contract = StoreContract.of(this);
        return ((CursorPaging<R>) contract.store()).slice(query, after);
    }

    @Test
    @Otherwise("Sorted by something that many share, or that some do not have, an import by cursor misses people: they"
            + " look deleted.")
    default void goesThroughAllInAnyOrder() {
        StoreContract<R> contract = StoreContract.of(this);
        List<String> ids = created(contract);
        SampleValues values = new SampleValues(1, contract.mostValues());
        ids = new ArrayList<>(ids);
        for (int i = 0; i < 7; i++) {
            ids.add(contract.create(contract.newNamed("v" + i, values.some(contract.kept())))
                    .id());
        }

        for (SchemaPath path : contract.searchable()) {
            for (boolean descending : List.of(false, true)) {
                List<R> seen = pages(contract.everyone().withSort(new Sort(path, descending)), 2);

                assertThat(StoreContract.ids(seen)).as("all, by " + path).containsExactlyInAnyOrderElementsOf(ids);
                assertThat(seen)
                        .as("the order, by %s%s", path, descending ? ", descending" : "")
                        .isSortedAccordingTo(
                                Comparator.comparing(Resource::attributes, SortOrder.by(path, descending)));
            }
        }
    }

    @Test
    @Otherwise("People come and go while an import is under way. Somebody who stays is skipped and looks deleted, or is"
            + " imported twice.")
    default void showsThoseWhoStayOnceWhileOthersComeAndGo() {
        StoreContract<R> contract = StoreContract.of(this);
        for (Query query : List.of(contract.everyone(), contract.everyone().withSort(byName(contract)))) {
            String word = query.sort().isPresent() ? "s" : "t";
            List<R> all = IntStream.range(0, 8)
                    .mapToObj(i -> contract.create(word + i))
                    .toList();
            Slice<R> first = slice(query.withPage(1, 3), Optional.empty());

            contract.create(word + "00");
            contract.store().delete(first.resources().get(0));
            contract.store().delete(first.resources().get(2));
            Slice<R> second = slice(query.withPage(1, 3), first.next());
            contract.create(word + "9");
            contract.store().delete(second.resources().get(2));
            List<String> seen = new ArrayList<>(StoreContract.ids(first.resources()));
            seen.addAll(StoreContract.ids(second.resources()));
            for (Optional<String> next = second.next(); next.isPresent(); ) {
                Slice<R> more = slice(query.withPage(1, 3), next);
                seen.addAll(StoreContract.ids(more.resources()));
                next = more.next();
            }

            assertThat(seen).doesNotHaveDuplicates().containsAll(StoreContract.ids(all));
            StoreContract.ids(contract.store().query(contract.everyone()).resources())
                    .forEach(id -> contract.store()
                            .delete(contract.store()
                                    .get(id, contract.everything())
                                    .orElseThrow()));
        }
    }

    private static Sort byName(StoreContract<?> contract) {
        return new Sort(
                contract.searchable().stream()
                        .filter(path -> path.toString().equals(contract.nameAttribute()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("searchableAttributes() lacks " + contract.nameAttribute()
                                + ", which everybody asks for")),
                false);
    }

    @Test
    @Otherwise("A client that pages through a few gets others as well, or misses some, and is told a wrong number.")
    default void goesThroughThoseThatMatchByCursor() {
        StoreContract<R> contract = StoreContract.of(this);
        List<String> ids = created(contract);
        R other = contract.create("other");
        Query query = contract.query(contract.nameAttribute() + " ne \"" + contract.name(other) + "\"");

        assertThat(StoreContract.ids(pages(query, 3))).containsExactlyInAnyOrderElementsOf(ids);
        slice(query.withPage(1, 3), Optional.empty())
                .totalResults()
                .ifPresent(total -> assertThat(total).as("totalResults").isEqualTo(7));
    }

    @Test
    @Otherwise(
            "A client that wants to know how many there are gets them all, or a cursor that leads it round in circles.")
    default void answersTheTotalAloneByCursorToo() {
        StoreContract<R> contract = StoreContract.of(this);
        created(contract);

        Slice<R> slice = slice(contract.everyone().withPage(1, 0), Optional.empty());

        assertThat(slice.resources()).isEmpty();
        assertThat(slice.next()).isEmpty();
        slice.totalResults()
                .ifPresent(total -> assertThat(total).as("totalResults").isEqualTo(7));
    }

    @Test
    @Otherwise("An import breaks off with an error 500 at whoever has a long name.")
    default void keepsPositionsShort() {
        StoreContract<R> contract = StoreContract.of(this);
        for (int i = 0; i < 3; i++) {
            String word = "\u4e2d".repeat(40) + i;
            contract.create(contract.newNamed(word, new SampleValues(i, 3).awkward(contract.kept())));
        }

        for (SchemaPath path : contract.searchable()) {
            Query query = contract.everyone().withSort(new Sort(path, false)).withPage(1, 1);
            String next = slice(query, Optional.empty()).next().orElseThrow();

            assertThat(next.getBytes(StandardCharsets.UTF_8).length)
                    .as("bytes of the position behind the first, by " + path)
                    .isLessThanOrEqualTo(1_000);
        }
    }

    @Test
    @Otherwise(
            "A cursor that is not yours any more, from before an update perhaps, starts the import anew or is an error"
                    + " 500, where the client would have known what to do about invalidCursor.")
    default void refusesAPositionThatItHasNotGiven() {
        StoreContract<R> contract = StoreContract.of(this);
        created(contract);

        for (String after : List.of("", "2", "no position", "{}", "[]", "'")) {
            assertThatScim(() -> slice(contract.everyone().withPage(1, 2), Optional.of(after)))
                    .failsWith(400, ScimType.INVALID_CURSOR);
        }
    }

    @Test
    @Otherwise("A client that asks for ids alone, page by page, by a filter, is told that there is nobody.")
    default void findsByWhatIsNotShownByCursorToo() {
        StoreContract<R> contract = StoreContract.of(this);
        R wanted = contract.create("bjensen");
        Query query = contract.named(contract.name(wanted)).withProjection(Projection.minimum(contract.type()));

        assertThat(StoreContract.ids(pages(query, 2))).containsExactly(wanted.id());
    }
}
