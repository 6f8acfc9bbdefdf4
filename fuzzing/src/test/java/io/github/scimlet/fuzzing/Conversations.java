package io.github.scimlet.fuzzing;

import java.util.List;
import java.util.stream.Stream;

/** What identity providers do with a new server. */
final class Conversations {

    private static final String PATCH =
            "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[%s]}";

    private Conversations() {}

    static Stream<List<Step>> all() {
        return Stream.of(
                List.of(
                        get("/Users", "filter=userName+eq+%22ada%22"),
                        post("/Users", """
                                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"ada","active":true,
                                 "emails":[{"value":"ada@example.com","type":"work","primary":true}],"password":"t1meMa$heen"}"""),
                        patch("/Users/@4", """
                                {"op":"Replace","path":"emails[type eq \\"work\\"].value","value":"a@b.example"}"""),
                        patch("/Groups/@2", """
                                {"op":"Add","path":"members","value":[{"value":"@4"}]}"""),
                        get("/Groups/@2", "excludedAttributes=members"),
                        Step.of("DELETE", "/Users/@4", "", "{}")),
                List.of(
                        post("/Groups", """
                                {"displayName":"Ops","members":[{"value":"@0"},{"value":"@2","type":"Group"}]}"""),
                        patch("/Groups/@4", """
                                {"op":"remove","path":"members[value eq \\"@0\\"]"}"""),
                        Step.of(
                                "PUT",
                                "/Groups/@4",
                                "attributes=displayName",
                                "{\"displayName\":\"Dev\",\"members\":[]}"),
                        get("/Groups", "filter=members.value%20eq%20%22@2%22"),
                        get("/Groups", "count=1&cursor=")),
                List.of(
                        Step.of("POST", "/Bulk", "", """
                                {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"failOnErrors":1,"Operations":[
                                 {"method":"POST","path":"/Users","bulkId":"q","data":{"userName":"q"}},
                                 {"method":"POST","path":"/Groups","bulkId":"g","data":{"displayName":"G","members":[{"value":"bulkId:q"}]}},
                                 {"method":"PATCH","path":"/Users/@0","data":{"Operations":[{"op":"replace","path":"active","value":false}]}},
                                 {"method":"DELETE","path":"/Users/@1"}]}"""),
                        post("/Users/.search", """
                                {"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],"filter":"active eq false",
                                 "attributes":["userName"],"sortBy":"userName","sortOrder":"descending","startIndex":1,"count":5}"""),
                        post("/.search", "{\"filter\":\"displayName pr\"}")),
                List.of(
                        Step.of("PUT", "/Users/@0", "", "{\"userName\":\"ACME-JSMITH\"}"),
                        Step.of("PUT", "/Samples/@3", "", Trees.text(Resources.SAMPLE)),
                        patch("/Samples/@3", "{\"op\":\"remove\",\"path\":\"pairs[value gt 1]\"}"),
                        get("/Samples", "filter=pairs[value%20ge%201]&sortBy=amount"),
                        get("/Me", "")),
                List.of(
                        get("/ServiceProviderConfig", ""),
                        get("/Schemas", ""),
                        get("/ResourceTypes/User", ""),
                        get("/", "filter=userName%20pr&sortBy=id"),
                        Step.of("HEAD", "/Users/@0", "", "{}"),
                        Step.of("OPTIONS", "/Users", "", "{}")));
    }

    private static Step get(String path, String query) {
        return Step.of("GET", path, query, "{}");
    }

    private static Step post(String path, String json) {
        return Step.of("POST", path, "", json);
    }

    private static Step patch(String path, String operation) {
        return Step.of("PATCH", path, "", PATCH.formatted(operation));
    }
}
