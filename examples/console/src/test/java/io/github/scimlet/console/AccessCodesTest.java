package io.github.scimlet.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.github.scimlet.console.provisioning.AccessCode;
import io.github.scimlet.console.provisioning.AccessCodes;
import io.github.scimlet.console.provisioning.ProvisioningLog;
import java.time.Duration;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Access codes")
class AccessCodesTest {

    @RegisterExtension
    final ConsoleFixture fixture = new ConsoleFixture();

    private Jdbi database;
    private AccessCodes codes;

    @BeforeEach
    void open() {
        database = Jdbi.create(fixture.console().database().connections());
        codes = new AccessCodes(database, fixture.clock());
    }

    @Test
    void canBeRevokedAsLongAsTheyWorkHoweverManyCameAfter() {
        codes.issue(Demo.CONTOSO, "Maria", Duration.ZERO);
        long first = codes.of(Demo.CONTOSO).get(0).id();
        for (int i = 0; i < 30; i++) {
            codes.issue(Demo.CONTOSO, "Maria", Duration.ofDays(7));
        }

        assertThat(codes.revoke(Demo.CONTOSO, first)).isPresent();
        assertThat(codes.of(Demo.CONTOSO))
                .hasSize(30)
                .extracting(AccessCode::id)
                .doesNotContain(first);
    }

    @Test
    void endEachOtherEvenIfTheyAreAskedForAtOnce() {
        IntStream.range(0, 40).parallel().forEach(i -> codes.issue(Demo.CONTOSO, "Maria", Duration.ZERO));

        assertThat(codes.of(Demo.CONTOSO).stream()
                        .filter(code -> code.works(fixture.clock().instant())))
                .hasSize(1);
    }

    @Test
    void keepTheKeyboardOfWhoIsAboutToRevokeOneWhenAnotherComes() {
        codes.issue(Demo.CONTOSO, "Maria", Duration.ZERO);
        Tour maria = new Tour(fixture.page());
        maria.signIn(Demo.ADMINISTRATOR_OF_CONTOSO);
        maria.open("/settings/provisioning");
        Locator revoke = maria.page().locator("form[action$='/revoke'] button");
        String action = maria.page().locator("form[action$='/revoke']").getAttribute("action");
        revoke.focus();

        codes.issue(Demo.CONTOSO, "Felix", Duration.ofDays(1));
        new ProvisioningLog(database, fixture.clock()).add(Demo.CONTOSO, "Felix", "Made a new access code");

        assertThat(revoke).hasCount(2); // by itself
        assertThat(maria.page().locator("form[action='" + action + "'] button")).isFocused();
    }
}
