package io.github.scimlet.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.github.scimlet.console.customer.SignInBackOff;
import io.github.scimlet.testkit.directory.Directory;
import io.github.scimlet.testkit.directory.Person;
import io.github.scimlet.testkit.directory.Team;
import io.github.scimlet.testkit.mapping.Mappings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What the console does not let happen")
class SecurityTest {

    @RegisterExtension
    final ConsoleFixture fixture = new ConsoleFixture();

    private Tour maria;
    private Page page;

    @BeforeEach
    void open() {
        page = fixture.page();
        maria = new Tour(page);
    }

    @Test
    void showsNothingToWhoHasNotSignedIn() {
        for (String path : List.of("/", "/users", "/groups/1", "/log", "/version", "/settings/provisioning")) {
            APIResponse reply = page.request().get(path, RequestOptions.create().setMaxRedirects(0));

            assertThat(reply.status()).as(path).isEqualTo(303);
            assertThat(reply.headers().get("location")).isEqualTo("/sign-in");
        }
    }

    @Test
    void takesNoFormWithoutTheTokenOfTheSession() {
        maria.signIn(Demo.ADMINISTRATOR_OF_CONTOSO);
        fixture.tenants().setDirectory(Demo.CONTOSO, ConsoleFixture.DIRECTORY);

        for (FormData form : List.of(FormData.create(), FormData.create().set("csrf", "guessed"))) {
            APIResponse reply = page.request()
                    .post("/settings/provisioning/on", RequestOptions.create().setForm(form));

            assertThat(reply.status()).isEqualTo(403);
        }
        assertThat(fixture.tenants().find(Demo.CONTOSO).orElseThrow().provisioning())
                .isFalse();
    }

    @Test
    void givesTheSessionAnotherIdWhenSomebodySignsIn() {
        page.navigate("/sign-in");
        String planted = session().value;

        maria.signIn(Demo.ADMINISTRATOR_OF_CONTOSO);
        maria.sees("Overview");

        Cookie session = session();
        assertThat(session.value).isNotEqualTo(planted);
        assertThat(session.httpOnly).isTrue();
        assertThat(session.sameSite).isEqualTo(SameSiteAttribute.LAX);
    }

    @Test
    void forgetsTheSessionWhenSomebodySignsOut() {
        maria.signIn(Demo.ADMINISTRATOR_OF_CONTOSO);
        String old = session().value;

        maria.press("Sign out");
        maria.sees("Sign in");

        APIResponse reply = fixture.page()
                .request()
                .get(
                        "/users",
                        RequestOptions.create()
                                .setHeader("Cookie", "JSESSIONID=" + old)
                                .setMaxRedirects(0));
        assertThat(reply.status()).isEqualTo(303);
    }

    @Test
    void forgetsTheSessionOfWhoIsAwayThoughAPageIsOpen() {
        maria.signIn(Demo.ADMINISTRATOR_OF_CONTOSO);
        maria.sees("Overview");
        fixture.clock().forward(Duration.ofMinutes(59));
        assertThat(statusOf("/version", "X-Refresh")).isEqualTo(200);

        fixture.clock().forward(Duration.ofMinutes(2));

        assertThat(statusOf("/version", "X-Refresh")).isEqualTo(303);
        assertThat(statusOf("/users", "X-Anything")).isEqualTo(303);
    }

    private int statusOf(String path, String header) {
        return page.request()
                .get(path, RequestOptions.create().setHeader(header, "1").setMaxRedirects(0))
                .status();
    }

    private Cookie session() {
        return page.context().cookies().stream().findFirst().orElseThrow();
    }

    @Test
    void showsWhatADirectorySendsAsText() {
        List<String> dialogs = new ArrayList<>();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        String name = "<script>alert('x')</script>";
        Person mallory = Contoso.person("\"><img src=x onerror=alert(1)>", name, "en");
        maria.signIn(Demo.ADMINISTRATOR_OF_CONTOSO);
        String code = fixture.switchOn(maria);

        SteppedEntra.start(
                        fixture.tenantUrl(Demo.CONTOSO),
                        code,
                        Mappings.named("invitedesk"),
                        Directory.of(List.of(mallory), List.of(Team.of("team", name, Set.of(mallory.id())))))
                .close();

        for (String list : List.of("/users", "/groups", "/log")) {
            maria.open(list);
            maria.sees(name);
            page.locator("tbody a").first().click();
            maria.sees(name);
        }
        maria.open("/users?q=" + "%22%3E%3Cscript%3Ealert(2)%3C/script%3E");
        maria.sees("Nobody found");
        assertThat(dialogs).isEmpty();
        assertThat(page.content()).doesNotContain("<script>alert");
    }

    @Test
    void keepsNoCodeAndNoPassword() {
        maria.signIn(Demo.ADMINISTRATOR_OF_CONTOSO);
        String code = fixture.switchOn(maria);
        assertThat(fixture.statusOf(fixture.tenantUrl(Demo.CONTOSO), code)).isEqualTo(200);

        List<String> everything = Jdbi.create(fixture.console().database().connections())
                .withHandle(handle ->
                        handle.createQuery("SCRIPT").mapTo(String.class).list());

        assertThat(everything).anyMatch(line -> line.contains("CONSOLE_ACCESS_CODE"));
        assertThat(String.join("\n", everything))
                .contains(code.substring(code.length() - 4))
                .doesNotContain(code)
                .doesNotContain(ConsoleFixture.PASSWORD);
    }

    @Test
    void tellsBrowsersToRunNothingOfOthers() {
        APIResponse reply = page.request().get("/sign-in");

        assertThat(reply.headers().get("content-security-policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(reply.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-store");
        assertThat(reply.text()).doesNotContain("://").doesNotContain(" style=").doesNotContain(" onclick=");
    }

    @Test
    void slowsDownWhoGuessesPasswords() {
        for (int i = 0; i < 5; i++) {
            guess();
            maria.sees("E-mail address or password is wrong.");
        }

        guess();
        maria.sees("Too many attempts.");
        maria.signIn(Demo.ADMINISTRATOR_OF_CONTOSO);
        maria.sees("Too many attempts.");

        fixture.clock().forward(Duration.ofMinutes(1));
        maria.signIn(Demo.ADMINISTRATOR_OF_CONTOSO);
        maria.sees("Overview");
    }

    @Test
    void slowsDownWhoSaysHeIsSomewhereElseEachTime() {
        page.navigate("/sign-in");
        String token = csrf();
        for (int i = 0; i < 6; i++) {
            FormData form = FormData.create()
                    .set("csrf", token)
                    .set("email", Demo.ADMINISTRATOR_OF_CONTOSO)
                    .set("password", "guessed");
            page.request()
                    .post(
                            "/sign-in",
                            RequestOptions.create()
                                    .setForm(form)
                                    .setHeader("X-Forwarded-For", "203.0.113." + i)
                                    .setMaxRedirects(0));
        }

        page.navigate("/sign-in");
        maria.sees("Too many attempts.");
    }

    @Test
    void countsGuessesThatComeAtTheSameTime() {
        SignInBackOff backOff = new SignInBackOff(fixture.clock(), 5);
        for (int i = 0; i < 5; i++) {
            assertThat(backOff.attempt("key")).isZero(); // and nobody knows yet what came of it
        }

        assertThat(backOff.attempt("key")).isPositive();
    }

    @Test
    void saysSoIfARequestCannotBeRead() {
        maria.signIn(Demo.ADMINISTRATOR_OF_CONTOSO);
        maria.sees("Overview");

        for (String path : List.of(
                "/users?q=%zz",
                "/users?q=%ff%fe", "/users?q=%00", "/users/%00", "/log?q=%00", "/log/%FF", "/groups?q=%")) {
            // Again on a new connection, since the server ends the one on which it could not read a request.
            assertThat(page.request()
                            .get(path, RequestOptions.create().setMaxRetries(3))
                            .status())
                    .as(path)
                    .isBetween(400, 499);
        }
        String large = "x".repeat(300_000);
        assertThat(page.request()
                        .post(
                                "/sign-out",
                                RequestOptions.create()
                                        .setMaxRetries(3)
                                        .setForm(FormData.create().set("csrf", large)))
                        .status())
                .isBetween(400, 499);
    }

    @Test
    void answersWhateverIsInAnAddress() {
        maria.signIn(Demo.ADMINISTRATOR_OF_CONTOSO);
        maria.sees("Overview");

        for (String list : List.of("/users", "/groups", "/log", "/groups/1", "/users/1")) {
            for (String name : List.of("page", "q", "state", "show", "type", "from", "until", "after")) {
                for (String value :
                        List.of("-1", "0", "999999", "99999999999", "1e9", "%25_!%5C'%22", "9999-99-99", "%2B")) {
                    String path = list + "?" + name + "=" + value;
                    assertThat(page.request().get(path).status()).as(path).isIn(200, 404);
                }
            }
        }
    }

    @Test
    void tellsNothingOfItsInsidesWhenTheDatabaseIsAway() {
        maria.signIn(Demo.ADMINISTRATOR_OF_CONTOSO);
        maria.sees("Overview");
        fixture.console().database().close();

        APIResponse reply = page.request().get("/users");

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.text()).contains("Something went wrong").doesNotContain("Exception");
        assertThat(reply.headers()).containsKey("content-security-policy");
    }

    @Test
    void remembersNobodyWhoOnlyGuessesAddresses() {
        for (String path : List.of("/nowhere", "/users?q=%zz")) {
            APIResponse reply = page.request().get(path, RequestOptions.create().setMaxRedirects(0));

            assertThat(reply.headers()).as(path).doesNotContainKey("set-cookie");
        }
    }

    @Test
    void showsANewCodeToWhoAskedAndNotToAScriptOfAnotherWindow() {
        maria.signIn(Demo.ADMINISTRATOR_OF_CONTOSO);
        fixture.switchOn(maria);
        FormData form = FormData.create().set("csrf", csrf()).set("overlap", "none");
        page.request()
                .post(
                        "/settings/provisioning/codes",
                        RequestOptions.create().setForm(form).setMaxRedirects(0));

        page.request().get("/settings/provisioning", RequestOptions.create().setHeader("X-Refresh", "1"));

        maria.open("/settings/provisioning");
        maria.sees("Here is your new access code.");
        assertThat(maria.valueOf("Access code")).hasSizeGreaterThan(40);
    }

    private String csrf() {
        return page.locator("input[name=csrf]").first().inputValue();
    }

    private void guess() {
        maria.open("/sign-in");
        maria.fill("E-mail address", Demo.ADMINISTRATOR_OF_CONTOSO);
        maria.fill("Password", "guessed");
        maria.press("Sign in");
    }
}
