package io.github.scimlet.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The InviteDesk tutorial, from the vendor's side")
class InviteDeskStoryTest {

    @RegisterExtension
    final ConsoleFixture fixture = new ConsoleFixture();

    @Test
    void isToldFromSigningInToSwitchingOff() {
        Page page = fixture.page();

        page.navigate("/");
        page.getByLabel("E-mail address").fill(Demo.ADMINISTRATOR_OF_CONTOSO);
        page.getByLabel("Password").fill(ConsoleFixture.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
        page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/screenshots/01.png")).setFullPage(true));
        page.navigate("/settings/provisioning");
        page.getByLabel("Tenant id").fill(ConsoleFixture.DIRECTORY);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).first().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Switch provisioning on")).click();
        page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/screenshots/02.png")).setFullPage(true));
        assertThat(page.getByLabel("Access code")).isVisible();
    }
}
