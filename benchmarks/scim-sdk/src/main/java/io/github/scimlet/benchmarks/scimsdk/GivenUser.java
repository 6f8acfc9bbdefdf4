package io.github.scimlet.benchmarks.scimsdk;

import de.captaingoldfish.scim.sdk.common.resources.User;

final class GivenUser extends GivenResource<User> {}
