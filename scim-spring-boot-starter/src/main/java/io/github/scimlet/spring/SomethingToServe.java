package io.github.scimlet.spring;

import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.UserStore;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;

/** Whether the application has a bean that may bring resources. */
final class SomethingToServe extends AnyNestedCondition {

    SomethingToServe() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnBean(UserStore.class)
    static final class Users {}

    @ConditionalOnBean(UserStores.class)
    static final class UsersOfTenants {}

    @ConditionalOnBean(GroupStore.class)
    static final class Groups {}

    @ConditionalOnBean(GroupStores.class)
    static final class GroupsOfTenants {}

    @ConditionalOnBean(ScimServiceProviderCustomizer.class)
    static final class Others {}
}
