package io.github.scimlet.spring;

import io.github.scimlet.protocol.AccessPolicy;
import io.github.scimlet.protocol.Authenticator;
import io.github.scimlet.protocol.BackOff;
import io.github.scimlet.protocol.Caller;
import io.github.scimlet.protocol.FailureTranslator;
import io.github.scimlet.protocol.ProvisioningListener;
import io.github.scimlet.protocol.RequestListener;
import io.github.scimlet.protocol.ScimRequest;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.protocol.ServiceProviderConfig;
import io.github.scimlet.protocol.TenantResolver;
import io.github.scimlet.spring.ScimletProperties.Token;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.UserStore;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;

/** Makes a service provider of beans and properties. */
record ScimAssembly(ScimSettings settings, BeanFactory beans) {

    ScimServiceProvider provider(ServiceProviderConfig config) {
        ScimServiceProvider.Builder builder = ScimServiceProvider.builder()
                .config(config)
                .conformance(settings.conformance())
                .backOff(settings.backOff());
        Optional.ofNullable(settings.properties().baseUri()).ifPresent(uri -> locate(builder, uri));
        authenticate(builder);
        one(UserStore.class, store -> builder.users(ofOneTenant(store)));
        one(UserStores.class, builder::users);
        one(GroupStore.class, store -> builder.groups(ofOneTenant(store)));
        one(GroupStores.class, builder::groups);
        one(TenantResolver.class, builder::tenants);
        one(AccessPolicy.class, builder::policy);
        one(BackOff.class, builder::backOff);
        one(FailureTranslator.class, builder::failures);
        all(ProvisioningListener.class).forEach(builder::listener);
        all(RequestListener.class).forEach(builder::requestListener);
        all(ScimServiceProviderCustomizer.class).forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    private static void locate(ScimServiceProvider.Builder builder, URI baseUri) {
        ScimSettings.checked(
                "scimlet.base-uri",
                "Set it to what clients call, https://app.example.com/scim/v2 for example.",
                () -> builder.baseUri(baseUri));
    }

    private <S> S ofOneTenant(S store) {
        if (settings.properties().tokens().stream()
                        .map(Token::tenant)
                        .distinct()
                        .count()
                > 1) {
            throw new InvalidScimSettingException(
                    "There are scimlet.tokens of several tenants, and a store that shows all of them the same.",
                    "Define a UserStores or GroupStores in the place of the UserStore or GroupStore, which finds the store of"
                            + " the caller's tenant; or set one scimlet.tokens[0].tenant for all, and their names.");
        }
        return store;
    }

    private <T> void one(Class<T> type, Consumer<T> use) {
        beans.getBeanProvider(type).ifAvailable(use);
    }

    private <T> Stream<T> all(Class<T> type) {
        return beans.getBeanProvider(type).orderedStream();
    }

    private void authenticate(ScimServiceProvider.Builder builder) {
        boolean hasTokens = !settings.properties().tokens().isEmpty();
        Stream<Authenticator> tokens = hasTokens ? Stream.of(settings.tokens()) : Stream.empty();
        Optional<Authenticator> authenticator =
                Stream.concat(tokens, all(Authenticator.class)).reduce(Authenticator::or);
        if (settings.properties().authenticatedByHost()) {
            authenticator.ifPresent(unused -> {
                throw new InvalidScimSettingException(
                        "scimlet.authenticated-by-host is true, and there are tokens or an Authenticator too.",
                        "Choose one: have the engine authenticate, or take out scimlet.tokens and the Authenticator.");
            });
            builder.authenticator(ScimAssembly::authenticatedByHost);
        } else {
            builder.authenticator(authenticator.orElseThrow(ScimAssembly::nobodyAuthenticates));
        }
    }

    /** Nobody if the host has not said who it is: a path that its filter chain lets everybody at is no authentication. */
    private static Optional<Caller> authenticatedByHost(ScimRequest request) {
        return request.user().map(name -> Caller.of(request.tenant().orElse("default"), name));
    }

    private static InvalidScimSettingException nobodyAuthenticates() {
        return new InvalidScimSettingException(
                "There are users or groups to serve by SCIM, and nobody authenticates those who ask for them.", """
                Do one of these:
                - set scimlet.tokens[0].value to a random token, such as 'openssl rand -base64 32' prints, \
                or scimlet.tokens[0].digest to its SHA-256 digest
                - define a bean of type io.github.scimlet.protocol.Authenticator
                - set scimlet.authenticated-by-host to true, if a filter chain of yours authenticates and authorizes requests there""");
    }
}
