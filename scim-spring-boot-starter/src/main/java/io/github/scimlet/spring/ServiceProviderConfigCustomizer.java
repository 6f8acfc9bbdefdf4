package io.github.scimlet.spring;

import io.github.scimlet.protocol.ServiceProviderConfig;

/** Sets what has no property: operations that a type lacks, limits of filters, queries over all types, and so on. */
@FunctionalInterface
public interface ServiceProviderConfigCustomizer {

    /** Called once, in the order of the beans, when the properties have been set. */
    void customize(ServiceProviderConfig.Builder builder);
}
