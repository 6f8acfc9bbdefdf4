package io.github.scimlet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Users (RFC 7643 §4.1, §4.3)")
class UserTest {

    private final User user = User.named("bjensen");

    @Test
    void isActiveIfItDoesNotSayOtherwise() {
        assertThat(user.active()).isTrue();
        assertThat(user.withActive(false).active()).isFalse();
        assertThat(user.with(a -> a.with("active", "False")).active()).isTrue();
    }

    @Test
    void readsNamesOfAttributesWhateverTheirCase() {
        User shouted =
                new User(Attributes.of("USERNAME", "bjensen").with("Emails", List.of(Attributes.of("VALUE", "b@x"))));

        assertThat(shouted.userName()).isEqualTo("bjensen");
        assertThat(shouted.emails()).containsExactly(TypedValue.of("b@x"));
    }

    @Test
    void losesASingleValueByAChangeOfItsAttributes() {
        User renamed = user.withNickName("Babs")
                .with(a -> a.with("displayName", "Babs").without("nickName"));

        assertThat(renamed).isEqualTo(user.withDisplayName("Babs"));
    }

    @Test
    void losesAListByAnEmptyOne() {
        User withRoles = user.withRoles(List.of(TypedValue.of("admin")));

        assertThat(withRoles.withRoles(List.of())).isEqualTo(user);
    }

    @Test
    void losesItsNameByAnEmptyOne() {
        User named = user.withName(Name.of("Barbara", "Jensen"));

        assertThat(named.withName(Name.EMPTY)).isEqualTo(user);
    }

    @Test
    void leavesOutElementsThatSayNothing() {
        User changed = user.withEmails(List.of(TypedValue.of(""), TypedValue.of("b@x")));

        assertThat(changed.emails()).containsExactly(TypedValue.of("b@x"));
    }

    @Test
    void skipsElementsThatAreNotComplex() {
        User odd = user.with(a -> a.with("emails", List.of("odd", 7, Attributes.of("value", "b@x"))));

        assertThat(odd.emails()).containsExactly(TypedValue.of("b@x"));
    }

    @Test
    void keepsTheOrderOfAList() {
        List<TypedValue> emails = List.of(
                TypedValue.of("b@x").withType("work").asPrimary(),
                TypedValue.of("a@x").withType("home"));

        assertThat(user.withEmails(emails).emails()).isEqualTo(emails);
    }

    @Test
    void neitherLendsItsListsNorBorrowsThem() {
        List<TypedValue> given = new ArrayList<>(List.of(TypedValue.of("b@x")));
        User withEmail = user.withEmails(given);

        given.clear();

        assertThat(withEmail.emails()).containsExactly(TypedValue.of("b@x"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> withEmail.emails().clear());
    }

    @Test
    void keepsWhatItsEnterpriseExtensionHasBesides() {
        User odd = user.with(a -> a.with(EnterpriseUser.SCHEMA, Attributes.of("desk", "4-17")));

        User changed = odd.withEnterprise(e -> e.withDepartment("Tours"));

        assertThat(changed.extension(EnterpriseUser.SCHEMA))
                .isEqualTo(Attributes.of("desk", "4-17").with("department", "Tours"));
    }

    @Test
    void losesAnExtensionThatHasBecomeEmpty() {
        User guide = user.withEnterprise(e -> e.withManager(Manager.of("7")));

        User free = guide.withEnterprise(e -> e.with(a -> a.without("manager")));

        assertThat(guide.enterprise().manager()).contains(Manager.of("7"));
        assertThat(free).isEqualTo(user);
    }
}
