package io.github.scimlet.schema;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.schema.Samples.GROUPS;
import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.strict;
import static io.github.scimlet.schema.Samples.tolerant;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.FilterSyntax;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Filters held against the schemas (RFC 7644 §3.4.2.2)")
class FilterCheckerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            USERNAME Eq "b"                                         | userName eq "b"
            NAME.familyname co "x"                                  | name.familyName co "x"
            urn:ietf:params:scim:schemas:core:2.0:user:userName sw "b" | userName sw "b"
            URN:ietf:params:scim:schemas:extension:enterprise:2.0:User:Department eq "x" | ENT:department eq "x"
            ENT:manager.DISPLAYNAME co "A"                          | ENT:manager.displayName co "A"
            ENT:manager eq "u-1"                                    | ENT:manager.value eq "u-1"
            urn:example:desk:1.1:drawer eq "x"                      | urn:example:desk:1.1:drawer eq "x"
            emails co "x"                                           | emails.value co "x"
            emails pr                                               | emails pr
            name pr                                                 | name pr
            emails[TYPE eq "work" and VALUE co "x"]                 | emails[type eq "work" and value co "x"]
            EMAILS[not (type eq "work") or primary eq true]         | emails[not (type eq "work") or primary eq true]
            BADGE:tags[value eq "x"]                                | BADGE:tags[value eq "x"]
            title eq null                                           | not (title pr)
            title ne null                                           | title pr
            name eq null                                            | not (name pr)
            emails ne null                                          | emails pr
            emails[type eq null]                                    | emails[not (type pr)]
            meta.lastModified gt "2011-05-13T04:42:34Z"             | meta.lastModified gt "2011-05-13T04:42:34Z"
            schemas eq "urn:x"                                      | schemas eq "urn:x"
            not (title pr) and (active eq true or id eq "1")        | not (title pr) and (active eq true or id eq "1")
            groups.$ref ew "/g-1"                                   | groups.$ref ew "/g-1"
            ENT:manager.$ref pr                                     | ENT:manager.$ref pr
            BADGE:level ge -1.5e3                                   | BADGE:level ge -1.5E+3
            """)
    void areSpeltAsTheSchemasDoInBothPresets(String filter, String checked) {
        Leniency leniency = tolerant();

        assertThat(check(filter, leniency)).isEqualTo(spelledOut(checked));
        assertThat(leniency.used()).isEmpty();
        assertThat(check(filter, strict())).isEqualTo(spelledOut(checked));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            BOOLEAN_AS_TEXT          | active eq "True"                               | active eq true
            BOOLEAN_AS_TEXT          | roles[primary eq "false"]                      | roles[primary eq false]
            NUMBER_FOR_TEXT          | userName eq 42                                 | userName eq "42"
            BARE_EXTENSION_ATTRIBUTE | department eq "x"                              | ENT:department eq "x"
            BARE_EXTENSION_ATTRIBUTE | manager eq "u-1"                               | ENT:manager.value eq "u-1"
            LEGACY_URN               | urn:scim:schemas:extension:enterprise:1.0:department eq "x" | ENT:department eq "x"
            LEGACY_URN               | urn:scim:schemas:extension:enterprise:1.0.department eq "x" | ENT:department eq "x"
            LEGACY_URN               | urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.department eq "x" | ENT:department eq "x"
            """)
    void takeLibertiesWhereThoseAreTolerated(Tolerance tolerance, String filter, String checked) {
        Leniency leniency = tolerant();

        assertThat(check(filter, leniency)).isEqualTo(spelledOut(checked));
        assertThat(leniency.used()).containsOnlyKeys(tolerance);
        assertThatScim(() -> check(filter, strict())).failsWith(ScimType.INVALID_FILTER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            dispalyName eq "x"             | User has no attribute 'dispalyName'.
            name.given eq "x"              | User has no attribute 'name.given'.
            userName.value eq "x"          | User has no attribute 'userName.value'.
            urn:example:other:a pr         | User has no attribute 'urn:example:other:a'.
            urn:example:hr:2.0:Badge pr    | User has no attribute 'urn:example:hr:2.0:Badge'.
            emails[userName eq "x"]        | emails has no sub-attribute 'userName'.
            BADGE:tags[type eq "x"]        | tags has no sub-attribute 'type'.
            name eq "x"                    | name is complex: compare one of its sub-attributes.
            meta co "x"                    | meta is complex: compare one of its sub-attributes.
            name[givenName eq "x"]         | name has a single value, so no filter in brackets can follow it.
            userName[value eq "x"]         | userName has a single value, so no filter in brackets can follow it.
            password eq "t1meMa$heen"      | password is never returned, so it cannot be asked for either.
            password pr                    | password is never returned, so it cannot be asked for either.
            BADGE:pin sw "1"               | BADGE:pin is never returned, so it cannot be asked for either.
            BADGE:accounts.secret eq "x"   | BADGE:accounts.secret is never returned, so it cannot be asked for either.
            BADGE:accounts[secret eq "x"]  | secret is never returned, so it cannot be asked for either.
            active gt false                | active is of type boolean and cannot be compared by gt.
            active co "t"                  | active is of type boolean and cannot be compared by co.
            x509Certificates.value lt "A"  | x509Certificates.value is of type binary and cannot be compared by lt.
            x509Certificates sw "A"        | x509Certificates is of type binary and cannot be compared by sw.
            meta.created sw "2011"         | meta.created is of type dateTime and cannot be compared by sw.
            BADGE:level co 1               | BADGE:level is of type integer and cannot be compared by co.
            BADGE:score ew 1               | BADGE:score is of type decimal and cannot be compared by ew.
            meta.created gt "yesterday"    | meta.created must be compared with a literal of type dateTime.
            meta.created gt 5              | meta.created must be compared with a literal of type dateTime.
            BADGE:level eq "1"             | BADGE:level must be compared with a literal of type integer.
            BADGE:level eq true            | BADGE:level must be compared with a literal of type integer.
            active eq "yes"                | active must be compared with true or false.
            active eq 1                    | active must be compared with true or false.
            userName eq true               | userName must be compared with a literal of type string.
            BADGE:photo eq 5               | BADGE:photo must be compared with a literal of type binary.
            BADGE:page eq 5                | BADGE:page must be compared with a literal of type reference.
            title gt null                  | title cannot be compared with null by gt.
            title co null                  | title cannot be compared with null by co.
            """)
    void areRefusedIfTheyMakeNoSense(String filter, String problem) {
        assertThatScim(() -> check(filter, tolerant()))
                .failsWith(ScimType.INVALID_FILTER)
                .saying(spelledOut(problem))
                .notSaying("t1meMa$heen");
        assertThatScim(() -> check(filter, strict())).failsWith(ScimType.INVALID_FILTER);
    }

    @Test
    void stayTheObjectsThatTheyAreIfNothingIsToBeChanged() {
        Filter filter =
                Filter.parse("not (title pr) or emails[type eq \"work\" and value co \"x\"] and active eq true");

        assertThat(FilterChecker.check(USERS, filter, strict())).isSameAs(filter);
    }

    @Test
    void knowMembersByTheirIds() {
        assertThat(FilterChecker.check(GROUPS, Filter.parse("members eq \"u-1\""), strict()))
                .hasToString("members.value eq \"u-1\"");
    }

    @Test
    void leaveAnAttributeThatTwoExtensionsHaveToItsFullName() {
        ResourceType<?> two = Schemas.USERS
                .with(new Extension(
                        Samples.schema("{\"id\": \"urn:x:A\", \"attributes\": [{\"name\": \"a\"}]}"), false))
                .with(new Extension(
                        Samples.schema("{\"id\": \"urn:x:B\", \"attributes\": [{\"name\": \"a\"}]}"), false));

        assertThatScim(() -> FilterChecker.check(two, Filter.parse("a eq \"x\""), tolerant()))
                .failsWith(ScimType.INVALID_FILTER)
                .saying("User has no attribute 'a'.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            vault.hint eq "x"
            vault pr
            vault[hint eq "x"]
            """)
    void askForNoPartOfWhatIsNeverReturned(String filter) {
        ResourceType<?> type = Schemas.USERS.with(new Extension(Samples.schema("""
                {"id": "urn:x:A", "attributes": [{
                  "name": "vault", "type": "complex", "multiValued": true, "returned": "never",
                  "subAttributes": [{"name": "hint"}]}]}
                """), false));

        assertThatScim(() -> FilterChecker.check(type, Filter.parse("urn:x:A:" + filter), strict()))
                .failsWith(ScimType.INVALID_FILTER)
                .saying("urn:x:A:vault is never returned, so it cannot be asked for either.");
    }

    @Test
    void repeatNoMoreThanAnExcerptOfALongName() {
        String name = "x".repeat(5_000);

        assertThatScim(() -> check(name + " eq \"secret\"", tolerant()))
                .failsWith(ScimType.INVALID_FILTER)
                .saying("x".repeat(100) + "…")
                .notSaying("x".repeat(101), "secret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            100 | title eq null
             99 | not (title eq null)
             99 | emails[type eq null]
            """)
    void areRefusedIfTheyAreTooDeepOnlyOnceNullIsSpelledOut(int levels, String innermost) {
        assertThatScim(() -> FilterChecker.check(USERS, nested(levels, innermost), tolerant()))
                .failsWith(ScimType.INVALID_FILTER)
                .saying("The filter nests too deep.");
        assertThat(FilterChecker.check(USERS, nested(levels - 1, innermost), tolerant()))
                .isNotNull();
    }

    private static Filter nested(int levels, String innermost) {
        String text = "not (".repeat(levels) + innermost + ")".repeat(levels);
        return Filter.parse(text, FilterSyntax.rfc().withMaxDepth(100));
    }

    private static String check(String filter, Leniency leniency) {
        return FilterChecker.check(USERS, Filter.parse(spelledOut(filter)), leniency)
                .toString();
    }

    private static String spelledOut(String text) {
        return text.replace("ENT:", Samples.ENTERPRISE + ":").replace("BADGE:", Samples.BADGE + ":");
    }
}
