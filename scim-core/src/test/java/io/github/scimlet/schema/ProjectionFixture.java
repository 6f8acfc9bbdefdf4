package io.github.scimlet.schema;

import static io.github.scimlet.schema.Samples.tree;

import io.github.scimlet.model.Attributes;

/** A user with attributes that are returned always, by default, on request and never. */
final class ProjectionFixture {

    static final Attributes BABS = tree("""
            {
              "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "id": "u-1", "userName": "bjensen",
              "password": "t1meMa$heen",
              "name": {"familyName": "Jensen", "givenName": "Barbara"},
              "emails": [{"value": "a@example.com", "type": "work"}, {"value": "b@example.com", "primary": true}],
              "meta": {"created": "2011-05-13T04:42:34Z", "location": "https://example.com/Users/u-1"},
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
                "department": "Tours", "manager": {"value": "u-2", "displayName": "Ann"}
              },
              "urn:example:hr:2.0:Badge": {
                "level": 1, "note": "n", "origin": "o", "pin": "1234", "serial": "S-1",
                "accounts": [{"value": "1", "secret": "s"}, {"secret": "t"}]
              }
            }
            """);

    static final String ALWAYS = """
            "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "id": "u-1",
            "urn:example:hr:2.0:Badge": {"origin": "o"}""";

    private ProjectionFixture() {}
}
