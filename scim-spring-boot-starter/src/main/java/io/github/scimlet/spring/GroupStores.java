package io.github.scimlet.spring;

import io.github.scimlet.protocol.Caller;
import io.github.scimlet.store.GroupStore;
import java.util.function.Function;

/**
 * Finds the groups of the caller's tenant: the bean to have in the place of a {@link GroupStore} if there are several
 * tenants. Asked at each request; must be safe for use by many threads at a time.
 */
@FunctionalInterface
public interface GroupStores extends Function<Caller, GroupStore> {}
