package io.github.scimlet.console.page;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.Literal;
import io.github.scimlet.filter.Operator;
import io.github.scimlet.jdbc.JdbcStore;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.FilterChecker;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.MemberPage;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Users and groups of one customer, as the pages want them: the same store that the directory writes to. */
final class Directories {

    private static final Filter DISABLED =
            new Filter.Comparison(AttributePath.of("active"), Operator.EQ, new Literal.Bool(false));

    private final JdbcStore store;

    Directories(JdbcStore store) {
        this.store = store;
    }

    long users() {
        return store.users().query(Query.all(Schemas.USERS).withPage(1, 0)).totalResults();
    }

    long disabledUsers() {
        return store.users()
                .query(query(Schemas.USERS, Optional.of(DISABLED)).withPage(1, 0))
                .totalResults();
    }

    long groups() {
        return store.groups().query(Query.all(Schemas.GROUPS).withPage(1, 0)).totalResults();
    }

    /**
     * One page of users by name.
     *
     * @param text what user name, display name or e-mail address contains
     * @param state {@code active} or {@code disabled}; anything else is all
     */
    Page<User> users(String text, String state, int start, int count) {
        List<Filter> conditions = new ArrayList<>();
        if (!text.isEmpty()) {
            conditions.add(new Filter.Or(Stream.of(
                            AttributePath.of("userName"),
                            AttributePath.of("displayName"),
                            AttributePath.of("emails", "value"))
                    .<Filter>map(path -> contains(path, text))
                    .toList()));
        }
        if (state.equals("disabled")) {
            conditions.add(DISABLED);
        } else if (state.equals("active")) {
            conditions.add(new Filter.Not(DISABLED));
        }
        Query query = query(Schemas.USERS, all(conditions));
        return store.users().query(query.withSort(by(Schemas.USERS, "userName")).withPage(start, count));
    }

    Page<Group> groups(String text, int start, int count) {
        Optional<Filter> named =
                text.isEmpty() ? Optional.empty() : Optional.of(contains(AttributePath.of("displayName"), text));
        return store.groups()
                .query(query(Schemas.GROUPS, named)
                        .withSort(by(Schemas.GROUPS, "displayName"))
                        .withProjection(Projection.everything(Schemas.GROUPS).without("members"))
                        .withPage(start, count));
    }

    Optional<User> user(String id) {
        return store.users().get(id, Projection.everything(Schemas.USERS));
    }

    /** A group with some of its members. */
    Optional<Group> group(String id, MemberPage members) {
        return store.groups().get(id, Projection.everything(Schemas.GROUPS), members);
    }

    private static Filter contains(AttributePath path, String text) {
        return new Filter.Comparison(path, Operator.CO, new Literal.Text(text));
    }

    private static Optional<Filter> all(List<Filter> conditions) {
        return conditions.size() < 2 ? conditions.stream().findFirst() : Optional.of(new Filter.And(conditions));
    }

    private static Query query(ResourceType<?> type, Optional<Filter> filter) {
        Query all = Query.all(type);
        return filter.map(wanted -> FilterChecker.check(type, wanted, new Leniency(Conformance.STRICT)))
                .map(all::withFilter)
                .orElse(all);
    }

    private static Sort by(ResourceType<?> type, String attribute) {
        return new Sort(type.path(attribute).orElseThrow(), false);
    }
}
