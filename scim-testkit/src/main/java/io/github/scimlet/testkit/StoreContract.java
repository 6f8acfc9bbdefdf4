package io.github.scimlet.testkit;

import io.github.scimlet.filter.Filter;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.FilterChecker;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.SchemaPath;
import io.github.scimlet.store.CursorPaging;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.ResourceStore;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What all contracts share: what a subclass says of its store, and what tests do with it.
 *
 * @param <R> the view of the resources
 */
@Timeout(120)
abstract class StoreContract<R extends Resource> {

    private @Nullable ResourceStore<R> store;

    StoreContract() {}

    /** The store to test, with nothing in it. Called once for each test, when that first asks for it. */
    protected abstract ResourceStore<R> emptyStore();

    /** The resources as your service provider knows them, with its extensions. */
    protected abstract ResourceType<R> type();

    /**
     * What the store keeps: paths as in a filter, where an attribute stands for all its parts and a URN for its
     * extension. What it does not keep it may drop; without {@code meta.version} it must not return one. All that the
     * {@link #type} has, if this is not overridden.
     */
    protected List<String> attributes() {
        return KeptAttributes.all(type());
    }

    /** Those of {@link #attributes} by which it can filter and sort; all, if this is not overridden. */
    protected List<String> searchableAttributes() {
        return attributes();
    }

    /** How many values an attribute with several can have: 1 if there is a column for one e-mail address. At least 1. */
    protected int mostValues() {
        return 3;
    }

    /** Whether two resources cannot have the same name. */
    abstract boolean namesAreUnique();

    /** The least that the subclass takes for a new resource. */
    abstract R newNamed(String name);

    /** {@code userName}, or what it is among groups. */
    abstract String nameAttribute();

    /** Tests that what {@code other}, another tenant's store, is told of an id means nobody in ours. */
    abstract void keepsReferencesApart(ResourceStore<R> other);

    static <R extends Resource> StoreContract<R> of(Object test) {
        if (test instanceof StoreContract<?> contract) {
            @SuppressWarnings("unchecked") // each contract of one part of what a store can do says whose part it is
            StoreContract<R> own = (StoreContract<R>) contract;
            return own;
        }
        throw new IllegalStateException(
                test.getClass().getName() + " must extend UserStoreContract or GroupStoreContract.");
    }

    final ResourceStore<R> store() {
        if (store == null) {
            store = emptyStore();
        }
        return store;
    }

    final KeptAttributes kept() {
        return KeptAttributes.of(type(), attributes());
    }

    /** Versions are for nobody to look for. */
    final List<SchemaPath> searchable() {
        return KeptAttributes.of(type(), searchableAttributes()).leaves().stream()
                .filter(leaf -> !leaf.toString().equals("meta.version"))
                .toList();
    }

    final boolean keeps(String path) {
        return kept().has(path);
    }

    final Projection everything() {
        return Projection.everything(type());
    }

    final R create(R resource) {
        return store().create(resource, everything());
    }

    final R create(String name) {
        return create(newNamed(name));
    }

    /** One that was created, as it is read. */
    final R existing(String name) {
        return stored(create(name));
    }

    /** A resource of that name with attributes besides. */
    final R newNamed(String name, Attributes attributes) {
        return type().view(attributes.withAll(newNamed(name).attributes()));
    }

    final Optional<R> read(R resource) {
        return store().get(resource.id(), everything());
    }

    final R stored(R resource) {
        return read(resource)
                .orElseThrow(
                        () -> new AssertionError("The store has lost " + resource + ", or does not find it by id."));
    }

    final String name(R resource) {
        return resource.attributes().text(nameAttribute()).orElse("");
    }

    final R renamed(R resource, String name) {
        return withName(resource, name(newNamed(name)));
    }

    final R withName(R resource, String spelt) {
        return type().view(resource.attributes().with(nameAttribute(), spelt));
    }

    /** {@code after} as the engine hands it to {@link ResourceStore#replace}: with what is the store's own. */
    final R replace(R before, R after) {
        Attributes own = after.attributes()
                .with("id", before.id())
                .with("meta", before.attributes().get("meta"));
        return store().replace(before, type().view(own));
    }

    final R rename(R before, String name) {
        return replace(before, renamed(before, name));
    }

    final Query everyone() {
        return Query.all(type());
    }

    final Query query(String filter) {
        return everyone()
                .withFilter(FilterChecker.check(type(), Filter.parse(filter), new Leniency(Conformance.TOLERANT)));
    }

    final Query named(String spelt) {
        return query(nameAttribute() + " eq \"" + spelt + "\"");
    }

    /** The ids of what {@code filter} finds. */
    final List<String> found(String filter) {
        return ids(store().query(query(filter)));
    }

    final List<String> foundByName(String spelt) {
        return ids(store().query(named(spelt)));
    }

    final List<String> all() {
        return ids(store().query(everyone()));
    }

    static <R extends Resource> List<String> ids(Page<R> page) {
        return ids(page.resources());
    }

    static <R extends Resource> List<String> ids(List<R> resources) {
        return resources.stream().map(Resource::id).toList();
    }

    static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    /** That {@code after} has another version than {@code before}, or that there are none. */
    final void requireNewVersion(R before, R after) {
        if (keeps("meta.version")) {
            Assertions.assertThat(after.meta().version())
                    .as("version after a change")
                    .isPresent()
                    .isNotEqualTo(before.meta().version());
        } else {
            Assertions.assertThat(after.meta().version())
                    .as("version, which attributes() does not name")
                    .isEmpty();
        }
    }

    /** That {@code after} has the version and the date of {@code before}. */
    final void requireSameVersion(R before, R after) {
        Assertions.assertThat(after.meta().version())
                .as("version, with nothing changed")
                .isEqualTo(before.meta().version());
        Assertions.assertThat(after.meta().lastModified())
                .as("lastModified, with nothing changed")
                .isEqualTo(before.meta().lastModified());
    }

    @Test
    @Otherwise("Clients may be told that they can page by cursor, and nobody knows whether they get to see everybody.")
    void isTestedForCursorsIfItHasThem() {
        Assertions.assertThat(this instanceof CursorPagingContract<?>)
                .as("whether " + getClass().getSimpleName()
                        + " implements CursorPagingContract, as its store implements" + " CursorPaging or does not")
                .isEqualTo(store() instanceof CursorPaging<?>);
    }
}
