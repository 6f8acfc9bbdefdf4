package io.github.scimlet.protocol;

import static io.github.scimlet.error.ScimException.invalidValue;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Excerpt;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a client asks for in the query of a URL or in a SearchRequest (RFC 7644 §3.4.2, §3.4.3; RFC 9865 §2); what is
 * not known is ignored.
 */
final class QueryParameters {

    private static final String SEARCH_REQUEST = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,50}");

    /** More than any schema has; each is looked up, and makes a tree of names larger. */
    private static final int MOST_NAMES = 1_000;

    private static final QueryParameters NONE = new QueryParameters(name -> Optional.empty(), name -> List.of());

    private final Function<String, Optional<String>> text;
    private final Function<String, List<String>> list;

    private QueryParameters(Function<String, Optional<String>> text, Function<String, List<String>> list) {
        this.text = text;
        this.list = list;
    }

    /** The query of a URL, percent-encoded; the first of several parameters of one name counts. */
    static QueryParameters of(String query) {
        if (query.isEmpty()) {
            return NONE;
        }
        Map<String, String> encoded = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            encoded.putIfAbsent(Uris.decoded(name).orElse(name), equals < 0 ? "" : parameter.substring(equals + 1));
        }
        Function<String, Optional<String>> text =
                name -> Optional.ofNullable(encoded.get(name)).map(value -> decoded(name, value));
        return new QueryParameters(text, name -> text.apply(name).stream().toList());
    }

    /**
     * The body of a POST to {@code /.search}.
     *
     * @throws ScimException {@code invalidSyntax} if it does not say that it is a SearchRequest
     */
    static QueryParameters ofSearch(Exchange exchange) {
        Attributes body = exchange.body();
        exchange.leniency().requireMessage(body, SEARCH_REQUEST);
        return of(body);
    }

    private static QueryParameters of(Attributes searchRequest) {
        return new QueryParameters(
                name -> searchRequest.get(name).map(value -> asText(name, value)),
                name -> searchRequest.values(name).stream()
                        .map(value -> asText(name, value))
                        .toList());
    }

    Optional<String> filter() {
        return text.apply("filter");
    }

    Optional<String> sortBy() {
        return text.apply("sortBy");
    }

    boolean descending() {
        String order = text.apply("sortOrder").orElse("ascending");
        if (order.equalsIgnoreCase("ascending") || order.equalsIgnoreCase("descending")) {
            return order.equalsIgnoreCase("descending");
        }
        throw invalidValue("sortOrder must be ascending or descending, not " + Excerpt.of(order) + ".");
    }

    /** At least 1. */
    int startIndex() {
        return Math.max(1, number("startIndex").orElse(1));
    }

    /** How many resources the page has: what the client asks for, within what {@code config} allows. */
    int pageSize(ServiceProviderConfig config) {
        return Math.min(count().orElse(config.defaultPageSize()), config.maxPageSize());
    }

    /**
     * At least 0.
     *
     * @throws ScimException {@code invalidCount} or, without a cursor, {@code invalidValue} if it is no number
     */
    Optional<Integer> count() {
        try {
            return number("count").map(count -> Math.max(0, count));
        } catch (ScimException e) {
            throw cursor().isPresent()
                    ? new ScimException(ScimType.INVALID_COUNT, e.error().detail())
                    : e;
        }
    }

    /**
     * The page to go on with; empty text for the first one. Without it, pages are asked for by index.
     *
     * @throws ScimException {@code invalidValue} if there is a startIndex as well
     */
    Optional<String> cursor() {
        Optional<String> cursor = text.apply("cursor");
        if (cursor.isPresent() && text.apply("startIndex").isPresent()) {
            throw invalidValue("Give cursor or startIndex, not both.");
        }
        return cursor;
    }

    List<String> attributes() {
        return names("attributes");
    }

    List<String> excludedAttributes() {
        return names("excludedAttributes");
    }

    private List<String> names(String parameter) {
        List<String> lists = list.apply(parameter);
        if (lists.isEmpty()) {
            return lists;
        }
        List<String> names = lists.stream()
                .flatMap(text -> Stream.of(text.split(",", MOST_NAMES + 2)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .limit(MOST_NAMES + 1)
                .toList();
        if (names.size() > MOST_NAMES) {
            throw invalidValue(parameter + " must not name more than " + MOST_NAMES + " attributes.");
        }
        return names;
    }

    private Optional<Integer> number(String name) {
        return text.apply(name).map(value -> {
            if (!WHOLE_NUMBER.matcher(value).matches()) {
                throw invalidValue(name + " must be a whole number, not " + Excerpt.of(value) + ".");
            }
            return new BigInteger(value)
                    .max(BigInteger.valueOf(-1))
                    .min(BigInteger.valueOf(Integer.MAX_VALUE))
                    .intValue();
        });
    }

    private static String asText(String name, Object value) {
        boolean number = name.equals("count") || name.equals("startIndex");
        if (number ? value instanceof Number : value instanceof String) {
            return value.toString();
        }
        throw invalidValue(name + " must be a " + (number ? "number" : "string") + ".");
    }

    private static String decoded(String name, String value) {
        return Uris.decoded(value.replace('+', ' '))
                .orElseThrow(() -> invalidValue(name + " is not properly percent-encoded UTF-8."));
    }
}
