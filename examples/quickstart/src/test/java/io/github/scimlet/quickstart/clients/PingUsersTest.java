package io.github.scimlet.quickstart.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.scim2.common.exceptions.NotModifiedException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.ErrorResponse;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.EnterpriseUserExtension;
import com.unboundid.scim2.common.types.Manager;
import com.unboundid.scim2.common.types.Name;
import com.unboundid.scim2.common.types.UserResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Ping Identity's SDK provisions users")
class PingUsersTest extends PingFixture {

    private static final Email WORK =
            new Email().setType("work").setValue("babs@work.example").setPrimary(true);
    private static final Email HOME = new Email().setType("home").setValue("babs@home.example");

    PingUsersTest(String conformance) {
        super(conformance);
    }

    @Test
    void createsOneWithAnExtensionAndReadsItAgain() throws ScimException {
        UserResource boss = create("boss");
        UserResource babs = babs();
        babs.setExtension(
                new EnterpriseUserExtension().setDepartment("Tours").setManager(new Manager().setValue(boss.getId())));

        UserResource created = ping.create("Users", babs);
        UserResource read = ping.retrieve(created);

        assertThat(read).isEqualTo(created);
        assertThat(read.getExternalId()).isEqualTo("701984");
        assertThat(read.getName().getFamilyName()).isEqualTo("Jensen");
        assertThat(read.getEmails()).containsExactly(WORK, HOME);
        assertThat(read.getMeta().getCreated()).isEqualTo(read.getMeta().getLastModified());
        assertThat(read.getExtension(EnterpriseUserExtension.class))
                .satisfies(enterprise -> assertThat(enterprise.getDepartment()).isEqualTo("Tours"))
                .satisfies(enterprise ->
                        assertThat(enterprise.getManager().getValue()).isEqualTo(boss.getId()));
    }

    @Test
    void readsOnlyTheAttributesThatItAsksFor() throws ScimException {
        UserResource babs = ping.create("Users", babs());

        UserResource few = ping.retrieveRequest(babs).attributes("userName").invoke();
        UserResource most =
                ping.retrieveRequest(babs).excludedAttributes("emails").invoke();

        assertThat(few.getUserName()).isEqualTo("bjensen");
        assertThat(few.getName()).isNull();
        assertThat(few.getMeta()).isNull();
        assertThat(most.getEmails()).isNull();
        assertThat(most.getName()).isEqualTo(babs.getName());
    }

    @Test
    void replacesOne() throws ScimException {
        UserResource babs = ping.create("Users", babs());
        babs.setEmails(HOME).setNickName("Babs").setName(null);

        UserResource replaced = ping.replace(babs);

        assertThat(replaced.getEmails()).containsExactly(HOME);
        assertThat(replaced.getNickName()).isEqualTo("Babs");
        assertThat(replaced.getName()).isNull();
        assertThat(ping.retrieve(babs)).isEqualTo(replaced);
    }

    @Test
    void patchesOne() throws ScimException {
        UserResource babs = ping.create("Users", babs());

        UserResource patched = ping.modifyRequest(babs)
                .replaceValue("name.familyName", "Smith")
                .replaceValue("emails[type eq \"home\"].value", "babs@new.example")
                .addValues("phoneNumbers", new Email().setType("work").setValue("+1-555-0100"))
                .removeValues("emails[type eq \"work\"]")
                .invoke();

        assertThat(patched.getName().getFamilyName()).isEqualTo("Smith");
        assertThat(patched.getName().getGivenName()).isEqualTo("Barbara");
        assertThat(patched.getEmails()).extracting(Email::getValue).containsExactly("babs@new.example");
        assertThat(patched.getPhoneNumbers())
                .singleElement()
                .satisfies(phone -> assertThat(phone.getValue()).isEqualTo("+1-555-0100"));
        assertThat(ping.retrieve(babs)).isEqualTo(patched);
    }

    @Test
    void changesAndDeletesOnlyTheVersionThatItKnows() throws ScimException {
        UserResource old = create("bjensen");
        UserResource current =
                ping.replaceRequest(old.setTitle("Guide")).ifMatch().invoke();
        PatchRequest retitle = new PatchRequest(PatchOperation.replace("title", "Boss"));

        failure(412, () -> ping.replaceRequest(old).ifMatch().invoke());
        failure(
                412,
                () -> ping.modifyRequest(old)
                        .addOperation(retitle.getOperations().get(0))
                        .ifMatch()
                        .invoke());
        failure(
                412,
                () -> ping.deleteRequest(current)
                        .ifMatch(old.getMeta().getVersion())
                        .invoke());
        assertThatThrownBy(() -> ping.retrieveRequest(current).ifNoneMatch().invoke())
                .isInstanceOf(NotModifiedException.class);

        assertThat(ping.retrieveRequest(old).ifNoneMatch().invoke()).isEqualTo(current);
        ping.deleteRequest(current).ifMatch(current.getMeta().getVersion()).invoke();
    }

    @Test
    void isToldThatAUserNameIsTaken() throws ScimException {
        create("bjensen");
        UserResource other = create("other");

        ErrorResponse created = failure(409, () -> create("BJensen"));
        ErrorResponse replaced = failure(409, () -> ping.replace(other.setUserName("BJensen")));

        assertThat(created.getScimType()).isEqualTo("uniqueness");
        assertThat(created.getDetail()).contains("userName");
        assertThat(replaced.getScimType()).isEqualTo("uniqueness");
    }

    @Test
    void isToldWhatIsWrongWithAPatch() throws ScimException {
        UserResource babs = create("bjensen");

        ErrorResponse readOnly = failure(
                400, () -> ping.modifyRequest(babs).replaceValue("id", "x").invoke());
        ErrorResponse noTarget = failure(
                400,
                () -> ping.modifyRequest(babs)
                        .replaceValue("emails[type ne \"work\"].value", "x@y.example")
                        .invoke());

        assertThat(readOnly.getScimType()).isEqualTo("mutability");
        assertThat(noTarget.getScimType()).isEqualTo("noTarget");
    }

    @Test
    void deletesOneForGood() throws ScimException {
        UserResource babs = create("bjensen");

        ping.delete(babs);

        assertThat(failure(404, () -> ping.retrieve(babs)).getDetail()).contains(babs.getId());
        failure(404, () -> ping.replace(babs));
        failure(404, () -> ping.delete(babs));
        assertThat(create("bjensen").getId()).isNotEqualTo(babs.getId());
    }

    private static UserResource babs() {
        UserResource babs = new UserResource()
                .setUserName("bjensen")
                .setName(new Name().setGivenName("Barbara").setFamilyName("Jensen"))
                .setActive(true)
                .setEmails(WORK, HOME);
        babs.setExternalId("701984");
        return babs;
    }
}
