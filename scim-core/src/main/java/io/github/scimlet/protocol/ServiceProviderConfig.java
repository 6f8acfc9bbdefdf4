package io.github.scimlet.protocol;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.FilterSyntax;
import io.github.scimlet.json.Json;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a service provider does and how much it takes: the settings of the engine, all with defaults, and the source of
 * what {@code /ServiceProviderConfig} says (RFC 7643 §5). Immutable.
 */
public final class ServiceProviderConfig {

    private static final Set<Operation> ALL_OPERATIONS = Set.of(Operation.values());

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
    private final Map<String, Set<Operation>> operations;
    private final boolean bulk;
    private final int maxBulkOperations;
    private final long maxBulkBytes;
    private final Optional<Integer> rootQueries;
    private final Set<AttributePath> sensitiveAttributes;
    private final boolean httpsOnly;
    private final CursorSettings cursors;

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
        operations = Map.copyOf(settings.operations);
        bulk = settings.bulk;
        maxBulkOperations = settings.maxBulkOperations;
        maxBulkBytes = settings.maxBulkBytes;
        rootQueries = settings.rootQueries;
        sensitiveAttributes = settings.sensitiveAttributes;
        httpsOnly = settings.httpsOnly;
        cursors = settings.cursors;
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

    /** What can be done with resources of that type; everything unless set. */
    public Set<Operation> operations(String resourceType) {
        return operations.getOrDefault(resourceType, ALL_OPERATIONS);
    }

    /** Whether {@code /Bulk} is served. */
    public boolean bulk() {
        return bulk;
    }

    /** How many operations a Bulk request has at most. */
    public int maxBulkOperations() {
        return maxBulkOperations;
    }

    /** How many bytes the body of a Bulk request has at most. */
    public long maxBulkBytes() {
        return maxBulkBytes;
    }

    /** How many resources may match a query over all types; empty if there are no such queries. */
    public Optional<Integer> rootQueries() {
        return rootQueries;
    }

    /** The attributes that must not be asked for in a URL, each without its sub-attribute. */
    public Set<AttributePath> sensitiveAttributes() {
        return sensitiveAttributes;
    }

    /** Whether requests over plain HTTP are refused. */
    public boolean httpsOnly() {
        return httpsOnly;
    }

    /** How cursors are made. */
    public CursorSettings cursors() {
        return cursors;
    }

    /** Whether resources of all types can be patched. */
    boolean patch() {
        return operations.values().stream().allMatch(supported -> supported.contains(Operation.PATCH));
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
        private final Map<String, Set<Operation>> operations = new HashMap<>();
        private boolean bulk = true;
        private int maxBulkOperations = 1000;
        private long maxBulkBytes = 10 << 20;
        private Optional<Integer> rootQueries = Optional.empty();
        private Set<AttributePath> sensitiveAttributes = Set.of();
        private boolean httpsOnly;
        private CursorSettings cursors = CursorSettings.defaults();

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

        /**
         * What can be done with resources of that type, by its name; everything unless set. A PATCH that is not among
         * it is answered with 501, anything else with 405.
         */
        public Builder operations(String resourceType, Set<Operation> supported) {
            operations.put(resourceType, Set.copyOf(supported));
            return this;
        }

        /** Whether {@code /Bulk} is served; true unless set. */
        public Builder bulk(boolean bulk) {
            this.bulk = bulk;
            return this;
        }

        /** How many operations a Bulk request has at most; 1,000 unless set. */
        public Builder maxBulkOperations(int maxBulkOperations) {
            this.maxBulkOperations = positive(maxBulkOperations);
            return this;
        }

        /**
         * How many bytes the body of a Bulk request has at most; 10 MiB unless set. One that is made to do harm takes
         * about 5 times as much memory.
         */
        public Builder maxBulkBytes(long maxBulkBytes) {
            this.maxBulkBytes = positive(maxBulkBytes);
            return this;
        }

        /**
         * Serves queries over all types, at the base URI and at {@code /.search} below it; not served unless set.
         *
         * @param maxResults how many resources may match; a query with more of them is answered with {@code tooMany}
         */
        public Builder rootQueries(int maxResults) {
            rootQueries = Optional.of(positive(maxResults));
            return this;
        }

        /**
         * The attributes by which nobody can filter or sort in a URL, which ends up in logs: clients send such queries
         * by POST to {@code /.search}. None unless set.
         *
         * @param attributes each without its sub-attribute, in the schema's spelling, with the URN if it is an extension's
         * @throws IllegalArgumentException if one has a sub-attribute
         */
        public Builder sensitiveAttributes(Set<AttributePath> attributes) {
            if (attributes.stream().anyMatch(path -> path.subAttribute().isPresent())) {
                throw new IllegalArgumentException("name attributes as a whole: " + attributes);
            }
            sensitiveAttributes = Set.copyOf(attributes);
            return this;
        }

        /** Whether requests over plain HTTP, as far as the base URI tells, are refused with 403; false unless set. */
        public Builder httpsOnly(boolean httpsOnly) {
            this.httpsOnly = httpsOnly;
            return this;
        }

        /** How cursors are made, for stores that page by them; for servers of a cluster, set a secret. */
        public Builder cursors(CursorSettings cursors) {
            this.cursors = cursors;
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
