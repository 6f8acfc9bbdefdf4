package io.github.scimlet.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Filters that are accepted (RFC 7644 §3.4.2.2)")
class FilterGrammarTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName eq \"bjensen\"",
                "name.familyName co \"O'Malley\"",
                "userName sw \"J\"",
                "urn:ietf:params:scim:schemas:core:2.0:User:userName sw \"J\"",
                "title pr",
                "meta.lastModified gt \"2011-05-13T04:42:34Z\"",
                "meta.lastModified ge \"2011-05-13T04:42:34Z\"",
                "meta.lastModified lt \"2011-05-13T04:42:34Z\"",
                "meta.lastModified le \"2011-05-13T04:42:34Z\"",
                "title pr and userType eq \"Employee\"",
                "title pr or userType eq \"Intern\"",
                "schemas eq \"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\"",
                "userType eq \"Employee\" and (emails co \"example.com\" or emails.value co \"example.org\")",
                "userType ne \"Employee\" and not (emails co \"a\" or emails.value co \"b\")",
                "userType eq \"Employee\" and (emails.type eq \"work\")",
                "userType eq \"Employee\" and emails[type eq \"work\" and value co \"@example.com\"]",
                "emails[type eq \"work\" and value co \"@example.com\"]"
                        + " or ims[type eq \"xmpp\" and value co \"@foo.com\"]",
                "emails[type eq \"work\" or (type eq \"home\" and value ew \"org\")]",
                "a pr or b pr and c pr",
                "not(a pr) and b pr or c pr",
                "a eq 1 and b eq -1.5e+3 and c eq null and d eq true",
                "pr pr",
                "not pr",
                "not eq \"x\"",
                "not[type pr]",
                "x[not pr and not (not pr)]",
                "and pr and or pr",
                "not (not pr)",
                "emails[not (type eq \"work\")]",
                "emails[not(type eq \"work\") and (value pr)]",
                "manager.$ref pr",
                "members.$ref ew \"/Users/u1\"",
                "members[$ref pr]",
                "my-attr_1 eq \"\\u00e9\\\"\"",
                "x eq \"é😀\"",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.displayName eq \"Ann\"",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager[value eq \"1\"]",
                "URN:IETF:params:scim:schemas:core:2.0:user:userName sw \"b\"",
                "USERNAME EQ \"x\" AND title PR",
                "userName eq\"x\"",
                "( (a pr) )",
                "\t a \t eq\t1  and\tnot \t ( b  pr )  ",
                "emails [ type pr ]",
                "true eq true",
                "eq eq \"eq\"",
                "null eq null or false ne false",
                "a eq 0 or a eq -0 or a eq 0.0 or a eq 1E5 or a eq 10.25e-2",
                "http://schemas.example.com/2006/11/X:attr eq 1",
            })
    void acceptsAndReadsBackWhatItPrints(String text) {
        Filter filter = Filter.parse(text);

        assertThat(Filter.parse(filter.toString())).isEqualTo(filter).hasSameHashCodeAs(filter);
        assertThat(Filter.parse(text, FilterSyntax.tolerant())).isEqualTo(filter);
    }

    @Test
    void bindsAndTighterThanOr() {
        assertThat(Filter.parse("a pr or b pr and c pr or d pr"))
                .isEqualTo(Filter.parse("a pr or (b pr and c pr) or d pr"))
                .isNotEqualTo(Filter.parse("(a pr or b pr) and (c pr or d pr)"));
    }

    @Test
    void bindsNotTighterThanAnd() {
        assertThat(Filter.parse("not (a pr) and b pr"))
                .isEqualTo(Filter.parse("(not (a pr)) and b pr"))
                .isNotEqualTo(Filter.parse("not (a pr and b pr)"));
    }

    @Test
    void bindsInBracketsAsOutside() {
        assertThat(Filter.parse("x[a pr or b pr and not (c pr)]"))
                .isEqualTo(Filter.parse("x[a pr or (b pr and (not (c pr)))]"))
                .isNotEqualTo(Filter.parse("x[(a pr or b pr) and not (c pr)]"));
    }

    @Test
    void mindsNeitherTheCaseOfNamesNorThatOfKeywords() {
        assertThat(Filter.parse("URN:x:y:EMAILS[TYPE EQ \"work\" AND NOT (VALUE PR)] OR A PR"))
                .isEqualTo(Filter.parse("urn:x:y:emails[type eq \"work\" and not (value pr)] or a pr"))
                .hasSameHashCodeAs(Filter.parse("urn:x:y:emails[type eq \"work\" and not (value pr)] or a pr"))
                .isNotEqualTo(Filter.parse("urn:x:y:emails[type eq \"Work\" and not (value pr)] or a pr"));
    }

    @Test
    void printsNoMoreParenthesesThanNeeded() {
        assertThat(Filter.parse(
                        "((a pr and (b pr)) or (NOT(c Eq 1.50)and ((d pr or e pr ) )))".replace(")and", ") and")))
                .hasToString("a pr and b pr or not (c eq 1.50) and (d pr or e pr)");
    }
}
