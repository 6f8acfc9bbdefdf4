package io.github.scimlet.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.protocol.Authenticator;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.protocol.ServiceProviderConfig;
import io.github.scimlet.store.InMemoryStore;
import io.github.scimlet.store.UserStore;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

class ScimAutoConfigurationTest {

    private static final UserStore USERS = new InMemoryStore().users();

    private final WebApplicationContextRunner empty = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ScimAutoConfiguration.class,
                    ScimHealthAutoConfiguration.class,
                    ScimObservationAutoConfiguration.class,
                    ScimSecurityAutoConfiguration.class,
                    ScimWebServerAutoConfiguration.class));

    private final WebApplicationContextRunner withUsers = empty.withBean("users", UserStore.class, () -> USERS);

    private final WebApplicationContextRunner complete = withUsers.withPropertyValues("scimlet.tokens[0].value=secret");

    @Test
    void needsNothingBesidesAStoreAndAServer() {
        complete.withClassLoader(new FilteredClassLoader(
                        "org.springframework.web.servlet",
                        "org.springframework.security",
                        "org.springframework.dao",
                        "org.springframework.transaction",
                        "org.springframework.boot.security",
                        "org.springframework.boot.tomcat",
                        "org.apache.catalina",
                        "org.springframework.boot.jetty",
                        "org.eclipse.jetty",
                        "org.springframework.boot.health",
                        "io.micrometer"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(ScimServiceProvider.class)
                        .hasSingleBean(ServletRegistrationBean.class));
    }

    @Test
    void servesNothingWithoutAStoreOrIfItIsSwitchedOff() {
        empty.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ServletRegistrationBean.class));
        complete.withPropertyValues("scimlet.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ServletRegistrationBean.class));
    }

    @Test
    void givesWayToAServiceProviderOfTheApplication() {
        ScimServiceProvider own =
                ScimServiceProvider.builder().users(USERS).authenticatedByHost().build();

        withUsers
                .withBean("own", ScimServiceProvider.class, () -> own)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(ScimServiceProvider.class)
                        .hasSingleBean(ServletRegistrationBean.class));
    }

    @Test
    void leavesTheServerAsItIsIfItServesNothing() {
        ScimServiceProvider own =
                ScimServiceProvider.builder().users(USERS).authenticatedByHost().build();

        withUsers
                .withBean("own", ScimServiceProvider.class, () -> own)
                .withPropertyValues("scimlet.enabled=false")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(WebServerFactoryCustomizer.class)
                        .doesNotHaveBean(HealthIndicator.class));
    }

    @Test
    void takesThePrimaryOneOfSeveralStores() {
        complete.withBean("archive", UserStore.class, () -> new InMemoryStore().users())
                .run(context -> assertThat(context).hasFailed());
        complete.withBean("main", UserStore.class, () -> USERS, definition -> definition.setPrimary(true))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void letsBeansSetWhatHasNoProperty() {
        complete.withBean(ServiceProviderConfigCustomizer.class, () -> config -> config.maxJsonDepth(7))
                .withPropertyValues("scimlet.https-only=true", "scimlet.pages.default-size=3")
                .run(context -> assertThat(context.getBean(ServiceProviderConfig.class))
                        .matches(config -> config.maxJsonDepth() == 7)
                        .matches(ServiceProviderConfig::httpsOnly)
                        .matches(config -> config.defaultPageSize() == 3));
    }

    @Test
    void doesNotStartIfNobodyAuthenticates() {
        withUsers.run(context -> {
            FailureAnalysis analysis = analysis(context);

            assertThat(analysis.getDescription()).contains("nobody authenticates");
            assertThat(analysis.getAction())
                    .contains("scimlet.tokens[0].value", "Authenticator", "scimlet.authenticated-by-host");
        });
        withUsers
                .withBean(Authenticator.class, () -> BearerTokens.of("secret"))
                .run(context -> assertThat(context).hasNotFailed());
        withUsers
                .withPropertyValues("scimlet.authenticated-by-host=true")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            scimlet.authenticated-by-host=true  | scimlet.authenticated-by-host
            scimlet.path=/scim/*                | scimlet.path
            scimlet.path=/                      | scimlet.path
            scimlet.tokens[0].value=two words   | scimlet.tokens[0]
            scimlet.tokens[0].digest=abc        | scimlet.tokens[0]
            scimlet.tokens[0].value=            | scimlet.tokens[0]
            scimlet.pages.max-size=0            | scimlet.pages
            scimlet.base-uri=app.example.com    | scimlet.base-uri
            scimlet.base-uri=ftp://example.com/ | scimlet.base-uri
            scimlet.cursors.secret=dG9vIHNob3J0 | scimlet.cursors
            """)
    void saysWhichPropertyIsWrongAndNoSecret(String wrong, String property) {
        complete.withPropertyValues(wrong).run(context -> {
            FailureAnalysis analysis = analysis(context);

            assertThat(analysis.getDescription()).contains(property).doesNotContain("two words", "dG9v");
            assertThat(analysis.getAction()).isNotBlank();
        });
    }

    @Test
    void showsNoTenantTheUsersOfAnother() {
        WebApplicationContextRunner twoTokens = complete.withPropertyValues(
                "scimlet.tokens[0].tenant=acme", "scimlet.tokens[1].value=other", "scimlet.tokens[1].name=okta");

        twoTokens
                .withPropertyValues("scimlet.tokens[1].tenant=acme")
                .run(context -> assertThat(context).hasNotFailed());
        twoTokens
                .withPropertyValues("scimlet.tokens[1].tenant=globex")
                .run(context -> assertThat(analysis(context).getAction()).contains("UserStores"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scimlet.tokens[0].value=${SCIM_UNSET}",
                "scimlet.tokens[0].value=mine-${SCIM_UNSET}",
                "scimlet.tokens[0].digest=${SCIM_UNSET}",
                "scimlet.tokens[0].tenant=${SCIM_UNSET}",
                "scimlet.tokens[0].name=${SCIM_UNSET}",
                "scimlet.cursors.secret=${SCIM_UNSET}",
            })
    void takesNoVariableThatIsNotSetForItsValue(String unset) {
        complete.withPropertyValues(unset).run(context -> {
            FailureAnalysis analysis = analysis(context);

            assertThat(analysis.getDescription())
                    .contains(unset.substring(0, unset.indexOf('=')), "the variable SCIM_UNSET is not set")
                    .doesNotContain("mine");
            assertThat(analysis.getAction()).contains("SCIM_UNSET");
        });
        complete.withPropertyValues("scimlet.tokens[0].value=${SCIM_SET}", "SCIM_SET=c2VjcmV0LXRva2VuLW9mLXRlc3Rz")
                .run(context -> assertThat(context).hasNotFailed());
    }

    private static FailureAnalysis analysis(AssertableWebApplicationContext context) {
        assertThat(context).hasFailed();
        return Objects.requireNonNull(new InvalidScimSettingAnalyzer().analyze(context.getStartupFailure()));
    }

    @Test
    void printsNoSecretOfTheConfiguration() {
        complete.withPropertyValues("scimlet.cursors.secret=" + "YWJj".repeat(11))
                .run(context -> assertThat(
                                context.getBean(ScimletProperties.class).toString())
                        .doesNotContain("value=", "YWJj")
                        .contains("tenant=default"));
    }
}
