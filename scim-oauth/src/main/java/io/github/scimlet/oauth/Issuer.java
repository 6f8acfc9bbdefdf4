package io.github.scimlet.oauth;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * Who signs tokens, and the tenant whose resources may be managed with them. Immutable.
 *
 * <p>The keys are found as OpenID Connect says, through {@code /.well-known/openid-configuration} below the issuer,
 * unless it is said where they are. All is fetched over https; plain HTTP will do for the loopback interface.
 */
public final class Issuer {

    private final String name;
    private final String tenant;
    private final Optional<URI> keys;

    private Issuer(String name, String tenant, Optional<URI> keys) {
        this.name = name;
        this.tenant = tenant;
        this.keys = keys;
    }

    /**
     * An issuer whose keys it tells itself.
     *
     * @param name exactly as in the claim {@code iss}, and an https URI
     * @param tenant whose data its tokens are for
     * @throws IllegalArgumentException if it is no such URI
     */
    public static Issuer of(String name, String tenant) {
        SafeUri.of(name);
        return new Issuer(name, tenant, Optional.empty());
    }

    /**
     * An issuer whose keys are known to be at {@code keys}, a JWK set (RFC 7517 §5).
     *
     * @param name exactly as in the claim {@code iss}
     * @throws IllegalArgumentException if {@code keys} is no https URI
     */
    public static Issuer of(String name, String tenant, URI keys) {
        return new Issuer(name, tenant, Optional.of(SafeUri.of(keys.toString())));
    }

    /**
     * A directory of Entra ID, as the issuer of tokens of version 1, which its provisioning service sends by itself and
     * applications get unless they ask for version 2.
     *
     * @param directory the directory's id, which Entra calls the tenant's
     */
    public static Issuer entra(UUID directory, String tenant) {
        return of("https://sts.windows.net/" + directory + "/", tenant);
    }

    /** The same directory, as the issuer of tokens of version 2. */
    public static Issuer entraV2(UUID directory, String tenant) {
        return of("https://login.microsoftonline.com/" + directory + "/v2.0", tenant);
    }

    /** What it calls itself in the claim {@code iss}. */
    public String name() {
        return name;
    }

    /** Whose data its tokens are for. */
    public String tenant() {
        return tenant;
    }

    Optional<URI> keys() {
        return keys;
    }

    URI configuration() {
        return SafeUri.of(name.replaceFirst("/$", "") + "/.well-known/openid-configuration");
    }

    /**
     * Where its keys are, as its configuration says.
     *
     * @throws IllegalArgumentException if that is not to be asked: whoever is reached from far away must not have us ask
     *     what listens on this machine alone
     */
    URI keysAt(String place) {
        URI found = SafeUri.of(place);
        if (SafeUri.isEncrypted(configuration()) && !SafeUri.isEncrypted(found)) {
            throw new IllegalArgumentException("the keys of an issuer at an https URI must be at one, too");
        }
        return found;
    }

    @Override
    public String toString() {
        return "Issuer[" + name + ", tenant=" + tenant + "]";
    }
}
