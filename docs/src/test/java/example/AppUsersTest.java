package example;

import io.github.scimlet.store.UserStore;
import io.github.scimlet.testkit.UserStoreContract;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The store of the tutorial")
class AppUsersTest extends UserStoreContract {

    @Override
    protected UserStore emptyStore() {
        return new AppUsers(new Accounts());
    }

    @Override
    protected List<String> attributes() {
        return List.of("userName", "active", "name.givenName", "name.familyName", "emails.value");
    }

    @Override
    protected int mostValues() {
        return 1;
    }
}
