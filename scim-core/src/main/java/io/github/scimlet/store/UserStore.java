package io.github.scimlet.store;

import io.github.scimlet.model.User;

/**
 * Where users live: your accounts.
 *
 * <p>Beyond {@link ResourceStore}, it owes the identity provider this. {@code userName} is unique without regard to
 * case. An inactive user is found like any other, and keeps memberships. Deleting a user ends memberships, and unassigns
 * the user as anybody's manager. {@code groups} of a user is computed from memberships, and only where a projection
 * includes it. A password is hashed and never returned; {@link #replace} leaves it alone unless {@code after} has one.
 */
public interface UserStore extends ResourceStore<User> {}
