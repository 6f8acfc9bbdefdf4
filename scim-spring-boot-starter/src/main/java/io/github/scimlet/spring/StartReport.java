package io.github.scimlet.spring;

import io.github.scimlet.protocol.Authenticator;
import io.github.scimlet.spring.ScimletProperties.Token;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.UserStore;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;

/** Says to the log where SCIM is served, and which settings look like a mistake. No token is in it. */
record StartReport(ScimletProperties properties, BeanFactory beans) {

    private static final Logger LOG = LoggerFactory.getLogger(StartReport.class);

    /** Of 128 bits in Base64. */
    private static final int SHORTEST_TOKEN = 22;

    void write() {
        LOG.info(
                "SCIM is served at {}{}: {}, {}",
                contextPath(),
                properties.path(),
                String.join(" and ", served()),
                authentication());
        URI baseUri = properties.baseUri();
        if (baseUri != null && !endsWithPath(baseUri)) {
            LOG.warn(
                    "scimlet.base-uri is {}, which does not end with scimlet.path, {}. Unless a proxy rewrites paths, "
                            + "clients will not find what they are told the location of.",
                    baseUri,
                    properties.path());
        }
        warnOfShortTokens();
    }

    private String contextPath() {
        ServletContext context = beans.getBeanProvider(ServletContext.class).getIfAvailable();
        return context == null ? "" : Objects.requireNonNullElse(context.getContextPath(), "");
    }

    private List<String> served() {
        List<String> served = new ArrayList<>();
        if (has(UserStore.class) || has(UserStores.class)) {
            served.add("users");
        }
        if (has(GroupStore.class) || has(GroupStores.class)) {
            served.add("groups");
        }
        if (has(ScimServiceProviderCustomizer.class)) {
            served.add("what customizers add");
        }
        return served;
    }

    private boolean has(Class<?> type) {
        return beans.getBeanProvider(type).stream().findAny().isPresent();
    }

    private String authentication() {
        if (properties.authenticatedByHost()) {
            return "authenticated by the host";
        }
        int tokens = properties.tokens().size();
        String counted = tokens == 1 ? "with 1 token" : "with " + tokens + " tokens";
        return has(Authenticator.class) ? counted + " and an Authenticator" : counted;
    }

    private boolean endsWithPath(URI baseUri) {
        String path = Objects.requireNonNullElse(baseUri.getPath(), "");
        return path.endsWith(properties.path()) || path.endsWith(properties.path() + "/");
    }

    private void warnOfShortTokens() {
        List<Token> tokens = properties.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            String value = tokens.get(i).value();
            if (value != null && !value.isEmpty() && value.length() < SHORTEST_TOKEN) {
                LOG.warn(
                        "scimlet.tokens[{}].value has fewer than {} characters and may be guessed. Take a random one, for "
                                + "example what 'openssl rand -base64 32' prints.",
                        i,
                        SHORTEST_TOKEN);
            }
        }
    }
}
