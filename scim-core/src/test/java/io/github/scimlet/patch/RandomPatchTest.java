package io.github.scimlet.patch;

import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Any PATCH at all")
class RandomPatchTest {

    private static final Attributes BABS = tree("""
            {
              "id": "u-1", "userName": "bjensen", "title": "Guide", "active": true, "groups": [{"value": "g-1"}],
              "meta": {"created": "2011-05-13T04:42:34Z"},
              "name": {"familyName": "Jensen", "givenName": "Barbara"},
              "emails": [{"value": "a", "type": "work", "primary": true}, {"value": "b", "type": "home"}, {"type": "x"}],
              "addresses": [{"locality": "Ulm", "type": "work"}],
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
                "department": "Tours", "manager": {"value": "u-2", "displayName": "Ann"}
              },
              "urn:example:hr:2.0:Badge": {
                "code": "C", "level": 1, "tags": ["red", "green"], "serial": "S",
                "seat": {"room": "1", "aliases": ["a"], "plan": "p", "sensor": "s"},
                "devices": [{"name": "n", "kind": "k", "maker": "m", "labels": ["l"], "state": "on"}],
                "accounts": [{"authority": "a", "value": "1", "secret": "s"}]
              }
            }
            """);

    private static final List<String> OPS = List.of("add", "Add", "replace", "Replace", "remove", "Remove");

    private static final List<String> PATHS = words("""
            title | active | name | name.givenName | emails | emails[type eq \\"work\\"]
            emails[type eq \\"work\\"].value | emails[type eq \\"other\\"].value | emails[primary eq true]
            emails[value eq \\"a\\"].primary | emails.display | addresses[type eq \\"work\\"].locality | manager
            ENT:manager.value | ENT:department | BADGE:tags | BADGE:tags[value eq \\"red\\"] | BADGE:seat
            BADGE:seat.aliases | BADGE:devices | BADGE:devices[name eq \\"n\\"]
            BADGE:devices[name eq \\"n\\"].labels | BADGE:accounts[authority eq \\"a\\"].value
            BADGE:accounts[authority eq \\"b\\"].value
            """);

    private static final List<String> NAMES = words("""
            id | userName | title | active | groups | meta | name | emails | addresses | schemas | password | manager
            department | nope | ENT:manager | ENT:department | ENT:nope | BADGE:code | BADGE:level | BADGE:tags
            BADGE:seat | BADGE:devices | BADGE:accounts | BADGE:serial | urn:example:hr:2.0:Badge
            urn:example:desk:1.1 | urn:ietf:params:scim:schemas:core:2.0:User
            urn:ietf:params:scim:schemas:extension:enterprise:2.0:User
            """);

    private static final List<String> FILTERS = words("""
            [type eq \\"work\\"] | [value eq \\"a\\"] | [value pr] | [not (value pr)] | [name eq \\"n\\"]
            [primary eq true] | [authority eq \\"b\\"] | [size eq 2.0] | [value eq null] | [x | [kind ne \\"k\\"]
            """);

    private static final List<String> PARTS = words("""
            .value | .type | .primary | .givenName | .$ref | .displayName | .room | .aliases | .labels | .maker
            .kind | .floor | .nope
            """);

    private static final List<String> VALUES = words("""
            null | "" | " " | "x" | "True" | true | 7 | 1.5 | 1e999 | [] | {} | [null] | [{}] | [[]] | ["a"]
            ["a", "c"] | {"value": "a"} | {"value": ""} | [{"value": "a"}] | [{"value": "c", "primary": true}]
            {"type": "work", "primary": "true"} | {"$ref": "Users/u-3"} | {"$ref": null}
            {"room": "2", "aliases": ["z"]} | {"plan": "q"} | {"name": "n", "kind": null}
            [{"name": "o", "kind": "k"}] | {"emails": [{"value": "z"}]} | {"schemas": []} | {"code": "D", "level": 2}
            {"department": null, "manager": "u-4"} | ["urn:example:desk:1.1"] | {"drawer": "A"}
            {"title": "T", "name.givenName": "G"}
            """);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void leadsToAWholeResourceOrToAScimError(long seed) {
        Random random = new Random(seed);
        int applied = 0;

        for (int i = 0; i < 2_000; i++) {
            String operations = operation(random) + (random.nextInt(3) > 0 ? "" : ", " + operation(random));
            for (Attributes after : outcomes(operations)) {
                applied++;
                assertThat(faults(after, "")).as(operations).isEmpty();
                assertThat(after.text("userName")).as(operations).isPresent();
                assertThat(after.get("id")).as(operations).isEqualTo(BABS.get("id"));
                assertThat(after.get("groups")).as(operations).isEqualTo(BABS.get("groups"));
            }
        }

        assertThat(applied).isGreaterThan(500);
    }

    /** What is left of the two presets' answers without those that were errors. */
    private static List<Attributes> outcomes(String operations) {
        List<Attributes> outcomes = new ArrayList<>();
        for (boolean strict : new boolean[] {true, false}) {
            try {
                outcomes.add(strict ? Patching.strict(BABS, operations) : Patching.tolerant(BABS, operations));
            } catch (ScimException e) {
                assertThat(e.error().detail())
                        .as(operations)
                        .isNotBlank()
                        .endsWith(".")
                        .hasSizeLessThan(400);
            }
        }
        return outcomes;
    }

    private static List<String> faults(Attributes tree, String where) {
        List<String> faults = new ArrayList<>();
        tree.forEach((name, value) -> {
            if (Attributes.isUnassigned(value) || value.equals(Attributes.EMPTY)) {
                faults.add(where + name + " is empty");
            }
            if (tree.complexes(name).stream()
                            .filter(part -> part.flag("primary").orElse(false))
                            .count()
                    > 1) {
                faults.add(where + name + " has two primary values");
            }
            if (tree.values(name).contains(Attributes.EMPTY)
                    || tree.values(name).contains(Attributes.NULL)) {
                faults.add(where + name + " has an empty value");
            }
            tree.complexes(name).forEach(part -> faults.addAll(faults(part, where + name + ".")));
        });
        return faults;
    }

    private static String operation(Random random) {
        String op = "{\"op\": \"" + any(OPS, random) + "\"";
        if (random.nextInt(5) > 0) {
            op += ", \"path\": \"" + path(random) + "\"";
        } else if (random.nextInt(3) > 0) {
            return op + ", \"value\": {\"" + path(random) + "\": " + any(VALUES, random) + "}}";
        }
        return random.nextInt(6) > 0 ? op + ", \"value\": " + any(VALUES, random) + "}" : op + "}";
    }

    private static String path(Random random) {
        return random.nextInt(4) > 0
                ? any(PATHS, random)
                : any(NAMES, random) + maybe(FILTERS, random) + maybe(PARTS, random);
    }

    /** What stands between bars and ends of lines. */
    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s*[|\n]\\s*"));
    }

    private static String maybe(List<String> list, Random random) {
        return random.nextBoolean() ? "" : any(list, random);
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
