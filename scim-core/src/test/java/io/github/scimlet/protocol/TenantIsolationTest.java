package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.TestStore;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a client names of another tenant's, it is answered as if nobody had it, and nothing of the other tenant's
 * changes. Each attack is made twice: with what the victim has, and with what nobody has.
 */
@DisplayName("What belongs to another tenant")
class TenantIsolationTest {

    /** What an answer may have of its own each time. */
    private static final Map<Pattern, String> FRESH = Map.of(
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"), "some id",
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z"), "some time",
            Pattern.compile("W/\\\\?\"[^\"\\\\]*\\\\?\""), "some version");

    private static final String OF_A_USER = "/Users/USER";
    private static final String OF_A_GROUP = "/Groups/GROUP";

    /** @param body, like {@code target} and {@code header}, with names in capitals for what somebody has */
    private record Attack(String method, String target, String header, String body) {

        static Attack of(String method, String target) {
            return new Attack(method, target, "", "");
        }

        static Attack of(String method, String target, String body) {
            return new Attack(method, target, "", body);
        }

        static Attack patch(String target, String operation) {
            return of("PATCH", target, """
                    {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[%s]}""".formatted(operation));
        }

        static Attack filter(String filter) {
            String endpoint = filter.startsWith("members") ? "/Groups" : "/Users";
            return of("GET", endpoint + "?filter=" + TestClient.encoded(filter));
        }

        static Attack bulk(String operation) {
            return of("POST", "/Bulk", """
                    {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[%s]}""".formatted(operation));
        }

        /** The header that makes a request depend on a version, or on the content of the address. */
        Attack when(String header) {
            return new Attack(method, target, header, body);
        }

        TestReply by(TestClient client, Map<String, String> loot) {
            TestClient sender = header.isEmpty() ? client : client.with(header, loot.get("VERSION"));
            return sender.send(method, filledIn(target, loot), filledIn(body, loot));
        }

        private static String filledIn(String text, Map<String, String> loot) {
            String filled = text;
            for (Map.Entry<String, String> each : loot.entrySet()) {
                filled = filled.replace(each.getKey(), each.getValue());
            }
            return filled;
        }
    }

    static Stream<Attack> attacks() {
        return Stream.of(
                Attack.of("GET", OF_A_USER),
                Attack.of("HEAD", OF_A_USER),
                Attack.of("GET", OF_A_USER).when("If-None-Match"),
                Attack.of("GET", OF_A_USER + "?attributes=userName,groups"),
                Attack.of("GET", OF_A_GROUP),
                Attack.of("GET", OF_A_GROUP).when("If-None-Match"),
                Attack.of("DELETE", OF_A_USER),
                Attack.of("DELETE", OF_A_USER).when("If-Match"),
                Attack.of("DELETE", OF_A_GROUP),
                Attack.of("PUT", OF_A_USER, "{\"userName\":\"taken over\"}"),
                Attack.of("PUT", OF_A_USER, "{\"userName\":\"taken over\"}").when("If-Match"),
                Attack.of("PUT", OF_A_GROUP, "{\"displayName\":\"taken over\",\"members\":[{\"value\":\"OWN\"}]}"),
                Attack.of("PUT", "/Users/OWN", "{\"id\":\"USER\",\"userName\":\"own\"}"),
                Attack.of("PUT", "/Users/OWN", "{\"userName\":\"own\",\"groups\":[{\"value\":\"GROUP\"}]}"),
                Attack.patch(OF_A_USER, "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}"),
                Attack.patch(OF_A_GROUP, "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"OWN\"}]}"),
                Attack.patch(OF_A_GROUP, "{\"op\":\"remove\",\"path\":\"members[value eq \\\"USER\\\"]\"}"),
                Attack.patch("/Users/OWN", """
                        {"op":"add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager","value":"USER"}"""),
                Attack.patch("/Users/OWN", "{\"op\":\"add\",\"value\":{\"id\":\"USER\",\"nickName\":\"x\"}}"),
                Attack.patch("/Groups/CREW", "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"USER\"}]}"),
                Attack.patch("/Groups/CREW", "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"GROUP\"}]}"),
                Attack.patch("/Groups/CREW", """
                        {"op":"add","path":"members","value":[{"value":"USER","$ref":"https://example.com/scim/v2/Users/USER",
                        "display":"x","type":"User"}]}"""),
                Attack.patch(
                        "/Groups/CREW", "{\"op\":\"replace\",\"path\":\"members\",\"value\":[{\"value\":\"USER\"}]}"),
                Attack.patch("/Groups/CREW", "{\"op\":\"remove\",\"path\":\"members[value eq \\\"USER\\\"]\"}"),
                Attack.of("POST", "/Groups", "{\"displayName\":\"new\",\"members\":[{\"value\":\"USER\"}]}"),
                Attack.of("POST", "/Groups", "{\"displayName\":\"TEAM\"}"),
                Attack.of("POST", "/Users", "{\"userName\":\"NAME\",\"externalId\":\"EXTERNAL\"}"),
                Attack.of(
                        "POST", "/Users", "{\"userName\":\"new\",\"id\":\"USER\",\"groups\":[{\"value\":\"GROUP\"}]}"),
                Attack.filter("id eq \"USER\""),
                Attack.filter("not (id ne \"USER\")"),
                Attack.filter("userName eq \"NAME\""),
                Attack.filter("userName sw \"NAME\" or externalId eq \"EXTERNAL\""),
                Attack.filter("groups.value eq \"GROUP\""),
                Attack.filter("groups.display eq \"TEAM\""),
                Attack.filter("meta.location eq \"https://example.com/scim/v2/Users/USER\""),
                Attack.filter("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value eq \"USER\""),
                Attack.filter(
                        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.displayName eq \"NAME\""),
                Attack.filter("members eq \"USER\""),
                Attack.filter("members[value eq \"USER\" or display eq \"NAME\"]"),
                Attack.filter("members.$ref eq \"https://example.com/scim/v2/Users/USER\""),
                Attack.of("GET", "/Users?count=1&cursor=CURSOR"),
                Attack.of("POST", "/Users/.search", """
                        {"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],"filter":"id eq \\"USER\\""}"""),
                Attack.of("POST", "/Users/.search", """
                        {"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],"cursor":"CURSOR","count":1}"""),
                Attack.bulk("{\"method\":\"DELETE\",\"path\":\"/Users/USER\"}"),
                Attack.bulk("{\"method\":\"DELETE\",\"path\":\"/Users/USER\",\"version\":\"W/\\\"1\\\"\"}"),
                Attack.bulk("""
                        {"method":"PATCH","path":"/Groups/GROUP","data":{"Operations":[
                        {"op":"add","path":"members","value":[{"value":"OWN"}]}]}}"""),
                Attack.bulk("""
                        {"method":"POST","path":"/Groups","bulkId":"USER","data":{"displayName":"new","members":[{"value":"USER"}]}}"""),
                Attack.bulk("""
                        {"method":"POST","path":"/Groups","bulkId":"b","data":{"displayName":"new",
                        "members":[{"value":"bulkId:USER"}]}}"""));
    }

    /** A tenant with something of everything, and another one with a little. */
    private static final class Tenants {
        final TestClient victim;
        final TestClient attacker;
        final Map<String, String> loot = new TreeMap<>();
        final Map<String, String> nothing = new TreeMap<>();

        Tenants() {
            Map<String, TestStore> stores = Map.of("one", TestStore.empty(), "two", TestStore.empty());
            TestClient stranger = TestClient.of(ScimServiceProvider.builder()
                    .users(caller -> stores.get(caller.tenant()).users())
                    .groups(caller -> stores.get(caller.tenant()).groups())
                    .authenticator(
                            BearerTokens.none().with(Caller.of("one"), "t1").with(Caller.of("two"), "t2")));
            victim = stranger.with("Authorization", "Bearer t1");
            attacker = stranger.with("Authorization", "Bearer t2");
            String own = attacker.user("own");
            String crew = attacker.group("crew", own);
            String user = victim.created("/Users", "{\"userName\":\"victims-user\",\"externalId\":\"victims-id\"}");
            victim.created("/Users", """
                    {"userName":"victims-other","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
                    {"manager":{"value":"%s"}}}""".formatted(user));
            String group = victim.group("victims-team", user);
            String cursor = victim.get("/Users?count=1&cursor").is(200).text("nextCursor");
            loot.putAll(Map.of("USER", user, "GROUP", group, "CURSOR", cursor, "OWN", own, "CREW", crew));
            loot.putAll(Map.of("NAME", "victims-user", "TEAM", "victims-team", "EXTERNAL", "victims-id"));
            loot.put("VERSION", victim.version("/Users/" + user));
            nothing.putAll(loot);
            nothing.putAll(Map.of(
                    "USER",
                    UUID.randomUUID().toString(),
                    "GROUP",
                    UUID.randomUUID().toString()));
            nothing.putAll(Map.of("CURSOR", "none", "VERSION", "W/\"none\""));
            nothing.putAll(Map.of("NAME", "vacant-user", "TEAM", "vacant-team", "EXTERNAL", "vacant-id"));
        }

        /** An answer without what it may have of its own, and what it was asked by. */
        String outcome(Attack attack, Map<String, String> named) {
            TestReply reply = attack.by(attacker, named);
            return likeAnyOther(
                    reply.status() + " " + new TreeMap<>(reply.headers()) + reply.body() + all(attacker), named);
        }

        private static String likeAnyOther(String text, Map<String, String> named) {
            String alike = text;
            for (String name : List.of("NAME", "TEAM", "EXTERNAL")) {
                alike = alike.replace(named.get(name), name);
            }
            for (Map.Entry<Pattern, String> fresh : FRESH.entrySet()) {
                alike = fresh.getKey().matcher(alike).replaceAll(fresh.getValue());
            }
            return alike;
        }

        static String all(TestClient tenant) {
            return tenant.get("/Users?sortBy=userName").is(200).body()
                    + tenant.get("/Groups?sortBy=displayName").is(200).body();
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isLikeWhatNobodyHas(Attack attack) {
        Tenants tenants = new Tenants();
        Tenants others = new Tenants();

        assertThat(tenants.outcome(attack, tenants.loot)).isEqualTo(others.outcome(attack, others.nothing));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void staysAsItIs(Attack attack) {
        Tenants tenants = new Tenants();
        String before = Tenants.all(tenants.victim);

        TestReply reply = attack.by(tenants.attacker, tenants.loot);

        assertThat(Tenants.all(tenants.victim)).isEqualTo(before);
        assertThat(reply.status()).isNotEqualTo(500);
    }

    @Test
    void canBeTakenByThatTenant() {
        Tenants tenants = new Tenants();
        String before = Tenants.all(tenants.victim);

        for (Attack attack : attacks().toList()) {
            attack.by(tenants.victim, tenants.loot);
        }

        assertThat(Tenants.all(tenants.victim)).as("what the attacks can do").isNotEqualTo(before);
    }
}
