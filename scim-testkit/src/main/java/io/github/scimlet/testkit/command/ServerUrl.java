package io.github.scimlet.testkit.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** URLs as people paste them. */
final class ServerUrl {

    private ServerUrl() {}

    /** @throws UsageException if no request can be sent to it; what is secret in it is not repeated */
    static URI of(String text) {
        URI url = parsed(text.strip());
        if (String.valueOf(url.getAuthority()).contains("_") && url.getHost() == null) {
            throw new UsageException(
                    "--url has a host with an underscore, which is no host name; Okta refuses it, too.");
        }
        if (url.getPort() > 65_535) {
            throw new UsageException("--url has the port " + url.getPort() + "; the last one is 65535.");
        }
        if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("(?i)https?")) {
            throw new UsageException(
                    "--url must begin with https:// or http:// and a host: https://app.example/scim/v2 for example.");
        }
        if (url.getUserInfo() != null) {
            throw new UsageException("--url must not hold a name and a password. Give a token by SCIM_TOKEN.");
        }
        return url;
    }

    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new UsageException(
                    "--url is no URL: " + e.getReason() + " at its character " + (e.getIndex() + 1) + ".");
        }
    }

    /** What is probably not meant. */
    static List<String> hints(URI url) {
        List<String> hints = new ArrayList<>();
        String path = String.valueOf(url.getPath()).toLowerCase(Locale.ROOT);
        if (!path.contains("scim")) {
            hints.add("The URL has no /scim in its path; most servers answer below /scim or /scim/v2.");
        }
        if (path.matches(".*/(users|groups)/?")) {
            hints.add("The URL ends in /Users or /Groups; give the part before that.");
        }
        if (url.getScheme().equalsIgnoreCase("http") && !isLoopback(url.getHost())) {
            hints.add("The token goes over the network for all to read, since the URL begins with http://.");
        }
        return hints;
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
