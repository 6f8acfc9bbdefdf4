package io.github.scimlet.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.InMemoryStore;
import io.github.scimlet.store.UserStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartReportTest {

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ScimAutoConfiguration.class))
            .withBean(UserStore.class, () -> new InMemoryStore().users())
            .withPropertyValues("scimlet.tokens[0].value=" + RunningApplication.TOKEN);

    @Test
    void saysWhatIsServedWhereAndNoToken(CapturedOutput output) {
        application
                .withPropertyValues("scimlet.path=/provisioning")
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(output)
                .containsOnlyOnce("SCIM is served at /provisioning: users, with 1 token")
                .doesNotContain(RunningApplication.TOKEN, "scimlet.tokens", "scimlet.base-uri");
    }

    @Test
    void namesATokenThatMayBeGuessed(CapturedOutput output) {
        application
                .withPropertyValues("scimlet.tokens[1].value=changeit", "scimlet.tokens[1].name=okta")
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(output)
                .contains("with 2 tokens", "scimlet.tokens[1].value has fewer than 22")
                .doesNotContain("scimlet.tokens[0]", "changeit");
    }

    @Test
    void namesABaseUriThatLeadsElsewhere(CapturedOutput output) {
        application
                .withPropertyValues("scimlet.base-uri=https://app.example.com")
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(output).contains("scimlet.base-uri is https://app.example.com, ", "scimlet.path, /scim/v2.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example.com/scim/v2", "https://app.example.com/app/scim/v2/"})
    void isSilentOnABaseUriThatFits(String baseUri, CapturedOutput output) {
        application
                .withPropertyValues("scimlet.base-uri=" + baseUri)
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(output).contains("SCIM is served").doesNotContain("WARN");
    }
}
