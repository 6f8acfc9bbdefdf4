package io.github.scimlet.schema;

import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.strict;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.filter.Filter;
import io.github.scimlet.model.Attributes;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What filters match (RFC 7644 §3.4.2.2)")
class FilterMatcherTest {

    private static final Attributes BABS = tree("""
            {
              "id": "U-1", "externalId": "AbC", "userName": "bjensen", "title": "100% Guide", "nickName": "",
              "displayName": "A \\"B\\" é", "active": true, "profileUrl": "https://example.com/Babs",
              "name": {"familyName": "Jensen"},
              "meta": {"created": "2011-05-13T04:42:34Z", "lastModified": "2011-05-13T06:42:34.1234567+02:00"},
              "emails": [
                {"value": "babs@example.org", "type": "home"},
                {"value": "bjensen@example.com", "type": "work", "primary": true}
              ],
              "phoneNumbers": [{"type": "work"}],
              "x509Certificates": [{"value": "AAE="}],
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
                "employeeNumber": "0042", "manager": {"value": "u-9"}
              },
              "urn:example:hr:2.0:Badge": {
                "level": 10, "score": 2.50, "since": "2024-01-31T10:00:00Z", "vip": false,
                "tags": ["Red", "green"], "keys": ["K1"], "photo": "AAE",
                "seat": {"room": "1", "aliases": ["East", "West"]}
              }
            }
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            userName eq "bjensen"               | userName eq "bjense"
            userName eq "BJENSEN"               | userName ne "BJENSEN"
            userName ne "other"                 | userName ne "bjensen"
            userName co "JENS"                  | userName co "jensx"
            userName sw "BJ"                    | userName sw "jensen"
            userName sw "bjensen"               | userName sw "bjensens"
            userName ew "SEN"                   | userName ew "bjense"
            userName ew "bjensen"               | userName ew "xbjensen"
            userName gt "BJENSE"                | userName gt "bjensen"
            userName ge "BJENSEN"               | userName ge "bjensena"
            userName lt "bjensena"              | userName lt "BJENSEN"
            userName le "BJENSEN"               | userName le "bjense"
            title co "100%"                     | title co "1000"
            displayName eq "a \\"b\\" \\u00c9"  | displayName eq "A B E"
            """)
    void comparesTextWithoutCase(String matching, String other) {
        assertMatches(matching, other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            externalId eq "AbC"                        | externalId eq "abc"
            externalId ne "abc"                        | externalId ne "AbC"
            externalId co "bC"                         | externalId co "BC"
            externalId sw "Ab"                         | externalId sw "ab"
            externalId lt "abc"                        | externalId gt "abc"
            id eq "U-1"                                | id eq "u-1"
            profileUrl eq "https://example.com/Babs"   | profileUrl eq "https://example.com/babs"
            BADGE:keys eq "K1"                         | BADGE:keys eq "k1"
            BADGE:tags eq "red"                        | BADGE:tags eq "rot"
            ENT:manager eq "u-9"                       | ENT:manager eq "U-9"
            x509Certificates eq "AAE"                  | x509Certificates eq "aae"
            BADGE:photo eq "AAE="                      | BADGE:photo ne "AAE="
            """)
    void comparesCaseExactTextWithCaseAndBytesWithoutPadding(String matching, String other) {
        assertMatches(matching, other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            meta.created eq "2011-05-13T04:42:34Z"                  | meta.created eq "2011-05-13T04:42:35Z"
            meta.created eq "2011-05-13T06:42:34.000+02:00"         | meta.created ne "2011-05-13T06:42:34+02:00"
            meta.created eq "2011-05-13T04:42:34"                   | meta.created eq "2011-05-13T04:42:34+01:00"
            meta.lastModified gt "2011-05-13T04:42:34Z"             | meta.lastModified le "2011-05-13T04:42:34Z"
            meta.lastModified lt "2011-05-13T04:42:34.1234568Z"     | meta.lastModified gt "2011-05-13T04:42:34.1234567Z"
            meta.lastModified ge "2011-05-13T04:42:34.1234567Z"     | meta.lastModified lt "2011-05-13T05:42:34.1234567+01:00"
            BADGE:since gt "0001-01-01T00:00:00Z"                   | BADGE:since lt "0001-01-01T00:00:00Z"
            """)
    void comparesDatesAsInstants(String matching, String other) {
        assertMatches(matching, other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            BADGE:level eq 10          | BADGE:level eq 9
            BADGE:level eq 10.0        | BADGE:level ne 1e1
            BADGE:level gt 9           | BADGE:level gt 10
            BADGE:level ge 10          | BADGE:level lt 10
            BADGE:level lt 1e1000000000 | BADGE:level gt 1e1000000000
            BADGE:score eq 2.5         | BADGE:score eq 2.51
            BADGE:score lt 10          | BADGE:score gt 10
            BADGE:vip eq false         | BADGE:vip eq true
            active ne false            | active ne true
            ENT:employeeNumber eq "0042" | ENT:employeeNumber eq "42"
            """)
    void comparesNumbersAndBooleansAsSuch(String matching, String other) {
        assertMatches(matching, other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            userName pr             | userType pr
            name pr                 | addresses pr
            emails pr               | roles pr
            emails.value pr         | phoneNumbers.value pr
            name.familyName pr      | name.givenName pr
            title ne null           | title eq null
            userType eq null        | userType ne null
            ENT:manager pr          | urn:example:desk:1.1:drawer pr
            BADGE:seat.aliases pr   | nickName pr
            nickName eq ""          | userType eq ""
            not (nickName pr)       | nickName ne ""
            """)
    void tellsWhetherThereIsAValue(String matching, String other) {
        assertMatches(matching, other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            userType ne "x"                   | userType eq "x"
            userType ne null or title pr      | userType sw ""
            addresses.country ne "DE"         | addresses.country eq "DE"
            ENT:department ne "x"             | ENT:department co "x"
            not (userType gt "a")             | userType gt "a"
            """)
    void takesAbsenceForDifference(String matching, String other) {
        assertMatches(matching, other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            emails.value eq "babs@example.org"                      | emails.value ne "babs@example.org"
            emails ew ".org"                                        | emails ew ".net"
            emails.type eq "work" and emails.value co "@example.org" | emails[type eq "work" and value co "@example.org"]
            emails[type eq "work" or (type eq "home" and value ew "net")] | emails[type eq "other"]
            emails[not (type eq "work")]                            | emails[not (type pr)]
            emails[type ne "work" and value pr]                     | phoneNumbers[value pr]
            emails[display eq null]                                 | emails[value eq null]
            BADGE:tags[value sw "GR"]                               | BADGE:tags[value eq "blue"]
            BADGE:seat.aliases eq "west"                            | BADGE:seat.aliases eq "north"
            groups ne "g-1"                                         | groups eq "g-1"
            """)
    void looksForOneValueOfSeveral(String matching, String other) {
        assertMatches(matching, other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            emails[primary eq true and type eq "work"]   | emails[primary eq true and type eq "home"]
            emails[primary eq false and type eq "home"]  | emails[primary ne false and type eq "home"]
            emails.primary eq false                      | roles.primary eq false
            emails[primary ne true]                      | phoneNumbers[primary eq true]
            phoneNumbers[primary eq false]               | phoneNumbers[primary pr]
            """)
    void takesAMissingPrimaryForFalse(String matching, String other) {
        assertMatches(matching, other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            schemas eq "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User" | schemas eq "urn:example:desk:1.1"
            schemas eq "URN:EXAMPLE:HR:2.0:BADGE"      | schemas ne "urn:ietf:params:scim:schemas:core:2.0:User"
            schemas sw "urn:example"                   | schemas sw "example"
            schemas pr                                 | not (schemas pr)
            meta.resourceType eq "User"                | meta.resourceType eq "Group"
            """)
    void knowsWhatOnlyAnswersShow(String matching, String other) {
        assertMatches(matching, other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title pr or userType pr and roles pr     | (title pr or userType pr) and roles pr
            not (userType pr) and title pr           | not (userType pr or title pr)
            not (not (title pr))                     | not (title pr) or not (active pr)
            userType pr or roles pr or id pr         | id pr and title pr and roles pr
            """)
    void bindsNotBeforeAndBeforeOr(String matching, String other) {
        assertMatches(matching, other);
    }

    @Test
    void matchesOnEmptyResourcesOnlyWhatIsAbsent() {
        assertThat(matcher("userName pr").test(Attributes.EMPTY)).isFalse();
        assertThat(matcher("ENT:manager ne \"x\"").test(Attributes.EMPTY)).isTrue();
        assertThat(matcher("emails[type eq \"work\"]").test(Attributes.EMPTY)).isFalse();
    }

    @Test
    void looksAtNoValuesBehindTheOneThatDecides() {
        Predicate<Attributes> matcher = matcher("title pr or emails.value eq \"x\"");

        assertThat(matcher.test(tree("{\"title\": \"T\", \"emails\": 5}"))).isTrue();
    }

    private static void assertMatches(String matching, String other) {
        assertThat(matcher(matching).test(BABS)).as(matching).isTrue();
        assertThat(matcher(other).test(BABS)).as(other).isFalse();
    }

    private static Predicate<Attributes> matcher(String filter) {
        String text = filter.replace("ENT:", Samples.ENTERPRISE + ":").replace("BADGE:", Samples.BADGE + ":");
        return FilterMatcher.of(USERS, FilterChecker.check(USERS, Filter.parse(text), strict()));
    }
}
