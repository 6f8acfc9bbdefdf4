package io.github.scimlet.spring;

import io.github.scimlet.protocol.ScimServiceProvider;

/**
 * Says what no property and no other bean does: extensions, types of your own, {@code /Me}.
 *
 * <pre>{@code
 * @Bean
 * ScimServiceProviderCustomizer devices(DeviceStore store) {
 *     return builder -> builder.resources(DEVICE, store).userExtension(BADGE);
 * }
 * }</pre>
 */
@FunctionalInterface
public interface ScimServiceProviderCustomizer {

    /** Called once, in the order of the beans, when all else has been set. */
    void customize(ScimServiceProvider.Builder builder);
}
