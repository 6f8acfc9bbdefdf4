package io.github.scimlet.filter;

import static io.github.scimlet.filter.SyntaxErrorAssertions.AN_OPERATOR;
import static io.github.scimlet.filter.SyntaxErrorAssertions.A_PLAIN_NAME;
import static io.github.scimlet.filter.SyntaxErrorAssertions.A_VALUE;
import static io.github.scimlet.filter.SyntaxErrorAssertions.assertRefused;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Filters that are refused (RFC 7644 §3.4.2.2)")
class FilterErrorTest {
    static List<Arguments> refusedByAll() {
        return List.of(
                arguments("", 0, "expected an attribute, found the end"),
                arguments("  \t", 3, "expected an attribute, found the end"),
                arguments("userName", 8, "expected " + AN_OPERATOR + " after 'userName', found the end"),
                arguments("userName eq", 11, "expected " + A_VALUE + " after 'eq', found the end"),
                arguments("userName eq ", 12, "expected " + A_VALUE + " after 'eq', found the end"),
                arguments("userName eq 'x'", 12, "expected " + A_VALUE + " after 'eq', found ''x''"),
                arguments("userName eq (1)", 12, "expected " + A_VALUE + " after 'eq', found '('"),
                arguments("userName regex \"x\"", 9, "expected " + AN_OPERATOR + " after 'userName', found 'regex'"),
                arguments("userName=\"x\"", 0, "expected an attribute, found 'userName='"),
                arguments("a pr and", 8, "expected an attribute after 'and', found the end"),
                arguments("and a pr", 4, "expected " + AN_OPERATOR + " after 'and', found 'a'"),
                arguments("(a pr", 5, "expected 'and', 'or' or ')' after 'pr', found the end"),
                arguments("a pr)", 4, "expected 'and', 'or' or the end after 'pr', found ')'"),
                arguments("()", 1, "expected an attribute after '(', found ')'"),
                arguments("not (a pr", 9, "expected 'and', 'or' or ')' after 'pr', found the end"),
                arguments("not a pr", 4, "expected '(' or " + AN_OPERATOR + " after 'not', found 'a'"),
                arguments("a pr b pr", 5, "expected 'and', 'or' or the end after 'pr', found 'b'"),
                arguments("a  eq 1 or", 10, "expected an attribute after 'or', found the end"),
                arguments("a pr and(b pr)", 5, "expected blanks around 'and'"),
                arguments("(a pr)or b pr", 6, "expected blanks around 'or'"),
                arguments("a.b.c eq 1", 0, "expected an attribute, found 'a.b.c'"),
                arguments("1a eq 1", 0, "expected an attribute, found '1a'"),
                arguments("urn:name eq 1", 0, "expected an attribute, found 'urn:name'"),
                arguments("urn:x:y:1.0 pr", 0, "expected an attribute, found 'urn:x:y:1.0'"),
                arguments("urn:x:y:a.b.c.d pr", 0, "expected an attribute, found 'urn:x:y:a.b.c.d'"),
                arguments("größe pr", 0, "expected an attribute, found 'größe'"),
                arguments("\"a\" pr", 0, "expected an attribute, found '\"a\"'"),
                arguments("a\npr", 1, "expected " + AN_OPERATOR + " after 'a', found '\\u000a'"),
                arguments("a eq \"\\x\"", 5, "the string has a wrong escape or a control character"),
                arguments("a eq \"\\U00e9\"", 5, "the string has a wrong escape or a control character"),
                arguments("a eq \"\\u00g9\"", 5, "the string has a wrong escape or a control character"),
                arguments("a eq \"\t\"", 5, "the string has a wrong escape or a control character"),
                arguments("a eq \"x", 5, "the string has no closing quote"),
                arguments("a eq \"x\\\"", 5, "the string has no closing quote"),
                arguments("a eq \"x\\", 5, "the string has no closing quote"),
                arguments("a eq \"x\"\"y\"", 8, "expected 'and', 'or' or the end after '\"x\"', found '\"y\"'"),
                arguments("a eq 1e2147483649", 5, "the exponent of '1e2147483649' is out of range"),
                arguments("a eq 1e-99999999999", 5, "the exponent of '1e-99999999999' is out of range"));
    }

    static List<Arguments> refusedInBracketsByAll() {
        return List.of(
                arguments("emails[", 7, "expected " + A_PLAIN_NAME + " after '[', found the end"),
                arguments("emails[]", 7, "expected " + A_PLAIN_NAME + " after '[', found ']'"),
                arguments("emails[type eq \"x\"", 18, "expected 'and', 'or' or ']' after '\"x\"', found the end"),
                arguments("emails[(type pr]", 15, "expected 'and', 'or' or ')' after 'pr', found ']'"),
                arguments("emails[type pr] x", 16, "expected 'and', 'or' or the end after ']', found 'x'"),
                arguments("emails[emails[type pr]]", 13, "expected " + AN_OPERATOR + " after 'emails', found '['"),
                arguments(
                        "emails[emails[type eq \"x\"]]", 13, "expected " + AN_OPERATOR + " after 'emails', found '['"),
                arguments("emails[name.x eq \"1\"]", 7, "expected " + A_PLAIN_NAME + " after '[', found 'name.x'"),
                arguments(
                        "emails[urn:x:y:type pr]", 7, "expected " + A_PLAIN_NAME + " after '[', found 'urn:x:y:type'"),
                arguments(
                        "emails[urn:x:y:type eq \"w\"]",
                        7,
                        "expected " + A_PLAIN_NAME + " after '[', found 'urn:x:y:type'"),
                arguments("name.x[type pr]", 6, "expected no filter after the sub-attribute 'name.x', found '['"),
                arguments("emails[type pr] .value pr", 16, "expected no blank before '.value'"));
    }

    static List<Arguments> refusedByTheRfc() {
        String inside = "expected '.value' inside the brackets, as RFC 7644 has it, found it after them";
        return List.of(
                arguments("userName eq bjensen", 12, "expected " + A_VALUE + " after 'eq', found 'bjensen'"),
                arguments("userName eq and active pr", 12, "expected " + A_VALUE + " after 'eq', found 'and'"),
                arguments("a eq TRUE", 5, "expected " + A_VALUE + " after 'eq', found 'TRUE'"),
                arguments("a eq 01", 5, "expected " + A_VALUE + " after 'eq', found '01'"),
                arguments("a eq +1", 5, "expected " + A_VALUE + " after 'eq', found '+1'"),
                arguments("a eq 1.", 5, "expected " + A_VALUE + " after 'eq', found '1.'"),
                arguments("a eq .5", 5, "expected " + A_VALUE + " after 'eq', found '.5'"),
                arguments("emails[type eq \"work\"].value", 22, inside),
                arguments("emails[type eq \"work\"].value eq \"u@x\"", 22, inside),
                arguments("emails[type eq \"work\"].value pr", 22, inside));
    }

    static List<Arguments> refusedByTheTolerantToo() {
        return List.of(
                arguments("x eq Foo Bar", 9, "expected 'and', 'or' or the end after 'Foo', found 'Bar'"),
                arguments("x eq and y pr", 9, "expected 'and', 'or' or the end after 'and', found 'y'"),
                arguments("x eq foo\"bar\"", 8, "expected 'and', 'or' or the end after 'foo', found '\"bar\"'"),
                arguments("x eq user(1)", 9, "expected 'and', 'or' or the end after 'user', found '('"),
                arguments("emails[type pr].value", 21, "expected " + AN_OPERATOR + " after '.value', found the end"),
                arguments(
                        "emails[type pr].value.x pr",
                        15,
                        "expected 'and', 'or' or the end after ']', found '.value.x'"),
                arguments("emails[type pr].value[x pr]", 21, "expected " + AN_OPERATOR + " after '.value', found '['"));
    }

    @ParameterizedTest
    @MethodSource({"refusedByAll", "refusedInBracketsByAll", "refusedByTheRfc"})
    void saysWhatIsWrongAndWhere(String text, int position, String problem) {
        assertRefused(() -> Filter.parse(text), position, problem);
    }

    @ParameterizedTest
    @MethodSource({"refusedByAll", "refusedInBracketsByAll", "refusedByTheTolerantToo"})
    void saysTheSameWhereMoreIsTolerated(String text, int position, String problem) {
        assertRefused(() -> Filter.parse(text, FilterSyntax.tolerant()), position, problem);
    }
}
