package io.github.scimlet.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;

/** An administrator at a browser: clicks, fills in, looks, and takes a picture of each step. */
final class Tour {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Page page;
    private int step;

    Tour(Page page) {
        this.page = page;
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    }

    Page page() {
        return page;
    }

    void signIn(String email) {
        page.navigate("/sign-in");
        fill("E-mail address", email);
        fill("Password", ConsoleFixture.PASSWORD);
        press("Sign in");
    }

    void open(String path) {
        page.navigate(path);
    }

    void fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    void sees(String text) {
        assertThat(page.locator("main")).containsText(text);
    }

    void doesNotSee(String text) {
        assertThat(page.locator("main")).not().containsText(text);
    }

    /** A row of a table in which all these texts are. */
    void seesRow(String... texts) {
        Locator row = page.getByRole(AriaRole.ROW);
        for (String text : texts) {
            row = row.filter(new Locator.FilterOptions().setHasText(text));
        }
        assertThat(row.first()).isVisible();
    }

    String valueOf(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .inputValue();
    }

    /** Takes a picture of the whole page. */
    void shows(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve("%02d-%s.png".formatted(++step, name)))
                .setFullPage(true));
    }

    /** The same as a phone or at night would show it. */
    void showsToo(String name, int width, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 800);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve("%02d-%s.png".formatted(step, name)))
                .setFullPage(true));
        page.setViewportSize(1280, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
}
