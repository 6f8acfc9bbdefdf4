package io.github.scimlet.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import io.github.scimlet.testkit.mapping.Mappings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A browser without JavaScript")
class WithoutScriptTest {

    @RegisterExtension
    final ConsoleFixture fixture = new ConsoleFixture();

    @Test
    void doesAllThatMatters() {
        Tour maria = new Tour(
                fixture.page(new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1280, 900)));
        maria.signIn(Demo.ADMINISTRATOR_OF_CONTOSO);
        String code = fixture.switchOn(maria);
        String url = maria.valueOf("Tenant URL");
        maria.follow("Users");
        maria.sees("No users yet");

        SteppedEntra.start(url, code, Mappings.named("invitedesk"), Contoso.FIRST)
                .close();

        maria.follow("Reload");
        maria.seesRow("Ada Lovelace", "Active");
        maria.follow("Ada Lovelace");
        maria.seesRow("Last name", "Lovelace");
        maria.open("/log");
        maria.page()
                .getByLabel("Show", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .selectOption("CREATED");
        maria.press("Filter");
        maria.seesRow("Created", "Support");
        maria.open("/settings/provisioning");
        maria.press("Get a new code");
        String newCode = maria.valueOf("Access code");
        assertThat(fixture.statusOf(url, newCode)).isEqualTo(200);
        maria.page().getByText("Switch provisioning off…").click();
        maria.page().locator("button.danger:not(.outline)").click();
        maria.sees("Provisioning is off.");
        maria.press("Sign out");
        maria.sees("Sign in");
    }
}
