package io.github.scimlet.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.github.scimlet.testkit.mapping.Mappings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What one customer sees of another")
class IsolationTest {

    @RegisterExtension
    final ConsoleFixture fixture = new ConsoleFixture();

    private Tour maria;
    private Tour felix;
    private String code;

    @BeforeEach
    void provisionContoso() {
        maria = new Tour(fixture.page());
        maria.signIn(Demo.ADMINISTRATOR_OF_CONTOSO);
        code = fixture.switchOn(maria);
        SteppedEntra.start(fixture.tenantUrl(Demo.CONTOSO), code, Mappings.named("invitedesk"), Contoso.FIRST)
                .close();
        felix = new Tour(fixture.page());
        felix.signIn(Demo.ADMINISTRATOR_OF_FABRIKAM);
    }

    @Test
    void isNothingInListsAndNumbers() {
        felix.follow("Users");
        felix.sees("No users yet");
        felix.follow("Groups");
        felix.sees("No groups yet");
        felix.open("/log?show=EVERYTHING");
        felix.doesNotSee("/Users");
        felix.doesNotSee("Maria");
        felix.open("/settings/provisioning");
        felix.doesNotSee(code.substring(code.length() - 4));
        felix.doesNotSee(ConsoleFixture.DIRECTORY);
    }

    @Test
    void isNothingAtAddressesThatHeGuesses() {
        List<String> addresses = new ArrayList<>();
        for (String list : List.of("/users", "/groups", "/log?show=EVERYTHING")) {
            maria.open(list);
            addresses.add(maria.page().locator("tbody a").first().getAttribute("href"));
        }
        maria.open(addresses.get(0));
        addresses.add(maria.page().locator("a[href^='/requests/']").first().getAttribute("href"));

        assertThat(addresses).hasSize(4).allSatisfy(address -> {
            assertThat(maria.page().request().get(address).status()).isEqualTo(200);
            assertThat(felix.page().request().get(address).status()).isEqualTo(404);
        });
    }

    @Test
    void isNoAccessCodeThatHeCouldRevoke() {
        maria.open("/settings/provisioning");
        String address = maria.page().locator("form[action$='/revoke']").getAttribute("action");
        felix.open("/settings/provisioning");

        int status = felix.page().request().post(address, csrf(felix.page())).status();

        assertThat(status).isEqualTo(404);
        assertThat(fixture.statusOf(fixture.tenantUrl(Demo.CONTOSO), code)).isEqualTo(200);
    }

    @Test
    void isNothingToADirectoryEither() {
        felix.page().bringToFront();
        fixture.switchOn(felix);

        assertThat(fixture.statusOf(fixture.tenantUrl(Demo.FABRIKAM), code)).isEqualTo(403);
    }

    private static RequestOptions csrf(Page page) {
        String token = page.locator("input[name=csrf]").first().inputValue();
        return RequestOptions.create().setForm(FormData.create().set("csrf", token));
    }
}
