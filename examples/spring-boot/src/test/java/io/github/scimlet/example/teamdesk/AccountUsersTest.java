package io.github.scimlet.example.teamdesk;

import io.github.scimlet.store.UserStore;
import io.github.scimlet.testkit.UserStoreContract;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.jdbc.JdbcTestUtils;

@ScimOnPostgresql
class AccountUsersTest extends UserStoreContract {

    @Autowired
    private UserStore users;

    @Autowired
    private JdbcClient database;

    @Override
    protected UserStore emptyStore() {
        JdbcTestUtils.deleteFromTables(database, "team", "account");
        return users;
    }

    @Override
    protected List<String> attributes() {
        return List.of(
                "userName",
                "externalId",
                "name.givenName",
                "name.familyName",
                "preferredLanguage",
                "active",
                "emails.value",
                "emails.type",
                "emails.primary",
                "phoneNumbers.value",
                "phoneNumbers.type",
                "phoneNumbers.primary",
                "addresses.streetAddress",
                "addresses.locality",
                "addresses.postalCode",
                "addresses.country",
                "addresses.type",
                "addresses.primary",
                "meta.version",
                "meta.created",
                "meta.lastModified");
    }

    @Override
    protected List<String> searchableAttributes() {
        return attributes().stream()
                .filter(attribute -> !attribute.startsWith("addresses"))
                .toList();
    }
}
