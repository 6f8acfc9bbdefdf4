package io.github.scimlet.testkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.directory.Person;
import io.github.scimlet.testkit.exchange.JsonText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntraDialectTest {

    private static final Values VALUES = Values.of(
            SmallCompany.WIDE,
            Person.of(
                    "p1",
                    Map.of(
                            "givenName",
                            "Ada",
                            "surname",
                            "Byron",
                            "mail",
                            "ada@contoso.example",
                            "employeeId",
                            "00042")));

    /** {@code externalId} is the same in both. */
    private static final Values BEFORE =
            Values.of(SmallCompany.WIDE, Person.of("p1", Map.of("givenName", "Augusta", "mail", "a@contoso.example")));

    @Test
    void writesOneOperationForEachAttribute() {
        assertThat(text(EntraDialect.DEFAULT.operations(VALUES.notIn(BEFORE), BEFORE)))
                .isEqualTo("""
                {"op":"Replace","path":"name.givenName","value":"Ada"}
                {"op":"Add","path":"name.familyName","value":"Byron"}
                {"op":"Replace","path":"emails[type eq \\"work\\"].value","value":"ada@contoso.example"}
                {"op":"Add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber","value":"00042"}""");
        assertThat(text(EntraDialect.DEFAULT.active(false))).isEqualTo("""
                {"op":"Replace","path":"active","value":"False"}""");
    }

    @Test
    void writesAllButBracketsWithoutAPathIfItIsToBeCompliant() {
        assertThat(text(EntraDialect.SCIM_COMPLIANT.operations(VALUES.notIn(BEFORE), BEFORE)))
                .isEqualTo("""
                {"op":"replace","path":"emails[type eq \\"work\\"].value","value":"ada@contoso.example"}
                {"op":"replace","value":{"name.givenName":"Ada","name.familyName":"Byron",\
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber":"00042"}}""");
        assertThat(text(EntraDialect.SCIM_COMPLIANT.active(false))).isEqualTo("""
                {"op":"replace","value":{"active":false}}""");
    }

    @Test
    void namesMembersInAListOrInAFilter() {
        assertThat(text(EntraDialect.DEFAULT.remove(List.of("u-1", "u-2")))).isEqualTo("""
                {"op":"Remove","path":"members","value":[{"$ref":null,"value":"u-1"},{"$ref":null,"value":"u-2"}]}""");
        assertThat(text(EntraDialect.SCIM_COMPLIANT.remove(List.of("u-1", "u-2"))))
                .isEqualTo("""
                {"op":"remove","path":"members[value eq \\"u-1\\"]"}
                {"op":"remove","path":"members[value eq \\"u-2\\"]"}""");
    }

    @Test
    void writesTheManagerAsAText() {
        assertThat(JsonText.of(EntraDialect.DEFAULT.manager("manager", "u-3", true)))
                .endsWith("""
                "Operations":[{"op":"Add","path":"manager","value":"u-3"}]}""");
        assertThat(JsonText.of(EntraDialect.SCIM_COMPLIANT.manager("manager", "", false)))
                .endsWith("""
                "Operations":[{"op":"replace","path":"manager","value":""}]}""");
    }

    private static String text(List<Attributes> operations) {
        return String.join("\n", operations.stream().map(JsonText::of).toList());
    }
}
