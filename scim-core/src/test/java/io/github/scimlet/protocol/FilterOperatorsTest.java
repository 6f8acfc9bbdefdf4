package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What filters find, in both presets (RFC 7644 §3.4.2.2)")
class FilterOperatorsTest {

    private final BothPresets presets = new BothPresets();

    @BeforeEach
    void createFourUsers() {
        String boss = presets.tolerant.created("/Users", """
                {"userName": "bjensen", "externalId": "AbC", "title": "100% Guide", "active": true,
                 "displayName": "A \\"B\\" \\u00e9", "name": {"familyName": "O'Malley"},
                 "emails": [{"value": "bjensen@example.com", "type": "work", "primary": true},
                            {"value": "babs@example.org", "type": "home"}]}""");
        presets.tolerant.created("/Users", """
                {"userName": "ann", "title": "1000 Things", "active": false, "name": {"familyName": null},
                 "emails": [{"value": "ann@example.org", "type": "other"}],
                 "%s": {"employeeNumber": "0042", "manager": {"value": "%s"}}}""".formatted(BothPresets.ENTERPRISE, boss));
        presets.tolerant.created("/Users", "{\"userName\": \"carl\", \"phoneNumbers\": [{\"type\": \"work\"}]}");
        presets.tolerant.created("/Users", "{\"userName\": \"a+b\", \"title\": \"A\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            userName eq "bjensen"                                   | [bjensen]
            userName eq "bjense"                                    | []
            USERNAME Eq "bjensen" AND Active eq true                | [bjensen]
            userName eq "a+b"                                       | [a+b]
            title ne "A"                                            | [bjensen, ann, carl]
            emails.type ne "work"                                   | [ann, carl, a+b]
            emails.value co "example"                               | [bjensen, ann]
            title co "100%"                                         | [bjensen]
            title co "_"                                            | []
            userName sw "bj"                                        | [bjensen]
            userName sw "bjensen"                                   | [bjensen]
            userName sw "jensen"                                    | []
            emails.value ew ".org"                                  | [bjensen, ann]
            userName ew "carl"                                      | [carl]
            userName gt "bjensen"                                   | [carl]
            userName ge "BJENSEN"                                   | [bjensen, carl]
            userName lt "ann"                                       | [a+b]
            userName le "ANN"                                       | [ann, a+b]
            displayName eq "a \\"b\\" \\u00C9"                      | [bjensen]
            name.familyName co "O'Malley"                           | [bjensen]
            externalId eq "AbC"                                     | [bjensen]
            externalId eq "abc"                                     | []
            urn:ietf:params:scim:schemas:core:2.0:user:userName sw "b" | [bjensen]
            E:employeeNumber eq "0042"                              | [ann]
            E:manager.displayName co "A \\"b"                       | [ann]
            URN:IETF:params:scim:schemas:extension:enterprise:2.0:user:Manager.Value pr | [ann]
            schemas eq "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User" | [ann]
            schemas eq "urn:ietf:params:scim:schemas:core:2.0:User" | [bjensen, ann, carl, a+b]
            meta.lastModified gt "2011-05-13T04:42:34Z"             | [bjensen, ann, carl, a+b]
            meta.lastModified lt "2011-05-13T04:42:34Z"             | []
            meta.resourceType eq "User"                             | [bjensen, ann, carl, a+b]
            """)
    void compareAsTheirOperatorsSay(String filter, String found) {
        assertThat(presets.users("filter=" + filter)).hasToString(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title pr                     | [bjensen, ann, a+b]
            not (title pr)               | [carl]
            not(title pr)                | [carl]
            title eq null                | [carl]
            title ne null                | [bjensen, ann, a+b]
            title eq ""                  | []
            title ne ""                  | [bjensen, ann, carl, a+b]
            title co ""                  | [bjensen, ann, a+b]
            name pr                      | [bjensen]
            emails pr                    | [bjensen, ann]
            phoneNumbers pr              | [carl]
            phoneNumbers.value pr        | []
            phoneNumbers.value eq null   | [bjensen, ann, carl, a+b]
            phoneNumbers[value eq null]  | [carl]
            emails[display ne "x"]       | [bjensen, ann]
            emails.display ne "x"        | [bjensen, ann, carl, a+b]
            E:manager pr                 | [ann]
            E:department pr              | []
            active pr                    | [bjensen, ann]
            active ne true               | [ann, carl, a+b]
            """)
    void tellAValueFromNone(String filter, String found) {
        assertThat(presets.users("filter=" + filter)).hasToString(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            userName eq "carl" or title pr and active eq true       | [bjensen, carl]
            (userName eq "carl" or title pr) and active eq true     | [bjensen]
            title pr and active eq true or userName eq "carl"       | [bjensen, carl]
            not (title pr) and userName eq "carl"                   | [carl]
            not (title pr and userName eq "ann")                    | [bjensen, carl, a+b]
            not (not (title pr))                                    | [bjensen, ann, a+b]
            title pr and active pr                                  | [bjensen, ann]
            title pr and not (active pr)                            | [a+b]
            not (title pr) and active pr                            | []
            not (title pr) and not (active pr)                      | [carl]
            title pr or active pr                                   | [bjensen, ann, a+b]
            """)
    void areJoinedByAndOrAndNot(String filter, String found) {
        assertThat(presets.users("filter=" + filter)).hasToString(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            emails.value eq "babs@example.org"                                    | [bjensen]
            emails co "example.org"                                               | [bjensen, ann]
            emails.value co "example.org"                                         | [bjensen, ann]
            emails[type eq "work" and value co "@example.org"]                    | []
            emails.type eq "work" and emails.value co "@example.org"              | [bjensen]
            emails[type eq "work" or (type eq "home" and value ew "org")]         | [bjensen]
            emails[not (type eq "work")]                                          | [bjensen, ann]
            not (emails[type eq "work"])                                          | [ann, carl, a+b]
            emails[primary eq true]                                               | [bjensen]
            emails[type ne "work" and value ew ".org"]                            | [bjensen, ann]
            """)
    void lookForOneValueOfSeveral(String filter, String found) {
        assertThat(presets.users("filter=" + filter)).hasToString(found);
    }
}
