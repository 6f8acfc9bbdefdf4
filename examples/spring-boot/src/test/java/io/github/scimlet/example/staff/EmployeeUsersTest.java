package io.github.scimlet.example.staff;

import static io.github.scimlet.testkit.ScimAssertions.assertThatScim;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Name;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.spring.test.ScimRehearsal;
import io.github.scimlet.spring.test.ScimTest;
import io.github.scimlet.store.UserStore;
import io.github.scimlet.testkit.UserStoreContract;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.Mappings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.AutoConfigureDataJpa;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureJdbc;

@ScimTest(properties = {"spring.datasource.url=jdbc:h2:mem:staff", "spring.jpa.hibernate.ddl-auto=create-drop"})
@AutoConfigureJdbc
@AutoConfigureDataJpa
class EmployeeUsersTest extends UserStoreContract {

    @Autowired
    private UserStore users;

    @Autowired
    private Employees employees;

    @Override
    protected UserStore emptyStore() {
        employees.deleteAllInBatch();
        return users;
    }

    @Override
    protected List<String> attributes() {
        return List.of(
                "userName",
                "externalId",
                "active",
                "preferredLanguage",
                "name.givenName",
                "name.familyName",
                "emails.value",
                "phoneNumbers.value",
                "addresses.streetAddress",
                "addresses.locality",
                "addresses.postalCode",
                "addresses.country",
                "meta.version",
                "meta.created",
                "meta.lastModified");
    }

    @Override // a column for each of a type
    protected int mostValues() {
        return 1;
    }

    @Test
    void saysThatAValueIsTooLongAndNotThatTheNameIsTaken() {
        User user = newUser("bjensen").withName(Name.EMPTY.withFamilyName("x".repeat(300)));
        UserStore store = emptyStore();

        assertThatScim(() -> store.create(user, Projection.everything(Schemas.USERS)))
                .failsWith(400, ScimType.INVALID_VALUE);
    }

    @Test
    void isProvisionedByEntra(@Autowired ScimRehearsal rehearsal) {
        emptyStore();
        Mapping mapping = Mappings.named("invitedesk");

        rehearsal.entra(new Mapping(mapping.name(), mapping.title(), mapping.users(), List.of()));
    }
}
