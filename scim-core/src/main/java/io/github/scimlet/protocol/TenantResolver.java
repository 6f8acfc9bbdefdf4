package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the tenant that a request names by its path, its host or a header (RFC 7644 §6.1).
 *
 * <p>It is asked before anything else, the {@link Authenticator} included. What it finds gives no rights: a request that
 * names another tenant than its credentials are for is refused with 403. Must be safe for use by many threads at a time.
 */
@FunctionalInterface
public interface TenantResolver {

    /**
     * {@code request} {@linkplain ScimRequest#withTenant with its tenant}, or as it is if it names none.
     *
     * @throws ScimException if it names one in a way that cannot be understood
     */
    ScimRequest resolve(ScimRequest request);

    /** The first segment of the path, before the endpoint: {@code /acme/Users}. It is part of every location. */
    static TenantResolver pathPrefix() {
        return ScimRequest::withTenantFromPath;
    }

    /** The one header of that name. */
    static TenantResolver header(String name) {
        return request -> {
            List<String> values = request.headers(name);
            if (values.size() > 1) {
                throw ScimException.invalidValue("The header " + name + " must be given once.");
            }
            return values.isEmpty() ? request : request.withTenant(values.get(0).strip());
        };
    }

    /** What stands before {@code domain} in the host of the URL: {@code acme} in {@code acme.scim.example.com}. */
    static TenantResolver subdomainOf(String domain) {
        String end = "." + domain.toLowerCase(Locale.ROOT);
        return request -> Optional.ofNullable(request.baseUri().getHost())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .filter(host -> host.endsWith(end) && host.length() > end.length())
                .map(host -> request.withTenant(host.substring(0, host.length() - end.length())))
                .orElse(request);
    }
}
