package io.github.scimlet.jdbc;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Resource;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Slice;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Answers queries from the tables that a {@link SqlFilter} translates for: what {@code query} and {@code slice} of a store
 * over tables of its own come down to. Immutable, and safe for use by many threads.
 *
 * @param <R> the view of the resources
 */
public final class SqlSearch<R extends Resource> {

    private final Sessions sessions;
    private final SqlFilter filter;
    private final String columns;
    private final RowReader<R> reader;
    private final int most;

    private SqlSearch(Sessions sessions, SqlFilter filter, String columns, RowReader<R> reader, int most) {
        this.sessions = sessions;
        this.filter = filter;
        this.columns = columns;
        this.reader = reader;
        this.most = most;
    }

    /**
     * Reads {@code columns} of what matches. A statement may take 30 seconds.
     *
     * @param columns as they stand between {@code SELECT} and {@code FROM}
     * @param reader makes a resource of them; more may stand behind them
     */
    public static <R extends Resource> SqlSearch<R> of(
            Transactions transactions, SqlFilter filter, String columns, RowReader<R> reader) {
        return of(new Sessions(Objects.requireNonNull(transactions)), filter, columns, reader);
    }

    static <R extends Resource> SqlSearch<R> of(
            Sessions sessions, SqlFilter filter, String columns, RowReader<R> reader) {
        return new SqlSearch<>(
                sessions,
                Objects.requireNonNull(filter),
                Objects.requireNonNull(columns),
                Objects.requireNonNull(reader),
                0);
    }

    /**
     * The same, but where the mapping lacks something that a query asks for, up to {@code most} resources, which match
     * the rest of the query, are read and looked at one by one.
     *
     * @throws IllegalArgumentException if {@code most} is less than 0
     */
    public SqlSearch<R> postFiltering(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("no number of resources: " + most);
        }
        return new SqlSearch<>(sessions, filter, columns, reader, most);
    }

    /**
     * The same, but a statement that takes longer is cut off; zero for no limit. Rounded up to seconds.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public SqlSearch<R> withTimeout(Duration timeout) {
        return new SqlSearch<>(new Sessions(sessions.transactions(), timeout), filter, columns, reader, most);
    }

    /**
     * The page that {@code query} asks for.
     *
     * @throws ScimException {@code invalidFilter} or, for the order, {@code invalidValue} if the mapping lacks what is
     *     asked for; {@code tooMany} if too many resources would have to be looked at; 503 if the database cannot answer
     */
    public Page<R> page(Query query) {
        return isTranslatable(query)
                ? sessions.run(session -> page(session, query))
                : query.of(sessions.run(session -> candidates(session, query)));
    }

    Page<R> page(Session session, Query query) throws SQLException {
        List<R> found = query.count() == 0 ? List.of() : session.list(filter.select(columns, query), reader);
        boolean last = found.size() < query.count() && (query.startIndex() == 1 || !found.isEmpty());
        return Page.of(found, last ? query.startIndex() - 1L + found.size() : count(session, query));
    }

    private long count(Session session, Query query) throws SQLException {
        return session.first(filter.count(query), row -> row.getLong(1)).orElseThrow();
    }

    /**
     * The page of {@code query} that begins behind {@code after}, as {@link io.github.scimlet.store.CursorPaging} wants
     * it. The first one alone has the total: to count again for each would make the last of many as dear as all before it.
     * Texts that agree in their first 100 characters stand in the order of their ids, also where {@link #page} tells them
     * apart.
     *
     * @throws ScimException as {@link #page}, and {@code invalidCursor} if {@code after} is none of ours
     */
    public Slice<R> slice(Query query, Optional<String> after) {
        if (!isTranslatable(query)) {
            return query.slice(sessions.run(session -> candidates(session, query)), after);
        }
        return sessions.run(session -> slice(session, query, after.map(SqlPosition::parse)));
    }

    Slice<R> slice(Session session, Query query, Optional<SqlPosition> after) throws SQLException {
        List<Placed<R>> found = query.count() == 0
                ? List.of()
                : session.list(filter.selectBehind(columns, query, after, query.count() + 1L), placed(query));
        boolean more = found.size() > query.count();
        List<Placed<R>> page = more ? found.subList(0, query.count()) : found;
        Slice<R> slice = Slice.of(
                page.stream().map(Placed::resource).toList(),
                more ? Optional.of(page.get(page.size() - 1).position().text()) : Optional.empty());
        if (after.isPresent()) {
            return slice;
        }
        return slice.withTotalResults(more || query.count() == 0 ? count(session, query) : page.size());
    }

    private RowReader<Placed<R>> placed(Query query) {
        Optional<SqlOrder> order = filter.order(query);
        return row -> {
            int last = row.getMetaData().getColumnCount();
            String id = filter.mapping().id().read(row, last, filter.dialect());
            Optional<String> key = order.isEmpty() || row.getObject(last - 1) == null
                    ? Optional.empty()
                    : Optional.of(order.get().column().read(row, last - 1, filter.dialect()));
            return new Placed<>(reader.read(row), new SqlPosition(id, key));
        };
    }

    private record Placed<R>(R resource, SqlPosition position) {}

    /** Whether the database can do all that {@code query} asks for, or should say that it cannot. */
    private boolean isTranslatable(Query query) {
        return most == 0 || filter.understands(query);
    }

    /** What matches {@code query} as far as the mapping goes. */
    private List<R> candidates(Session session, Query query) throws SQLException {
        int oneMore = most == Integer.MAX_VALUE ? most : most + 1;
        List<R> found =
                session.list(filter.select(columns, filter.understood(query).withPage(1, oneMore)), reader);
        if (found.size() > most) {
            throw new ScimException(
                    ScimType.TOO_MANY,
                    "More than " + most + " resources would have to be looked at one by one: ask for less.");
        }
        return found;
    }
}
