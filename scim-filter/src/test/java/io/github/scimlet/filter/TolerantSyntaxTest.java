package io.github.scimlet.filter;

import static io.github.scimlet.filter.SyntaxErrorAssertions.A_VALUE;
import static io.github.scimlet.filter.SyntaxErrorAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TolerantSyntaxTest {
    static List<Arguments> liberties() {
        return List.of(
                arguments("externalId eq K-77 and active eq true", "externalId eq \"K-77\" and active eq true"),
                arguments("userName sw O", "userName sw \"O\""),
                arguments("DisplayName eq X", "DisplayName eq \"X\""),
                arguments(
                        "meta.created gt 2015-10-10T14:38:21.8617979-07:00",
                        "meta.created gt \"2015-10-10T14:38:21.8617979-07:00\""),
                arguments(
                        "externalId eq 6b1d1c62-6b0d-4b0f-8d33-6f8b7b7c0e51",
                        "externalId eq \"6b1d1c62-6b0d-4b0f-8d33-6f8b7b7c0e51\""),
                arguments(
                        "name.FamilyName eq Y and (emails.Value co a.example or emails.Value co b.example)",
                        "name.FamilyName eq \"Y\" and (emails.Value co \"a.example\" or emails.Value co \"b.example\")"),
                arguments("emails[type eq work]", "emails[type eq \"work\"]"),
                arguments("emails[type eq work].value eq u@x", "emails[type eq \"work\" and value eq \"u@x\"]"),
                arguments("active eq True", "active eq \"True\""),
                arguments("active eq TRUE", "active eq \"TRUE\""),
                arguments("x eq user@host.example", "x eq \"user@host.example\""),
                arguments("x eq O'Malley", "x eq \"O'Malley\""),
                arguments("x eq c:\\temp", "x eq \"c:\\\\temp\""),
                arguments("x eq Jürgen😀", "x eq \"Jürgen😀\""),
                arguments("schemas eq urn:x:y:2.0:User", "schemas eq \"urn:x:y:2.0:User\""),
                arguments("x eq .a", "x eq \".a\""),
                arguments("x eq 007", "x eq \"007\""),
                arguments("x eq +1", "x eq \"+1\""),
                arguments("x eq 1.", "x eq \"1.\""),
                arguments("x eq and", "x eq \"and\""),
                arguments("x eq and and y eq or or z eq not", "x eq \"and\" and y eq \"or\" or z eq \"not\""),
                arguments("emails[type eq \"work\"].value pr", "emails[type eq \"work\" and value pr]"),
                arguments(
                        "urn:x:y:emails[type eq \"work\" and primary eq true].value eq \"x\" and a pr",
                        "urn:x:y:emails[type eq \"work\" and primary eq true and value eq \"x\"] and a pr"),
                arguments(
                        "emails[type eq \"work\" or type eq \"home\"].value eq \"x\"",
                        "emails[(type eq \"work\" or type eq \"home\") and value eq \"x\"]"));
    }

    @ParameterizedTest
    @MethodSource("liberties")
    void readsWhatIsNotOfTheRfcAsIfItWere(String text, String canonical) {
        Filter filter = Filter.parse(text, FilterSyntax.tolerant());

        assertThat(filter).hasToString(canonical).isEqualTo(Filter.parse(canonical));
    }

    @Test
    void keepsLiteralsOfJsonAsTheyAre() {
        String text = "a eq true and b eq null and c eq -1.5e3 and d eq \"x\"";

        assertThat(Filter.parse(text, FilterSyntax.tolerant())).isEqualTo(Filter.parse(text));
    }

    @Test
    void switchesEachLibertyAlone() {
        FilterSyntax bareWords = FilterSyntax.rfc().withBareWords(true);
        FilterSyntax valuePaths = FilterSyntax.tolerant().withBareWords(false);

        assertThat(Filter.parse("a eq b", bareWords)).isEqualTo(Filter.parse("a eq \"b\""));
        assertThat(Filter.parse("a[b pr].c pr", valuePaths)).isEqualTo(Filter.parse("a[b pr and c pr]"));
        assertRefused(() -> Filter.parse("a eq b", valuePaths), 5, "expected " + A_VALUE + " after 'eq', found 'b'");
        assertRefused(
                () -> Filter.parse("a[b pr].c pr", bareWords),
                7,
                "expected '.c' inside the brackets, as RFC 7644 has it, found it after them");
    }
}
