package io.github.scimlet.quickstart.clients;

import static de.captaingoldfish.scim.sdk.common.constants.enums.PatchOp.ADD;
import static de.captaingoldfish.scim.sdk.common.constants.enums.PatchOp.REMOVE;
import static de.captaingoldfish.scim.sdk.common.constants.enums.PatchOp.REPLACE;
import static org.assertj.core.api.Assertions.assertThat;

import de.captaingoldfish.scim.sdk.client.builder.GetBuilder;
import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Manager;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SCIM-SDK provisions users")
class GoldfishUsersTest extends GoldfishFixture {

    private static final Email WORK = Email.builder()
            .type("work")
            .value("babs@work.example")
            .primary(true)
            .build();
    private static final Email HOME =
            Email.builder().type("home").value("babs@home.example").build();

    GoldfishUsersTest(String conformance) {
        super(conformance);
    }

    @Test
    void createsOneWithAnExtensionAndReadsItAgain() {
        User boss = create("boss");
        User babs = babs();
        babs.setEnterpriseUser(EnterpriseUser.builder()
                .department("Tours")
                .manager(Manager.builder().value(id(boss)).build())
                .build());

        User created = create(babs);
        User read = read(created);

        assertThat(read).isEqualTo(created);
        assertThat(read.getExternalId()).hasValue("701984");
        assertThat(read.getName().flatMap(Name::getFamilyName)).hasValue("Jensen");
        assertThat(read.getEmails())
                .extracting(email -> email.getValue().orElseThrow())
                .containsExactly("babs@work.example", "babs@home.example");
        assertThat(read.getEnterpriseUser().flatMap(EnterpriseUser::getDepartment))
                .hasValue("Tours");
        assertThat(read.getEnterpriseUser().flatMap(EnterpriseUser::getManager).flatMap(Manager::getValue))
                .hasValue(id(boss));
    }

    @Test
    void replacesOne() {
        User babs = create(babs());
        User changed = User.builder()
                .userName("bjensen")
                .nickName("Babs")
                .emails(List.of(HOME))
                .build();

        User replaced = answer(
                200,
                goldfish.update(User.class, USERS, id(babs))
                        .setResource(changed)
                        .sendRequest());

        assertThat(replaced.getEmails())
                .singleElement()
                .satisfies(email -> assertThat(email.getValue()).hasValue("babs@home.example"));
        assertThat(replaced.getNickName()).hasValue("Babs");
        assertThat(replaced.getName()).isEmpty();
        assertThat(read(babs)).isEqualTo(replaced);
    }

    @Test
    void patchesOne() {
        User babs = create(babs());

        User patched = answer(
                200,
                patch(babs)
                        .addOperation()
                        .op(REPLACE)
                        .path("name.familyName")
                        .value("Smith")
                        .next()
                        .op(ADD)
                        .path("emails")
                        .valueNode(Email.builder()
                                .type("other")
                                .value("babs@new.example")
                                .build())
                        .next()
                        .op(REPLACE)
                        .path("emails[type eq \"home\"].value")
                        .value("babs@old.example")
                        .next()
                        .op(REMOVE)
                        .path("emails[type eq \"work\"]")
                        .build()
                        .sendRequest());

        assertThat(patched.getName().flatMap(Name::getFamilyName)).hasValue("Smith");
        assertThat(patched.getName().flatMap(Name::getGivenName)).hasValue("Barbara");
        assertThat(patched.getEmails())
                .extracting(email -> email.getValue().orElseThrow())
                .containsExactly("babs@old.example", "babs@new.example");
        assertThat(read(babs)).isEqualTo(patched);
    }

    /** Of the ETags of a PATCH the client sends none ({@code setETagForIfMatch} has no effect), but any header. */
    @Test
    void changesReadsAndDeletesOnlyTheVersionThatItKnows() {
        User old = create("bjensen");
        User current = answer(
                200,
                goldfish.update(User.class, USERS, id(old))
                        .setETagForIfMatch(version(old))
                        .setResource(babs())
                        .sendRequest());

        failure(
                412,
                goldfish.update(User.class, USERS, id(old))
                        .setETagForIfMatch(version(old))
                        .setResource(babs())
                        .sendRequest());
        failure(
                412,
                patch(old)
                        .addOperation()
                        .op(REMOVE)
                        .path("name")
                        .build()
                        .sendRequest(Map.of("If-Match", version(old))));
        failure(
                412,
                goldfish.delete(User.class, USERS, id(old))
                        .setETagForIfMatch(version(old))
                        .sendRequest());

        GetBuilder<User> read = goldfish.get(User.class, USERS, id(old));
        assertThat(read.setETagForIfNoneMatch(version(current)).sendRequest().getHttpStatus())
                .isEqualTo(304);
        answer(200, read.setETagForIfNoneMatch(version(old)).sendRequest());
        answer(
                204,
                goldfish.delete(User.class, USERS, id(old))
                        .setETagForIfMatch(version(current))
                        .sendRequest());
    }

    @Test
    void isToldThatAUserNameIsTaken() {
        create("bjensen");
        User other = create("other");

        ErrorResponse created = failure(
                409, creation(User.builder().userName("BJensen").build()).sendRequest());
        ErrorResponse patched = failure(
                409,
                patch(other)
                        .addOperation()
                        .op(REPLACE)
                        .path("userName")
                        .value("BJensen")
                        .build()
                        .sendRequest());

        assertThat(created.getScimType()).hasValue("uniqueness");
        assertThat(created.getDetail())
                .hasValueSatisfying(detail -> assertThat(detail).contains("userName"));
        assertThat(patched.getScimType()).hasValue("uniqueness");
    }

    @Test
    void isToldWhatIsWrongWithARequest() {
        User babs = create("bjensen");

        ErrorResponse nameless =
                failure(400, creation(User.builder().nickName("x").build()).sendRequest());
        ErrorResponse readOnly = failure(
                400, patch(babs).addOperation().op(REMOVE).path("id").build().sendRequest());

        assertThat(nameless.getScimType()).hasValue("invalidValue");
        assertThat(readOnly.getScimType()).hasValue("mutability");
    }

    @Test
    void deletesOneForGood() {
        User babs = create("bjensen");

        answer(204, goldfish.delete(User.class, USERS, id(babs)).sendRequest());

        ErrorResponse gone =
                failure(404, goldfish.get(User.class, USERS, id(babs)).sendRequest());
        assertThat(gone.getDetail())
                .hasValueSatisfying(detail -> assertThat(detail).contains(id(babs)));
        failure(404, goldfish.delete(User.class, USERS, id(babs)).sendRequest());
        assertThat(id(create("bjensen"))).isNotEqualTo(id(babs));
    }

    private static User babs() {
        return User.builder()
                .externalId("701984")
                .userName("bjensen")
                .name(Name.builder().givenName("Barbara").familyName("Jensen").build())
                .active(true)
                .emails(List.of(WORK, HOME))
                .build();
    }
}
