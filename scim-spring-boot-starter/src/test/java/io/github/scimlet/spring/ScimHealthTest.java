package io.github.scimlet.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.protocol.Operation;
import io.github.scimlet.protocol.ServiceProviderConfig;
import io.github.scimlet.store.GroupStore;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class ScimHealthTest {

    private final ServiceProviderConfig.Builder config = ServiceProviderConfig.builder();

    @Test
    void isThatOfAStoreThatAnswersThoughItDoesNotKnowTheFilter() {
        GroupStore choosy = throwing(new ScimException(ScimType.INVALID_FILTER, "not by displayName"));

        assertThat(health(choosy).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isNotAskedOfAStoreThatCannotSearch() {
        config.operations("Group", Set.of(Operation.READ));

        assertThat(health(throwing(new UnsupportedOperationException())).getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void isBadIfTheStoreFails() {
        assertThat(health(throwing(new IllegalStateException())).getStatus()).isEqualTo(Status.DOWN);
    }

    private Health health(GroupStore groups) {
        return ScimHealth.of(null, groups, config.build()).health();
    }

    private static GroupStore throwing(RuntimeException fault) {
        return (GroupStore) Proxy.newProxyInstance(
                GroupStore.class.getClassLoader(), new Class<?>[] {GroupStore.class}, (proxy, method, arguments) -> {
                    throw fault;
                });
    }
}
