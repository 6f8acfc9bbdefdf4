package io.github.scimlet.example.teamdesk;

import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.UserStore;
import io.github.scimlet.testkit.GroupStoreContract;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningOnPostgresql
class TeamGroupsTest extends GroupStoreContract {

    @Autowired
    private GroupStore groups;

    @Autowired
    private UserStore users;

    @Autowired
    private JdbcClient database;

    @Override
    protected GroupStore emptyStore() {
        database.sql("DELETE FROM team").update();
        database.sql("DELETE FROM account").update();
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
        return 500;
    }
}
