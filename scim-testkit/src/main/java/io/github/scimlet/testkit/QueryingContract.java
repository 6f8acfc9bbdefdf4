package io.github.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.filter.Filter;
import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.FilterMatcher;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.SchemaPath;
import io.github.scimlet.schema.SortOrder;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Sort;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Filters and order.
 *
 * @param <R> the view of the resources
 */
abstract class QueryingContract<R extends Resource> extends RacingContract<R> {

    private static final long SEED = 20260101;
    private static final int RESOURCES = 30;
    private static final int FILTERS = 250;

    @Test
    @Otherwise(
            "Entra ID and Okta look somebody up by name before they create an account, in whatever case their directory"
                    + " has. If nobody is found they create a second one; if a stranger is, they take over his account.")
    void findsByNameInWhateverCase() {
        R wanted = create("bjensen");
        create("bjensen2");
        create("xbjensen");

        assertThat(foundByName(name(wanted))).containsExactly(wanted.id());
        assertThat(foundByName(upper(name(wanted)))).containsExactly(wanted.id());
        assertThat(foundByName("nobody")).isEmpty();
    }

    @Test
    @Otherwise(
            "Somebody who married is looked for by the new name, not found, and created again; or is still found by the"
                    + " old one, which somebody else has now.")
    void findsByANewName() {
        R before = create("bjensen");

        R after = rename(before, "babs");

        assertThat(foundByName(name(before))).isEmpty();
        assertThat(foundByName(name(after))).containsExactly(before.id());
    }

    @Test
    @Otherwise("A look-up by id finds somebody else, or nobody, and the change that follows is made to the wrong"
            + " account.")
    void findsById() {
        R wanted = create("bjensen");
        R other = create("other");
        String byId = "id eq \"" + wanted.id() + "\"";

        assertThat(found(byId)).containsExactly(wanted.id());
        assertThat(found(byId + " and " + nameAttribute() + " eq \"" + name(wanted) + "\""))
                .containsExactly(wanted.id());
        assertThat(found(byId + " and " + nameAttribute() + " eq \"" + name(other) + "\""))
                .isEmpty();
        assertThat(found("id eq \"0" + wanted.id() + "\"")).isEmpty();
    }

    @Test
    @Otherwise(
            "Entra ID's look-ups of groups, and many scripts, ask for the id alone. The filter then finds nobody, and"
                    + " what was looked for is created a second time.")
    void findsByWhatIsNotShown() {
        R wanted = create("bjensen");

        Page<R> page = store().query(named(name(wanted)).withProjection(Projection.minimum(type())));

        assertThat(ids(page)).containsExactly(wanted.id());
        assertThat(page.totalResults()).isOne();
    }

    @Test
    @Otherwise("A look-up misses an account that is there, so that a second one is created, or finds one that does not"
            + " match, so that a stranger's account is changed.")
    void answersFiltersAsTheMatcherDoes() {
        List<R> all = samples();
        SampleFilters filters = new SampleFilters(SEED, type(), searchable(), all);

        Optional<Filter> shortest = IntStream.range(0, FILTERS)
                .mapToObj(i -> filters.next())
                .filter(filter -> !isAnswered(filter, all))
                .flatMap(SampleFilters::parts)
                .filter(filter -> !isAnswered(filter, all))
                .min(Comparator.comparingInt(filter -> filter.toString().length()));

        shortest.ifPresent(filter -> assertThat(names(answer(filter)))
                .as(
                        "names of what is found by %s%nwhere resources are such as %s%n(seed %d)",
                        filter, excuse(filter, all), SEED)
                .isEqualTo(names(expected(filter, all))));
    }

    private boolean isAnswered(Filter filter, List<R> all) {
        return names(answer(filter)).equals(names(expected(filter, all)));
    }

    private List<R> answer(Filter filter) {
        return store().query(everyone().withFilter(filter)).resources();
    }

    private List<R> expected(Filter filter, List<R> all) {
        Predicate<Attributes> matches = FilterMatcher.of(type(), filter);
        return all.stream()
                .filter(resource -> matches.test(resource.attributes()))
                .toList();
    }

    private List<String> names(List<R> resources) {
        return resources.stream().map(this::name).sorted().toList();
    }

    /** One that is found and should not be, or the other way round. */
    private String excuse(Filter filter, List<R> all) {
        List<String> found = names(answer(filter));
        List<String> expected = names(expected(filter, all));
        R odd = all.stream()
                .filter(resource -> found.contains(name(resource)) != expected.contains(name(resource)))
                .findFirst()
                .orElse(all.get(0));
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        new Json(16).write(odd.attributes(), json);
        return json.toString(StandardCharsets.UTF_8);
    }

    @Test
    @Otherwise("Clients that page through a sorted list see it in no order, and those that stop at the first page get"
            + " the wrong part of it.")
    void sortsByTheTypesOfAttributes() {
        samples();

        for (SchemaPath path : searchable()) {
            for (boolean descending : List.of(false, true)) {
                List<R> sorted = store().query(everyone().withSort(new Sort(path, descending)))
                        .resources();

                assertThat(sorted)
                        .as("all, by %s%s", path, descending ? ", descending" : "")
                        .hasSize(RESOURCES)
                        .isSortedAccordingTo(
                                Comparator.comparing(Resource::attributes, SortOrder.by(path, descending)));
            }
        }
    }

    /** Resources with all that is kept, as the store returns them. */
    private List<R> samples() {
        SampleValues values = new SampleValues(SEED, mostValues());
        for (int i = 0; i < RESOURCES; i++) {
            create(newNamed((i % 2 == 0 ? "u" : "U") + i, values.some(kept())));
        }
        List<R> all = store().query(everyone()).resources();
        assertThat(all).as("all").hasSize(RESOURCES);
        return all;
    }
}
