package io.github.scimlet.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.testkit.directory.Directory;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.Mappings;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The InVision tutorial, from the vendor's side: users only")
class InVisionStoryTest {

    private static final Mapping MAPPING = Mappings.named("invision");

    @RegisterExtension
    final ConsoleFixture fixture = new ConsoleFixture();

    @Test
    void isToldFromSwitchingGroupsOffToADeletedAccount() {
        Tour felix = new Tour(fixture.page());
        felix.signIn(Demo.ADMINISTRATOR_OF_FABRIKAM);
        String code = fixture.switchOn(felix);
        String url = felix.valueOf("Tenant URL");
        felix.page().getByText("Provision groups too").click();
        felix.page().locator("form[action$='/groups'] button").click();
        felix.sees("Groups are not provisioned.");
        assertThat(SteppedEntra.testsConnection(url, code, MAPPING)).isTrue();
        felix.sees("Your directory is connected.");

        felix.follow("Users");
        Directory users = Directory.of(Contoso.FIRST.people(), List.of());
        try (SteppedEntra entra = SteppedEntra.start(url, code, MAPPING, users)) {
            felix.seesRow("Grace Hopper", "Active");

            felix.follow("Grace Hopper");
            entra.cycle(users.with(
                    List.of(Contoso.GRACE
                            .with("userPrincipalName", "grace.murray@contoso.example")
                            .with("mail", "grace.murray@contoso.example")
                            .with("surname", "Murray")),
                    List.of()));
            felix.seesRow("User name", "grace.hopper@contoso.example", "grace.murray@contoso.example");
            felix.seesRow("Last name", "Hopper", "Murray");

            entra.cycle(users.without(List.of(Contoso.GRACE.id()), List.of()));
            felix.sees("The account is gone.");
            felix.doesNotSee("Profile");
        }

        SteppedEntra.start(url, code, Mappings.named("invitedesk"), Contoso.FIRST)
                .close();

        felix.open("/groups");
        felix.sees("No groups yet");
        felix.open("/");
        felix.sees("The directory sends groups, which you do not want here.");
    }
}
