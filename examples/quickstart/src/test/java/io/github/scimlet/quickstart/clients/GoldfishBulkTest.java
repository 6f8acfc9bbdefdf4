package io.github.scimlet.quickstart.clients;

import static de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod.DELETE;
import static de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod.PATCH;
import static de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod.POST;
import static de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod.PUT;
import static org.assertj.core.api.Assertions.assertThat;

import de.captaingoldfish.scim.sdk.common.etag.ETag;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import de.captaingoldfish.scim.sdk.common.response.BulkResponse;
import de.captaingoldfish.scim.sdk.common.response.BulkResponseOperation;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SCIM-SDK sends bulk requests (RFC 7644 §3.7)")
class GoldfishBulkTest extends GoldfishFixture {

    GoldfishBulkTest(String conformance) {
        super(conformance);
    }

    @Test
    void createsAGroupWithAUserThatIsCreatedAfterIt() {
        Member later = Member.builder().value("bulkId:babs").type("User").build();

        BulkResponse response = answer(
                200,
                goldfish.bulk()
                        .bulkRequestOperation(GROUPS)
                        .method(POST)
                        .bulkId("guides")
                        .data(Group.builder()
                                .displayName("Guides")
                                .members(List.of(later))
                                .build())
                        .next()
                        .bulkRequestOperation(USERS)
                        .method(POST)
                        .bulkId("babs")
                        .data(User.builder().userName("bjensen").build())
                        .sendRequest());

        assertThat(response.getBulkResponseOperations())
                .extracting(BulkResponseOperation::getStatus)
                .containsExactly(201, 201);
        String guides = location(response, "guides");
        Group group = answer(
                200,
                goldfish.get(Group.class, GROUPS, guides.substring(guides.lastIndexOf('/') + 1))
                        .sendRequest());
        assertThat(group.getMembers())
                .singleElement()
                .satisfies(member -> assertThat(member.getRef()).hasValue(location(response, "babs")));
    }

    @Test
    void changesAndDeletes() {
        User ada = create("ada");
        User grace = create("grace");
        User mary = create("mary");

        BulkResponse response = answer(
                200,
                goldfish.bulk()
                        .bulkRequestOperation(USERS, id(ada))
                        .method(PUT)
                        .data(User.builder().userName("ada").nickName("A").build())
                        .next()
                        .bulkRequestOperation(USERS, id(grace))
                        .method(PATCH)
                        .data("""
                                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                                 "Operations": [{"op": "add", "path": "nickName", "value": "G"}]}""")
                        .next()
                        .bulkRequestOperation(USERS, id(mary))
                        .method(DELETE)
                        .sendRequest());

        assertThat(response.getBulkResponseOperations())
                .extracting(BulkResponseOperation::getStatus)
                .containsExactly(200, 200, 204);
        assertThat(read(ada).getNickName()).hasValue("A");
        assertThat(read(grace).getNickName()).hasValue("G");
        failure(404, goldfish.get(User.class, USERS, id(mary)).sendRequest());
    }

    @Test
    void stopsAfterAsManyErrorsAsItAllows() {
        create("bjensen");

        BulkResponse response = answer(
                200,
                goldfish.bulk()
                        .failOnErrors(1)
                        .bulkRequestOperation(USERS)
                        .method(POST)
                        .bulkId("taken")
                        .data(User.builder().userName("bjensen").build())
                        .next()
                        .bulkRequestOperation(USERS)
                        .method(POST)
                        .bulkId("other")
                        .data(User.builder().userName("other").build())
                        .sendRequest());

        assertThat(response.getBulkResponseOperations()).singleElement().satisfies(failed -> {
            assertThat(failed.getStatus()).isEqualTo(409);
            assertThat(failed.getResponse(ErrorResponse.class).flatMap(ErrorResponse::getScimType))
                    .hasValue("uniqueness");
        });
    }

    @Test
    void changesOnlyTheVersionThatItKnows() {
        User ada = create("ada");

        BulkResponse response = answer(
                200,
                goldfish.bulk()
                        .bulkRequestOperation(USERS, id(ada))
                        .method(DELETE)
                        .version(ETag.parseETag("W/\"another\""))
                        .sendRequest());

        assertThat(response.getBulkResponseOperations())
                .extracting(BulkResponseOperation::getStatus)
                .containsExactly(412);
        assertThat(read(ada)).isEqualTo(ada);
    }

    private static String location(BulkResponse response, String bulkId) {
        return response.getByBulkId(bulkId).orElseThrow().getLocation().orElseThrow();
    }
}
