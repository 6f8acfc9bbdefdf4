package io.github.scimlet.protocol;

import io.github.scimlet.model.Attributes;
import java.util.List;

/** Says in a resource what a service provider does and how much it takes (RFC 7643 §5, RFC 9865 §4). */
final class ConfigResource {

    private final ServiceProviderConfig config;

    ConfigResource(ServiceProviderConfig config) {
        this.config = config;
    }

    /** @param byCursor whether clients can page by cursor */
    Attributes toAttributes(List<AuthenticationScheme> schemes, boolean byCursor) {
        Attributes.Builder json = Attributes.builder();
        json.add("schemas", List.of(ServiceProviderConfig.SCHEMA));
        config.documentationUri().ifPresent(uri -> json.add("documentationUri", uri.toString()));
        json.add("patch", supported(config.patch()));
        json.add("bulk", bulk());
        json.add("filter", supported(true).with("maxResults", config.maxPageSize()));
        json.add("changePassword", supported(config.changePassword()));
        json.add("sort", supported(true));
        json.add("etag", supported(true));
        json.add(
                "authenticationSchemes",
                schemes.stream().map(AuthenticationScheme::toAttributes).toList());
        if (byCursor) {
            json.add("pagination", pagination());
        }
        return json.build();
    }

    /** authentik cuts the operations of a PATCH into pieces of {@code maxOperations}, be there Bulk or not. */
    private Attributes bulk() {
        int patchOperations = config.maxPatchOperations();
        return supported(config.bulk())
                .with(
                        "maxOperations",
                        config.bulk() ? Math.min(config.maxBulkOperations(), patchOperations) : patchOperations)
                .with("maxPayloadSize", config.bulk() ? config.maxBulkBytes() : config.maxBodyBytes());
    }

    private Attributes pagination() {
        return Attributes.of("cursor", true)
                .with("index", true)
                .with("defaultPaginationMethod", "index")
                .with("defaultPageSize", Math.min(config.defaultPageSize(), config.maxPageSize()))
                .with("maxPageSize", config.maxPageSize())
                .with("cursorTimeout", config.cursors().timeout().toSeconds());
    }

    private static Attributes supported(boolean supported) {
        return Attributes.of("supported", supported);
    }
}
