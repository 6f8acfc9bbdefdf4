package io.github.scimlet.benchmarks.scimsdk;

import de.captaingoldfish.scim.sdk.common.resources.Group;

final class GivenGroup extends GivenResource<Group> {}
