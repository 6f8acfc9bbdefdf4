package io.github.scimlet.schema;

import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.strict;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.Literal;
import io.github.scimlet.filter.Operator;
import io.github.scimlet.model.Attributes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Every attribute, operator and kind of literal (RFC 7644 §3.4.2.2)")
class EveryComparisonTest {

    private static final List<Literal> LITERALS = List.of(
            new Literal.Text("x"),
            new Literal.Text("2011-05-13T04:42:34Z"),
            new Literal.Text("true"),
            new Literal.Number(new BigDecimal("1.5")),
            new Literal.Number(new BigDecimal("1e999999999")),
            new Literal.Bool(true),
            new Literal.Null());

    private static final Attributes FULL = tree("""
            {
              "id": "u-1", "externalId": "E", "userName": "b", "title": "T", "active": true, "profileUrl": "p",
              "name": {"givenName": "B"}, "groups": [{"value": "g-1"}], "x509Certificates": [{"value": "AAE="}],
              "meta": {"created": "2011-05-13T04:42:34Z", "version": "W/\\"1\\""},
              "emails": [{"value": "a", "type": "work", "primary": true}, {"display": "b"}],
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"manager": {"value": "u-2"}},
              "urn:example:hr:2.0:Badge": {
                "level": 1, "score": 0.1, "since": "2024-01-31T10:00:00Z", "photo": "AAE", "page": "p", "vip": false,
                "tags": ["a"], "seat": {"room": "1", "floor": 2, "aliases": ["x"]}, "devices": [{"name": "n", "size": 3}]
              }
            }
            """);

    @ParameterizedTest
    @EnumSource(Operator.class)
    void isAnsweredOrRefusedAndCheckedTwiceIsTheSame(Operator operator) {
        int answered = 0;
        for (AttributePath path : paths().toList()) {
            for (Literal literal : LITERALS) {
                Optional<Filter> checked = checked(new Filter.Comparison(path, operator, literal));
                checked.ifPresent(EveryComparisonTest::assertAnswered);
                answered += checked.isPresent() ? 1 : 0;
            }
        }

        assertThat(answered).isGreaterThan(100);
    }

    private static void assertAnswered(Filter filter) {
        assertThat(checked(filter)).contains(filter);
        boolean onFull = FilterMatcher.of(USERS, filter).test(FULL);
        boolean onEmpty = FilterMatcher.of(USERS, filter).test(Attributes.EMPTY);
        assertThat(FilterMatcher.of(USERS, new Filter.Not(filter)).test(FULL)).isEqualTo(!onFull);
        assertThat(FilterMatcher.of(USERS, new Filter.Not(filter)).test(Attributes.EMPTY))
                .isEqualTo(!onEmpty);
    }

    private static Optional<Filter> checked(Filter filter) {
        try {
            return Optional.of(FilterChecker.check(USERS, filter, strict()));
        } catch (ScimException e) {
            assertThat(e.error().type()).contains(ScimType.INVALID_FILTER);
            return Optional.empty();
        }
    }

    private static Stream<AttributePath> paths() {
        Stream<AttributePath> common = Stream.of("id", "schemas", "externalId", "meta.created", "meta.resourceType")
                .map(AttributePath::parse);
        Stream<AttributePath> core = USERS.schema().attributes().stream().flatMap(EveryComparisonTest::paths);
        Stream<AttributePath> extensions = USERS.extensions().stream()
                .map(Extension::schema)
                .flatMap(schema -> schema.attributes().stream()
                        .flatMap(EveryComparisonTest::paths)
                        .map(path -> path.withSchema(schema.id())));
        return Stream.of(common, core, extensions).flatMap(paths -> paths);
    }

    private static Stream<AttributePath> paths(AttributeDefinition attribute) {
        return Stream.concat(
                Stream.of(AttributePath.of(attribute.name())),
                attribute.subAttributes().stream().map(sub -> AttributePath.of(attribute.name(), sub.name())));
    }
}
