package io.github.scimlet.schema;

import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What makes two values one (RFC 7643 §2.4)")
class ElementKeyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            emails    | {"value": "a", "type": "work"}   | {"value": "A", "type": "Work", "primary": true}
            emails    | {"value": "a"}                   | {"value": "a", "display": "x"}
            addresses | {"locality": "X", "region": "Y"} | {"region": "y", "locality": "x"}
            x509Certificates | {"value": "AAE="}         | {"value": "AAE"}
            """)
    void areOneIfTheySayTheSame(String attribute, String one, String other) {
        assertThat(key(attribute, one)).isEqualTo(key(attribute, other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            emails    | {"value": "a", "type": "work"}   | {"value": "a", "type": "home"}
            emails    | {"value": "a", "type": "work"}   | {"value": "a"}
            emails    | {"display": "a"}                 | {"type": "a"}
            photos    | {"value": "a"}                   | {"value": "A"}
            addresses | {"locality": "X"}                | {"locality": "X", "primary": true}
            addresses | {"locality": "a:1:b"}            | {"locality": "a", "region": "b"}
            x509Certificates | {"value": "AAE="}         | {"value": "aae="}
            """)
    void areTwoIfTheySayDifferentThings(String attribute, String one, String other) {
        assertThat(key(attribute, one)).isNotEqualTo(key(attribute, other));
    }

    @Test
    void isTheIdOfAReferenceWhateverElseIsSaidOfIt() {
        AttributeDefinition members = Schemas.GROUP.attribute("members").orElseThrow();

        assertThat(ElementKey.of(members, tree("{\"value\": \"u-1\", \"type\": \"User\", \"display\": \"A\"}")))
                .isEqualTo(ElementKey.of(members, tree("{\"value\": \"u-1\"}")))
                .isNotEqualTo(ElementKey.of(members, tree("{\"value\": \"U-1\"}")));
    }

    private static String key(String attribute, String element) {
        return ElementKey.of(Schemas.USER.attribute(attribute).orElseThrow(), tree(element));
    }
}
