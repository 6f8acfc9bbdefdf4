package io.github.scimlet.fuzzing;

import io.github.scimlet.model.Attributes;

/** Resources with a value for nearly every attribute, as a store has them. */
final class Resources {

    static final Attributes USER = Trees.read("""
            {
              "userName": "bjensen", "externalId": "701984", "displayName": "Babs Jensen", "active": true,
              "name": {"formatted": "Ms. Barbara J Jensen, III", "familyName": "Jensen", "givenName": "Barbara"},
              "title": "Tour Guide", "locale": "en-US", "timezone": "America/Los_Angeles",
              "emails": [
                {"value": "bjensen@example.com", "type": "work", "primary": true},
                {"value": "babs@jensen.org", "type": "home"}
              ],
              "phoneNumbers": [{"value": "tel:555-555-5555", "type": "work"}],
              "addresses": [{"type": "work", "locality": "Hollywood", "country": "US"}],
              "roles": [{"value": "admin", "primary": true}],
              "x509Certificates": [{"value": "YWJj"}],
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
                "employeeNumber": "701984", "department": "Tours", "manager": {"value": "u-2"}
              },
              "urn:example:hr:2.0:Badge": {
                "code": "c", "level": 3, "score": 1.5, "since": "2011-05-13T04:42:34Z", "photo": "YWJj",
                "page": "https://example.com/", "vip": true, "tags": ["a", "b"], "keys": ["x", "X"], "note": "n",
                "seat": {"room": "r", "floor": 2, "aliases": ["q"], "plan": "p"},
                "devices": [{"name": "n", "kind": "k", "size": 1, "maker": "m", "labels": ["l"]}],
                "accounts": [{"authority": "a", "value": "v", "primary": true}, {"authority": "b", "value": "v"}]
              },
              "urn:example:desk:1.1": {"drawer": "d", "lamp": false}
            }
            """);

    static final Attributes GROUP = Trees.read("""
            {
              "displayName": "Tour Guides", "externalId": "g",
              "members": [{"value": "u-1", "type": "User"}, {"value": "u-2", "type": "User"}, {"value": "g-1", "type": "Group"}]
            }
            """);

    static final Attributes SAMPLE = Trees.read("""
            {
              "folded": "Ab", "exact": "Ab", "flag": true, "whole": 7, "amount": 1.5, "at": "2011-05-13T04:42:34Z",
              "blob": "YWJj", "link": "https://example.com/", "box": {"label": "l", "size": 1},
              "pair": {"value": 2.50, "unit": "kg"}, "words": ["a", "b"], "codes": ["a", "A"], "flags": [true, false],
              "wholes": [1, 2], "amounts": [1, 1.5], "times": ["2011-05-13T04:42:34Z"], "blobs": ["YWJj"],
              "links": ["https://example.com/"], "boxes": [{"label": "l", "size": 1}, {"label": "m"}],
              "pairs": [{"value": 1, "unit": "kg", "primary": true}, {"value": 2}], "not": "n", "pr": "p", "and": "a"
            }
            """);

    private Resources() {}
}
