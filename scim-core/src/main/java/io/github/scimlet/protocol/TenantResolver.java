package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

    /**
     * The first segment of the path, decoded, before the endpoint: {@code /acme/Users}. It is part of every location.
     * Dots alone, and what is not properly encoded or has control characters in it, name nobody: the path is 404.
     */
    static TenantResolver pathPrefix() {
        return ScimRequest::withTenantFromPath;
    }

    /** The one header of that name; one that is given twice, or names nobody, is {@code invalidValue}. */
    static TenantResolver header(String name) {
        return request -> {
            List<String> values = request.headers(name);
            if (values.size() > 1 || values.stream().anyMatch(String::isBlank)) {
                throw ScimException.invalidValue("The header " + name + " must be given once, and name a tenant.");
            }
            return values.isEmpty() ? request : request.withTenant(values.get(0).strip());
        };
    }

    /**
     * What stands before {@code domain} in the host of the URL, in lower case: {@code acme} in {@code
     * acme.scim.example.com}. The URL is that of the request; a base URI that the service provider is given is none.
     */
    static TenantResolver subdomainOf(String domain) {
        String end = "." + domain.toLowerCase(Locale.ROOT);
        return request -> Optional.of(host(request.baseUri()))
                .filter(host -> host.endsWith(end) && host.length() > end.length())
                .map(host -> request.withTenant(host.substring(0, host.length() - end.length())))
                .orElse(request);
    }

    /** Without a port and the dot of the root. {@link URI#getHost} does not know hosts with an underscore. */
    private static String host(URI base) {
        String authority = Objects.requireNonNullElse(base.getRawAuthority(), "");
        return authority
                .substring(authority.lastIndexOf('@') + 1)
                .replaceFirst("\\.?(:\\d*)?$", "")
                .toLowerCase(Locale.ROOT);
    }
}
