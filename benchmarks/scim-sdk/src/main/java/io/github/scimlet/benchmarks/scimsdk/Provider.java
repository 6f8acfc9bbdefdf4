package io.github.scimlet.benchmarks.scimsdk;

import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;

/** What the SDK is told to support. */
final class Provider {

    private Provider() {}

    static ServiceProvider filtersAndPatch() {
        return ServiceProvider.builder()
                .filterConfig(
                        FilterConfig.builder().supported(true).maxResults(1000).build())
                .patchConfig(PatchConfig.builder().supported(true).build())
                .build();
    }
}
