package io.github.scimlet.spring;

import io.github.scimlet.protocol.Caller;
import io.github.scimlet.store.UserStore;
import java.util.function.Function;

/**
 * Finds the users of the caller's tenant: the bean to have in the place of a {@link UserStore} if there are several tenants.
 * Asked at each request; must be safe for use by many threads at a time.
 */
@FunctionalInterface
public interface UserStores extends Function<Caller, UserStore> {}
