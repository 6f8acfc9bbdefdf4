package io.github.scimlet.random;

import io.github.scimlet.schema.Conformance;
import java.util.ArrayList;
import java.util.List;

/** Three users and two groups, some of whose attributes are there, and what can be done to them. */
final class Population {

    static final String USER_TABLE = """
            userName => "bjensen" | "BJensen" | "other" | "u2" | "x"
            CORE:userName => "bjensen" | "anna"
            title => "Guide" | "GUIDE" | "x" | ""
            nickName => "" | "B" | 42
            active => true | false | "False"
            externalId => "e-1" | "E-1"
            profileUrl => "https://example.com/a" | "b"
            name => {"givenName": "G"} | {"familyName": "F", "givenName": "H"} | {"givenName": null} | {"middleName": ""}
            name.givenName => "G" | "H" | null
            emails => [{"value": "a@x"}] | [{"value": "a@x", "type": "work"}] | [] | {"value": "d@x", "type": "home"}
            emails => [{"value": "A@X", "type": "WORK", "primary": true, "display": "A"}] | [{"value": "b@x", "type": "home"}]
            emails => [{"value": "b@x", "type": "home"}, {"value": "c@x", "primary": true}, {"value": "B@x", "type": "home"}]
            emails[type eq "work"] => {"value": "e@x"} | {"primary": true} | {"display": "E"} | {"type": "home"}
            emails[type eq "work"].value => "f@x" | "" | null
            emails[value eq "a@x"].primary => true | false
            emails[primary eq true].value => "p@x" | "a@x"
            emails[primary eq true] => {"display": "P"} | {"primary": false}
            emails[type eq "other"].value => "o@x"
            emails[type eq "home" and value eq "b@x"].display => "B" | null
            emails[type ne "work"].type => "work" | "home"
            emails[not (type pr)].type => "home"
            emails[value co "x" or type eq "home"].display => "D"
            emails.display => "all" | null
            emails.type => "work"
            emails.primary => false | true
            phoneNumbers => [{"value": "1", "type": "work"}] | [{"value": "1", "type": "home", "primary": true}]
            phoneNumbers[type eq "work"].value => "2"
            addresses => [{"locality": "Ulm", "type": "work"}] | [{"locality": "Ulm"}, {"country": "DE", "primary": true}]
            addresses[type eq "work"].locality => "Bonn" | null
            addresses[type eq "work"] => {"country": "FR"} | {"locality": null}
            roles => [{"value": "admin"}] | [{"value": "admin", "primary": true}, {"value": "user"}] | ["admin"]
            roles[primary eq "True"].value => "root"
            x509Certificates => [{"value": "AAE="}] | [{"value": "AAE"}]
            ENT => {"department": "D"} | {"department": null, "employeeNumber": "7"} | {"manager": {"value": "@u2"}} | {}
            ENT:department => "D" | "E" | null
            department => "D"
            ENT:manager => {"value": "@u2"} | {"value": "@u3"} | {"$ref": "../Users/@u1"} | {"displayName": "X"} | "@u1"
            ENT:manager.value => "@u1" | "@u2"
            ENT:manager.displayName => "X"
            BADGE => {"level": 3, "code": "C"} | {"vip": true, "tags": ["red"]} | {"seat": {"room": "9"}} | {"serial": "S"}
            BADGE:code => "C" | "D"
            BADGE:level => 1 | 2 | null
            BADGE:score => 1 | 1.0 | 1.5
            BADGE:since => "2011-05-13T04:42:34Z" | "2011-05-13T06:42:34+02:00"
            BADGE:photo => "AAE=" | "AAE"
            BADGE:page => "https://example.com/p"
            BADGE:vip => true | false
            BADGE:tags => ["red"] | ["Red", "green"] | ["blue", "blue"] | "red"
            BADGE:tags[value eq "red"] => "blue"
            BADGE:keys => ["a", "A"] | ["b"]
            BADGE:origin => "o"
            BADGE:serial => "S" | "T"
            BADGE:seat => {"room": "1"} | {"floor": 2, "aliases": ["z"]} | {"plan": "p"} | {"room": "2", "plan": "q"}
            BADGE:seat.room => "3"
            BADGE:seat.plan => "p" | "q"
            BADGE:seat.aliases => ["a"] | ["b", "A"]
            BADGE:seat.sensor => "s"
            BADGE:devices => [{"name": "n", "kind": "k"}] | [{"name": "N", "kind": "k", "labels": ["l"]}] | [{"name": "o"}]
            BADGE:devices => [{"name": "p", "kind": "q", "maker": "m"}, {"name": "p", "kind": "r", "size": 1}]
            BADGE:devices[name eq "n"] => {"kind": "z"} | {"size": 2} | {"maker": "m"} | {"labels": ["l", "m"]}
            BADGE:devices[name eq "n"].labels => ["x"] | []
            BADGE:devices[size eq 1.0].kind => "sized"
            BADGE:devices.maker => "m" | "w"
            BADGE:devices[name eq "n" and kind eq "k"].size => 5
            BADGE:accounts => [{"value": "1", "authority": "a"}] | [{"value": "1", "authority": "b", "primary": true}]
            BADGE:accounts[authority eq "a"].value => "2"
            BADGE:accounts[authority eq "b"] => {"value": "1"} | {"display": "x"}
            DESK:drawer => "D"
            DESK:lamp => true | false
            DESK => {"drawer": "E"} | {"lamp": true}
            schemas => ["DESK"] | ["urn:example:desk:1.1"]
            schemas[value eq "urn:example:hr:2.0:Badge"] => "x"
            id => "x" | "@u1"
            groups => [{"value": "@g4"}]
            meta => {"created": "2011-05-13T04:42:34Z"}
            meta.created => "2011-05-13T04:42:34Z"
            nope => 1
            nope.value => 1
            emails.nope => 1
            emails[nope eq 1] => {}
            title[value eq "x"] => "x"
            emails[ => 1
            """;

    static final String GROUP_TABLE = """
            displayName => "Staff" | "Guests" | "staff" | ""
            externalId => "e" | ""
            members => [{"value": "@u1"}] | [{"value": "@u2"}, {"value": "@u3"}] | [] | [{"value": "@u1"}, {"value": "@u1"}]
            members => {"value": "@u3"} | [{"$ref": "../Users/@u2"}] | [{"value": "@g5", "type": "Group"}] | "@u1"
            members => [{"value": "nobody"}] | [{"value": "@u1", "display": "X", "$ref": null}] | {"members": [{"value": "@u2"}]}
            members[value eq "@u1"] => {"value": "@u2"} | {"value": "@u1"} | {"display": "D"}
            members[value eq "@u2"] => {"value": "@u2"}
            members[value eq "@u1" or value eq "@u2"] => {"value": "@u1"}
            members[not (value eq "@u3")] => {}
            members[value eq "nobody"] => {"value": "nobody"}
            members.value => "@u1"
            members.display => "D"
            members[value eq "@u1"].value => "@u2" | "@u1"
            members[value eq "@u1"].display => "D"
            id => "x"
            meta.version => "x"
            nope => 1
            members[nope eq 1] => {}
            schemas => ["urn:ietf:params:scim:schemas:core:2.0:Group"]
            """;

    private static final List<String> USER_PARTS = List.of(
            "\"title\": \"Guide\"",
            "\"active\": true",
            "\"externalId\": \"e-1\"",
            "\"name\": {\"familyName\": \"F\", \"givenName\": \"G\"}",
            "\"emails\": [{\"value\": \"a@x\", \"type\": \"work\", \"primary\": true}, {\"value\": \"b@x\", \"type\": \"home\"}]",
            "\"phoneNumbers\": [{\"value\": \"1\"}]",
            "\"addresses\": [{\"locality\": \"Ulm\", \"type\": \"work\"}]",
            "\"roles\": [{\"value\": \"admin\"}, {\"value\": \"user\", \"primary\": true}]",
            "\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\": {\"department\": \"D\"}",
            "\"urn:example:desk:1.1\": {\"lamp\": true}");

    private static final List<String> BADGE_PARTS = List.of(
            "\"code\": \"C\"",
            "\"level\": 1",
            "\"serial\": \"S\"",
            "\"tags\": [\"red\", \"green\"]",
            "\"seat\": {\"room\": \"1\", \"floor\": 1, \"aliases\": [\"a\"], \"plan\": \"p\", \"sensor\": \"s\"}",
            "\"devices\": [{\"name\": \"n\", \"kind\": \"k\", \"maker\": \"m\", \"state\": \"on\"}, {\"name\": \"o\", \"kind\": \"k\", \"size\": 1}]",
            "\"accounts\": [{\"authority\": \"a\", \"value\": \"1\"}]");

    private static final List<String> MEMBERS = List.of("@u1", "@u2", "@u3");

    private final List<String> users = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();

    Population(Dice dice) {
        for (int i = 1; i <= 3; i++) {
            List<String> parts = some(USER_PARTS, dice);
            parts.add("\"userName\": \"u" + i + "\"");
            List<String> badge = some(BADGE_PARTS, dice);
            if (!badge.isEmpty()) {
                parts.add("\"urn:example:hr:2.0:Badge\": " + object(badge));
            }
            users.add(object(parts));
        }
        groups.add("{\"displayName\": \"Staff\", \"members\": " + members(dice) + "}");
        groups.add("{\"displayName\": \"Others\"}");
    }

    private static List<String> some(List<String> parts, Dice dice) {
        return new ArrayList<>(dice.shuffled(parts).subList(0, dice.few(parts.size())));
    }

    private static String object(List<String> members) {
        return "{" + String.join(", ", members) + "}";
    }

    private static String members(Dice dice) {
        return dice.shuffled(MEMBERS).subList(0, dice.between(0, 3)).stream()
                .map(id -> "{\"value\": \"" + id + "\"}")
                .toList()
                .toString();
    }

    /** A world of their own for them. */
    World in(Conformance conformance) {
        World world = new World(conformance);
        users.forEach(world::addUser);
        groups.forEach(world::addGroup);
        return world;
    }
}
