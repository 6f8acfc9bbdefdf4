package io.github.scimlet.quickstart.clients;

import static de.captaingoldfish.scim.sdk.common.constants.enums.PatchOp.ADD;
import static de.captaingoldfish.scim.sdk.common.constants.enums.PatchOp.REPLACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.BooleanNode;
import de.captaingoldfish.scim.sdk.client.builder.PatchBuilder;
import de.captaingoldfish.scim.sdk.client.response.ServerResponse;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What is wrong is the client's: its builder makes strings of all that are no objects, and arrays of all that are. Only a
 * patch that is handed over whole gets through as it is.
 */
@DisplayName("SCIM-SDK patches single-valued attributes, which a tolerant server understands")
class GoldfishPatchTest extends GoldfishFixture {

    private final boolean tolerant;
    private User babs;

    GoldfishPatchTest(String conformance) {
        super(conformance);
        tolerant = conformance.equals("tolerant");
    }

    @BeforeEach
    void createAUser() {
        babs = create("bjensen");
    }

    @Test
    void byABooleanThatIsAString() {
        understood(patch ->
                patch.addOperation().op(REPLACE).path("active").value("false").build());
    }

    @Test
    void byABooleanInAnArray() {
        understood(patch -> patch.addOperation()
                .op(REPLACE)
                .path("active")
                .valueNode(BooleanNode.FALSE)
                .build());
    }

    @Test
    void byAComplexValueInAnArray() {
        understood(patch -> patch.addOperation()
                .op(ADD)
                .path("name")
                .valueNode(Name.builder().givenName("Barbara").build())
                .build());
    }

    @Test
    void withoutAPathByAResourceInAnArray() {
        understood(patch -> patch.addOperation()
                .op(ADD)
                .valueNode(User.builder().title("Guide").build())
                .build());
    }

    @Test
    void byAPatchThatIsHandedOverWhole() {
        PatchBuilder<User> patch = patch(babs).setPatchResource("""
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations": [{"op": "replace", "path": "active", "value": false}]}""");

        assertThat(answer(200, patch.sendRequest()).isActive()).hasValue(false);
    }

    private void understood(UnaryOperator<PatchBuilder<User>> operation) {
        ServerResponse<User> response = operation.apply(patch(babs)).sendRequest();

        if (tolerant) {
            assertThat(answer(200, response)).isNotEqualTo(babs).isEqualTo(read(babs));
        } else {
            assertThat(failure(400, response).getScimType()).hasValue("invalidValue");
            assertThat(read(babs)).isEqualTo(babs);
        }
    }
}
