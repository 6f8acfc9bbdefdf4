/** TeamDesk, which has had accounts and teams for years: what identity providers need is in {@code AccountUsers} and {@code TeamGroups}. */
@NullMarked
package io.github.scimlet.example.teamdesk;

import org.jspecify.annotations.NullMarked;
