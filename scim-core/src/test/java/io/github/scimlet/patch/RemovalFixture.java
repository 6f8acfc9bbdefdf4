package io.github.scimlet.patch;

import static io.github.scimlet.schema.Samples.tree;

import io.github.scimlet.model.Attributes;

/** A user with values of every shape that can be removed. */
final class RemovalFixture {

    static final Attributes BABS = tree("""
            {
              "userName": "bjensen", "title": "Guide", "active": true,
              "name": {"familyName": "Jensen", "givenName": "Barbara"},
              "emails": [
                {"value": "b@example.com", "type": "work", "primary": true},
                {"value": "b@example.org", "type": "home"},
                {"value": "b2@example.com", "type": "work"}
              ],
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"manager": {"value": "u-2"}},
              "urn:example:hr:2.0:Badge": {
                "tags": ["red", "green"], "seat": {"room": "1", "aliases": ["East", "west", "north"]}
              }
            }
            """);

    private RemovalFixture() {}
}
