package io.github.scimlet.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.console.provisioning.HistoryEntry;
import io.github.scimlet.console.provisioning.LogEntry;
import io.github.scimlet.console.provisioning.LogFilter;
import io.github.scimlet.console.provisioning.Outcome;
import io.github.scimlet.console.provisioning.Provisioning;
import io.github.scimlet.console.provisioning.ValueChange;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is written down of a request")
class RecordingTest {

    @RegisterExtension
    final ConsoleFixture fixture = new ConsoleFixture();

    private Provisioning provisioning;
    private String url;
    private String code;

    @BeforeEach
    void switchOn() {
        provisioning = Provisioning.of(fixture.console().database().connections(), fixture.clock());
        provisioning.tenants().setProvisioning(Demo.CONTOSO, true);
        code = provisioning.codes().issue(Demo.CONTOSO, "Maria", Duration.ZERO);
        url = fixture.tenantUrl(Demo.CONTOSO);
    }

    @Test
    void saysThatAPasswordWasSetAndNotWhich() {
        fixture.send("POST", url + "/Users", code, """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"ada","password":"t0p s3cret!"}""");

        HistoryEntry created = history().get(0);
        assertThat(created.values()).contains(new ValueChange("password", "", "set, and not shown"));
        assertThat(created.values()).noneMatch(value -> value.becomes().contains("t0p"));
    }

    @Test
    void hasALineForEachOperationOfABulkRequest() {
        fixture.send("POST", url + "/Bulk", code, """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[
                  {"method":"POST","path":"/Users","bulkId":"a","data":{
                    "schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"ada"}},
                  {"method":"POST","path":"/Groups","bulkId":"g","data":{
                    "schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Sales",
                    "members":[{"value":"bulkId:a"}]}}]}""");

        assertThat(log()).extracting(LogEntry::resourceName).contains("ada", "Sales");
        assertThat(log())
                .extracting(LogEntry::transaction)
                .containsOnly(log().get(0).transaction());
        assertThat(history()).extracting(HistoryEntry::outcome).containsOnly(Outcome.CREATED);
    }

    @Test
    void saysIfNothingHasChanged() {
        fixture.send("POST", url + "/Users", code, """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"ada"}""");
        String id = log().get(0).resourceId();

        fixture.send("PATCH", url + "/Users/" + id, code, """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations":[{"op":"replace","path":"userName","value":"ada"}]}""");

        assertThat(log().get(0).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(log().get(0).resourceName()).isEqualTo("ada");
    }

    @Test
    void isOneLineForManyWrongCodes() {
        for (int i = 0; i < 7; i++) {
            fixture.send("GET", url + "/Users", "wrong " + i, "");
        }

        assertThat(log()).extracting(LogEntry::times).containsExactly(7);
        assertThat(log().get(0).advice().orElseThrow().remedy()).contains("new access code");
    }

    @Test
    void isALineOfItsOwnForEachReasonWhyNobodyWasLetIn() {
        fixture.send("GET", url + "/Users", "wrong", "");
        provisioning.tenants().setProvisioning(Demo.CONTOSO, false);

        fixture.send("GET", url + "/Users", code, "");

        assertThat(log()).extracting(LogEntry::status).containsExactly(403, 401);
        assertThat(log().get(0).advice().orElseThrow().meaning()).startsWith("Provisioning is off");
    }

    @Test
    void isShortEnoughHoweverLongTheNamesOfMembersAre() {
        fixture.send("POST", url + "/Users", code, """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"ada","displayName":"%s"}""".formatted("Ada ".repeat(500)));
        String ada = log().get(0).resourceId();

        fixture.send("POST", url + "/Groups", code, """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Sales",
                 "members":[{"value":"%s"}]}""".formatted(ada));

        assertThat(log().get(0).resourceName()).isEqualTo("Sales");
        assertThat(history()).extracting(HistoryEntry::resourceName).contains("Sales");
    }

    @Test
    void comesWithAdviceThatFitsAGroup() {
        String sales = """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Sales"}""";
        fixture.send("POST", url + "/Groups", code, sales);

        int status = fixture.send("POST", url + "/Groups", code, sales);

        assertThat(status).isEqualTo(409);
        assertThat(log().get(0).advice().orElseThrow().remedy())
                .contains("two groups")
                .doesNotContain("user name");
    }

    @Test
    void namesEachOperationOfABulkRequestByWhatItDid() {
        fixture.send("POST", url + "/Bulk", code, """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[
                  {"method":"POST","path":"/Users","bulkId":"a","data":{
                    "schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"ada"}},
                  {"method":"PATCH","path":"/Users/bulkId:a","data":{
                    "schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                    "Operations":[{"op":"replace","path":"active","value":false}]}},
                  {"method":"DELETE","path":"/Users/bulkId:a"}]}""");

        assertThat(log()).extracting(LogEntry::outcome).contains(Outcome.CREATED, Outcome.DISABLED, Outcome.DELETED);
    }

    @Test
    void isOneLineThatNamesNobodyForCodesOfOtherCustomers() {
        for (int i = 0; i < 3; i++) {
            fixture.send("GET", fixture.tenantUrl(Demo.FABRIKAM) + "/Users", code, "");
        }

        assertThat(log()).isEmpty();
        assertThat(provisioning.log().read(Demo.FABRIKAM, LogFilter.ALL, 0, 10))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.status()).isEqualTo(403);
                    assertThat(line.times()).isEqualTo(3);
                    assertThat(line.actor()).isEmpty();
                    assertThat(line.advice().orElseThrow().meaning()).contains("another organisation");
                });
    }

    @Test
    void isNothingForACustomerThatDoesNotExist() {
        int status = fixture.send("GET", fixture.tenantUrl("nobody") + "/Users", code, "");

        assertThat(status).isEqualTo(403);
        assertThat(provisioning.log().count("nobody", LogFilter.ALL)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 412, 413, 415, 429, 500, 501, 503})
    void comesWithAdviceWhateverWentWrong(int status) {
        LogEntry entry = new LogEntry(
                1,
                fixture.clock().instant(),
                1,
                "",
                "",
                status < 500 ? Outcome.REFUSED : Outcome.FAILED,
                "",
                "",
                "",
                "",
                status,
                "",
                "",
                "",
                1);

        assertThat(entry.advice()).hasValueSatisfying(advice -> {
            assertThat(advice.meaning()).isNotBlank();
            assertThat(advice.remedy()).isNotBlank();
        });
    }

    private List<LogEntry> log() {
        return provisioning.log().read(Demo.CONTOSO, LogFilter.ALL, 0, 100);
    }

    private List<HistoryEntry> history() {
        return provisioning
                .log()
                .read(Demo.CONTOSO, LogFilter.ALL.withOutcomes(Set.of(Outcome.CREATED)), 0, 100)
                .stream()
                .flatMap(line -> provisioning.history().ofResource(Demo.CONTOSO, line.resourceId(), 0, 10).stream())
                .toList();
    }
}
