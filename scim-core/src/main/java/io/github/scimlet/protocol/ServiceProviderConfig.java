package io.github.scimlet.protocol;

import io.github.scimlet.filter.FilterSyntax;
import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a service provider does and how much it takes: the settings of the engine, all with defaults, and the source of
 * what {@code /ServiceProviderConfig} says (RFC 7643 §5). Immutable.
 */
public final class ServiceProviderConfig {

    /** The URN of the schema. */
    public static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";

    private final Optional<URI> documentationUri;
    private final int defaultPageSize;
    private final int maxPageSize;
    private final long maxBodyBytes;
    private final int maxJsonDepth;
    private final FilterSyntax filterLimits;
    private final int maxPatchOperations;
    private final int maxMembers;
    private final boolean publicConfig;
    private final boolean changePassword;
    private final Set<String> withoutBodyAfterPatch;

    private ServiceProviderConfig(Builder settings) {
        documentationUri = settings.documentationUri;
        defaultPageSize = settings.defaultPageSize;
        maxPageSize = settings.maxPageSize;
        maxBodyBytes = settings.maxBodyBytes;
        maxJsonDepth = settings.maxJsonDepth;
        filterLimits = settings.filterLimits;
        maxPatchOperations = settings.maxPatchOperations;
        maxMembers = settings.maxMembers;
        publicConfig = settings.publicConfig;
        changePassword = settings.changePassword;
        withoutBodyAfterPatch = settings.withoutBodyAfterPatch;
    }

    /** The defaults. */
    public static ServiceProviderConfig defaults() {
        return builder().build();
    }

    /** Starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Where people read about this service provider. */
    public Optional<URI> documentationUri() {
        return documentationUri;
    }

    /** How many resources a page has if the client does not say. */
    public int defaultPageSize() {
        return defaultPageSize;
    }

    /** How many resources a page has at most. */
    public int maxPageSize() {
        return maxPageSize;
    }

    /** How many bytes a body has at most. */
    public long maxBodyBytes() {
        return maxBodyBytes;
    }

    /** How deep objects and arrays may nest in a body. */
    public int maxJsonDepth() {
        return maxJsonDepth;
    }

    /** The limits of filters. */
    public FilterSyntax filterLimits() {
        return filterLimits;
    }

    /** How many operations a PATCH has at most. */
    public int maxPatchOperations() {
        return maxPatchOperations;
    }

    /** How many members one request may name. */
    public int maxMembers() {
        return maxMembers;
    }

    /** Whether {@code /ServiceProviderConfig} can be read without credentials. */
    public boolean publicConfig() {
        return publicConfig;
    }

    /** Whether clients are told that they may change passwords. */
    public boolean changePassword() {
        return changePassword;
    }

    /** Whether a PATCH of a resource of that type is answered with the resource, and not with 204. */
    public boolean bodyAfterPatch(String resourceType) {
        return !withoutBodyAfterPatch.contains(resourceType);
    }

    /** The ServiceProviderConfig resource. */
    Attributes toAttributes(List<AuthenticationScheme> schemes) {
        Attributes.Builder json = Attributes.builder();
        json.add("schemas", List.of(SCHEMA));
        documentationUri().ifPresent(uri -> json.add("documentationUri", uri.toString()));
        json.add("patch", supported(true));
        json.add("bulk", bulk());
        json.add("filter", supported(true).with("maxResults", maxPageSize()));
        json.add("changePassword", supported(changePassword));
        json.add("sort", supported(true));
        json.add("etag", supported(true));
        json.add(
                "authenticationSchemes",
                schemes.stream().map(AuthenticationScheme::toAttributes).toList());
        return json.build();
    }

    /** The limits of a PATCH: authentik cuts its operations into pieces of this size, be there Bulk or not. */
    private Attributes bulk() {
        return supported(false).with("maxOperations", maxPatchOperations).with("maxPayloadSize", maxBodyBytes);
    }

    private static Attributes supported(boolean supported) {
        return Attributes.of("supported", supported);
    }

    /** Collects settings. Not safe for use by several threads. */
    public static final class Builder {

        private Optional<URI> documentationUri = Optional.empty();
        private int defaultPageSize = 100;
        private int maxPageSize = 1000;
        private long maxBodyBytes = 1 << 20;
        private int maxJsonDepth = 32;
        private FilterSyntax filterLimits = FilterSyntax.rfc();
        private int maxPatchOperations = 1000;
        private int maxMembers = 10_000;
        private boolean publicConfig = true;
        private boolean changePassword;
        private Set<String> withoutBodyAfterPatch = Set.of("Group");

        private Builder() {}

        /** Where people read about this service provider. */
        public Builder documentationUri(URI uri) {
            documentationUri = Optional.of(uri);
            return this;
        }

        /** How many resources a page has if the client does not say; 100 unless set. */
        public Builder defaultPageSize(int defaultPageSize) {
            this.defaultPageSize = positive(defaultPageSize);
            return this;
        }

        /** How many resources a page has at most; 1,000 unless set. */
        public Builder maxPageSize(int maxPageSize) {
            this.maxPageSize = positive(maxPageSize);
            return this;
        }

        /** How many bytes a body has at most; 1 MiB unless set. */
        public Builder maxBodyBytes(long maxBodyBytes) {
            this.maxBodyBytes = positive(maxBodyBytes);
            return this;
        }

        /**
         * How deep objects and arrays may nest in a body; 32 unless set.
         *
         * @throws IllegalArgumentException if it is less than 1 or more than {@value Json#MAX_DEPTH}
         */
        public Builder maxJsonDepth(int maxJsonDepth) {
            if (maxJsonDepth > Json.MAX_DEPTH) {
                throw new IllegalArgumentException("a body cannot nest deeper than " + Json.MAX_DEPTH + " levels");
            }
            this.maxJsonDepth = positive(maxJsonDepth);
            return this;
        }

        /** The limits of filters; 8,192 characters, 200 terms and a depth of 40 unless set. */
        public Builder filterLimits(FilterSyntax filterLimits) {
            this.filterLimits = filterLimits;
            return this;
        }

        /** How many operations a PATCH has at most; 1,000 unless set. */
        public Builder maxPatchOperations(int maxPatchOperations) {
            this.maxPatchOperations = positive(maxPatchOperations);
            return this;
        }

        /** How many members one request may name; 10,000 unless set. */
        public Builder maxMembers(int maxMembers) {
            this.maxMembers = positive(maxMembers);
            return this;
        }

        /** Whether {@code /ServiceProviderConfig} can be read without credentials; true unless set. */
        public Builder publicConfig(boolean publicConfig) {
            this.publicConfig = publicConfig;
            return this;
        }

        /** Whether clients are told that they may change passwords; false unless set. */
        public Builder changePassword(boolean changePassword) {
            this.changePassword = changePassword;
            return this;
        }

        /** The resource types of which a PATCH is answered with 204; groups, which may be large, unless set. */
        public Builder withoutBodyAfterPatch(Set<String> resourceTypes) {
            withoutBodyAfterPatch = Set.copyOf(resourceTypes);
            return this;
        }

        /** The settings. */
        public ServiceProviderConfig build() {
            return new ServiceProviderConfig(this);
        }

        private static int positive(int limit) {
            return (int) positive((long) limit);
        }

        private static long positive(long limit) {
            if (limit < 1) {
                throw new IllegalArgumentException("a limit must be at least 1, not " + limit);
            }
            return limit;
        }
    }
}
