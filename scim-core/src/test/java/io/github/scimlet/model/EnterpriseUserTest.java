package io.github.scimlet.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The enterprise extension (RFC 7643 §4.3)")
class EnterpriseUserTest {

    private final EnterpriseUser guide = new EnterpriseUser(Attributes.EMPTY).withDepartment("Tours");

    @Test
    void losesItsManagerByAnEmptyOne() {
        assertThat(guide.withManager(Manager.of("7")).withManager(Manager.of("")))
                .isEqualTo(guide);
    }

    @Test
    void equalsAnExtensionWithEqualAttributes() {
        assertThat(new EnterpriseUser(Attributes.of("DEPARTMENT", "Tours")))
                .isEqualTo(guide)
                .hasSameHashCodeAs(guide)
                .isNotEqualTo(guide.withDivision("Theme Park"));
    }

    @Test
    void printsNamesAndNoValues() {
        assertThat(guide.withEmployeeNumber("701984")).hasToString("EnterpriseUser[department, employeeNumber]");
    }
}
