package io.github.scimlet.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.github.scimlet.testkit.directory.Directory;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.Mappings;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The InviteDesk tutorial, from the vendor's side")
class InviteDeskStoryTest {

    private static final Mapping MAPPING = Mappings.named("invitedesk");

    @RegisterExtension
    final ConsoleFixture fixture = new ConsoleFixture();

    private Tour maria;
    private SteppedEntra entra;
    private String url;
    private String code;

    @Test
    void isToldFromSigningInToSwitchingOff() {
        maria = new Tour(fixture.page());

        signsIn();
        switchesProvisioningOn();
        seesAWrongCodeRefused();
        seesTheConnectionTested();
        try {
            seesUsersAndGroupsAppear();
            seesWhatChanges();
            seesSomebodyDisabled();
            seesMembersComeAndGo();
            seesWhoCannotBeStored();
        } finally {
            entra.close();
        }
        replacesTheCode();
        revokesACode();
        switchesProvisioningOff();
    }

    private void signsIn() {
        maria.open("/");
        maria.shows("sign-in");
        maria.signIn(Demo.ADMINISTRATOR_OF_CONTOSO);
        maria.sees("Provisioning is off");
        maria.shows("overview-before");
    }

    private void switchesProvisioningOn() {
        maria.follow("Settings");
        maria.press("Switch provisioning on");
        maria.sees("Enter your directory’s tenant id first");
        maria.fill("Tenant id of your Microsoft Entra ID", "contoso.onmicrosoft.com");
        maria.page().locator("#directory + button").click();
        maria.sees("32 digits and letters");
        maria.shows("wrong-tenant-id");
        maria.fill("Tenant id of your Microsoft Entra ID", ConsoleFixture.DIRECTORY);
        maria.page().locator("#directory + button").click();
        maria.sees("The tenant id is saved.");
        maria.press("Switch provisioning on");
        maria.sees("Provisioning is on.");
        url = maria.valueOf("Tenant URL");
        code = maria.valueOf("Access code");
        assertThat(code).hasSizeGreaterThan(40);
        maria.shows("access-code");
        maria.page().reload();
        assertThat(maria.page().content()).doesNotContain(code);
    }

    private void seesAWrongCodeRefused() {
        assertThat(SteppedEntra.testsConnection(url, code + "x", MAPPING)).isFalse();

        maria.follow("Provisioning log");
        maria.seesRow("Refused", "401");
        maria.shows("log-refused");
        maria.open("/log?show=PROBLEMS");
        maria.page().locator("tbody a").first().click();
        maria.sees("get a new access code");
        maria.shows("advice");
    }

    private void seesTheConnectionTested() {
        maria.open("/settings/provisioning");
        maria.sees("Waiting for your directory");
        maria.shows("waiting");

        assertThat(SteppedEntra.testsConnection(url, code, MAPPING)).isTrue();

        maria.sees("Your directory is connected."); // by itself
        maria.shows("connected");
    }

    private void seesUsersAndGroupsAppear() {
        maria.follow("Users");
        maria.sees("No users yet");
        maria.shows("no-users");

        entra = SteppedEntra.start(url, code, MAPPING, Contoso.FIRST);

        maria.seesRow("Ada Lovelace", "ada.lovelace@contoso.example", "Active"); // by itself
        maria.shows("users");
        maria.showsToo("users-phone", 360, ColorScheme.LIGHT);
        maria.follow("Overview");
        maria.sees("A cycle is running");
        maria.shows("cycle-running");
        maria.showsToo("cycle-running-dark", 1280, ColorScheme.DARK);
        maria.follow("Groups");
        maria.follow("Support");
        maria.sees("Grace Hopper");
        maria.shows("group");
        maria.follow("Ada Lovelace");
        maria.sees("12 St James's Square");
        maria.sees("+44 20 7946 0108");
        maria.sees("+44 7700 900103");
        maria.sees("Sales Europe");
        maria.shows("user");
        maria.showsToo("user-phone-dark", 360, ColorScheme.DARK);
    }

    private void nextCycle(Directory directory) {
        fixture.clock().forward(Duration.ofMinutes(40));
        entra.cycle(directory);
    }

    private void seesWhatChanges() {
        Directory married = Contoso.FIRST.with(
                List.of(Contoso.ADA
                        .with("surname", "King")
                        .with("mobile", "+44 7700 900999")
                        .with("preferredLanguage", "de-AT")),
                List.of());

        nextCycle(married);

        maria.seesRow("Last name", "Lovelace", "King"); // by itself
        maria.seesRow("Phone (mobile)", "+44 7700 900103", "+44 7700 900999");
        maria.seesRow("Language", "en-GB", "de-AT");
        maria.sees("Taken although it was unusual: The name of an operation began with a capital letter");
        maria.shows("history");
        maria.page().locator("a:has-text('by this request')").first().click();
        maria.sees("Request id");
        maria.shows("request");
    }

    private void seesSomebodyDisabled() {
        nextCycle(Contoso.FIRST.with(List.of(Contoso.GRACE.withEnabled(false)), List.of()));

        maria.open("/users?state=disabled");
        maria.seesRow("Grace Hopper", "Disabled");
        maria.follow("Grace Hopper");
        maria.sees("May not sign in.");
        maria.seesRow("May sign in", "yes", "no");
        maria.shows("disabled");
    }

    private void seesMembersComeAndGo() {
        nextCycle(Contoso.FIRST.with(
                List.of(), List.of(Contoso.SUPPORT.withMembers(Set.of(Contoso.ADA.id(), Contoso.KATHERINE.id())))));

        maria.open("/groups?q=supp");
        maria.follow("Support");
        maria.seesRow("Member", "none", "Katherine Johnson");
        maria.seesRow("Member", "Grace Hopper", "none");
        maria.shows("members");
    }

    private void seesWhoCannotBeStored() {
        fixture.tenants().setSeats(Demo.CONTOSO, 4);
        Directory withAlan = Contoso.FIRST.with(List.of(Contoso.ALAN), List.of());

        nextCycle(withAlan);

        maria.follow("Overview");
        maria.sees("Every seat of your plan is taken");
        maria.shows("needs-attention");
        maria.page().locator(".problems a").first().click();
        maria.sees("All seats are taken: 4 of 4.");
        maria.sees("buy more seats");
        maria.shows("seats");

        fixture.tenants().setSeats(Demo.CONTOSO, 250);
        nextCycle(withAlan);

        maria.open("/log?show=CREATED&q=alan");
        maria.seesRow("Created", "Alan Turing");
    }

    private void replacesTheCode() {
        maria.open("/settings/provisioning");
        maria.press("Get a new code");
        String newCode = maria.valueOf("Access code");
        maria.sees("works until");
        maria.shows("rotation");
        assertThat(fixture.statusOf(url, code)).isEqualTo(200);
        assertThat(fixture.statusOf(url, newCode)).isEqualTo(200);

        fixture.clock().forward(Duration.ofHours(25));

        assertThat(fixture.statusOf(url, code)).isEqualTo(401);
        assertThat(fixture.statusOf(url, newCode)).isEqualTo(200);
        maria.page().reload();
        maria.sees("To manage how people get into Harbour."); // she has been away for a day
        maria.signIn(Demo.ADMINISTRATOR_OF_CONTOSO);
        maria.follow("Settings");
        maria.seesRow("Ended", "Your directory still sends it");
        maria.shows("old-code-still-sent");
        code = newCode;
    }

    private void revokesACode() {
        maria.press("Revoke the code that ends in " + code.substring(code.length() - 4));
        maria.sees("is revoked");
        maria.shows("revoked");
        assertThat(fixture.statusOf(url, code)).isEqualTo(401);
        maria.press("Get a new code");
        code = maria.valueOf("Access code");
        assertThat(fixture.statusOf(url, code)).isEqualTo(200);
    }

    private void switchesProvisioningOff() {
        maria.page().getByText("Switch provisioning off…").click();
        maria.page().locator("button.danger:not(.outline)").click();
        maria.sees("Users and groups stay as they are.");
        maria.shows("switched-off");
        assertThat(fixture.statusOf(url, code)).isEqualTo(403);
        maria.follow("Users");
        maria.seesRow("Ada Lovelace");
        maria.open("/log?show=SETTINGS");
        maria.seesRow("Switched provisioning off", "Maria Torres");
        maria.seesRow("Revoked the access code", "Maria Torres");
        maria.shows("what-administrators-did");
    }
}
