package io.github.scimlet.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.Mappings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("WCAG 2.2 AA, as far as axe can tell")
class AccessibilityTest {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path REPORT = Path.of("target", "accessibility", "axe.txt");
    private static final int DESK = 1280;
    private static final int PHONE = 360;

    @RegisterExtension
    final ConsoleFixture fixture = new ConsoleFixture();

    private final List<String> report = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();

    @Test
    void findsNothingOnAnyPageInAnyLook() throws IOException {
        Tour maria = new Tour(fixture.page());
        Page page = maria.page();
        page.navigate("/sign-in");
        look(page, "sign in");
        maria.fill("E-mail address", "nobody@contoso.example");
        maria.press("Sign in");
        look(page, "sign in, refused");
        maria.signIn(Demo.ADMINISTRATOR_OF_CONTOSO);
        look(page, "overview, empty");
        for (String path : List.of("/users", "/groups", "/settings/provisioning", "/nowhere")) {
            page.navigate(path);
            look(page, path + ", empty");
        }
        String code = fixture.switchOn(maria);
        look(page, "settings, with a new code");
        provision(fixture.tenantUrl(Demo.CONTOSO), code);
        for (Map.Entry<String, String> place : places(page).entrySet()) {
            page.navigate(place.getValue());
            look(page, place.getKey());
        }

        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, report);
        assertThat(violations).isEmpty();
    }

    private static void provision(String url, String code) {
        Mapping mapping = Mappings.named("invitedesk");
        SteppedEntra.testsConnection(url, "wrong", mapping);
        try (SteppedEntra entra = SteppedEntra.start(url, code, mapping, Contoso.FIRST)) {
            entra.cycle(Contoso.FIRST.with(
                    List.of(Contoso.ADA.with("surname", "King"), Contoso.EMMY.withEnabled(false)), List.of()));
        }
    }

    private static Map<String, String> places(Page page) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("overview", "/");
        places.put("users", "/users");
        places.put("users, nobody found", "/users?q=xyz");
        places.put("user", first(page, "/users?q=ada"));
        places.put("groups", "/groups");
        places.put("group", first(page, "/groups"));
        places.put("log", "/log?show=EVERYTHING");
        places.put("request that changed something", first(page, "/log?show=UPDATED"));
        places.put("request that was refused", first(page, "/log?show=PROBLEMS"));
        places.put("settings, connected", "/settings/provisioning");
        return places;
    }

    private static String first(Page page, String list) {
        page.navigate(list);
        return page.locator("tbody a").first().getAttribute("href");
    }

    /** All rules on a desk and on a phone; at night those about colours, which is all that is other then. */
    private void look(Page page, String name) {
        page.setViewportSize(PHONE, 800);
        look(page, name, "phone", axe(page));
        page.setViewportSize(DESK, 900);
        look(page, name, "desk", axe(page));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(page, name, "desk, dark", colours(page));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    @Test
    void wouldFindAPictureWithoutText() {
        Page page = fixture.page();
        page.navigate("/sign-in");
        page.evaluate("document.querySelector('main').append(new Image())");

        assertThat(axe(page).analyze().getViolations()).extracting(Rule::getId).containsExactly("image-alt");
    }

    /** Without the page of its own that axe opens for what is in frames: there are none. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true).withTags(TAGS);
    }

    /** What axe leaves to people: text over a picture, as the arrow of a select is to it. */
    private static String undecided(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> "\n    " + rule.getId() + "? " + node.getTarget())
                .collect(Collectors.joining());
    }

    private static AxeBuilder colours(Page page) {
        return new AxeBuilder(page).setLegacyMode(true).withRules(List.of("color-contrast", "link-in-text-block"));
    }

    private void look(Page page, String name, String how, AxeBuilder axe) {
        AxeResults results = axe.analyze();
        report.add("%-34s %-14s %3d rules passed, %d not to be decided, %d violated"
                        .formatted(
                                name,
                                how,
                                results.getPasses().size(),
                                results.getIncomplete().size(),
                                results.getViolations().size())
                + results.getIncomplete().stream()
                        .map(AccessibilityTest::undecided)
                        .collect(Collectors.joining()));
        for (Rule rule : results.getViolations()) {
            String line = name + " (" + how + "): " + rule.getId() + ": " + rule.getHelp() + ": "
                    + rule.getNodes().get(0).getHtml() + " "
                    + rule.getNodes().get(0).getFailureSummary();
            report.add("    " + line);
            violations.add(line);
        }
        int wide = ((Number)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
        if (wide > 0) {
            violations.add(name + " (" + how + "): is " + wide + " pixels wider than the window");
        }
    }
}
