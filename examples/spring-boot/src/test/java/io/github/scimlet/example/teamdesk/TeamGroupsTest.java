package io.github.scimlet.example.teamdesk;

import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.UserStore;
import io.github.scimlet.testkit.GroupStoreContract;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.jdbc.JdbcTestUtils;

@ScimOnPostgresql
class TeamGroupsTest extends GroupStoreContract {

    @Autowired
    private GroupStore groups;

    @Autowired
    private UserStore users;

    @Autowired
    private JdbcClient database;

    @Override
    protected GroupStore emptyStore() {
        JdbcTestUtils.deleteFromTables(database, "team", "account");
        return groups;
    }

    @Override
    protected UserStore emptyUsers() {
        return users;
    }

    @Override
    protected List<String> attributes() {
        return List.of(
                "displayName", "externalId", "members.value", "meta.version", "meta.created", "meta.lastModified");
    }

    @Override // nor by members that begin with something: their ids are numbers
    protected List<String> searchableAttributes() {
        return List.of("displayName", "externalId", "meta.created", "meta.lastModified");
    }

    @Override
    protected boolean takesGroupsAsMembers() {
        return false;
    }

    @Override
    protected int manyMembers() {
        return 100;
    }
}
