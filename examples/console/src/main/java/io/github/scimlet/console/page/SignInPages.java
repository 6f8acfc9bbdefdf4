package io.github.scimlet.console.page;

import io.github.scimlet.console.customer.Administrator;
import io.github.scimlet.console.customer.Administrators;
import io.github.scimlet.console.customer.SignInBackOff;
import io.github.scimlet.console.provisioning.ProvisioningLog;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Signing in and out. */
final class SignInPages {

    private final Templates templates;
    private final Administrators administrators;
    private final ProvisioningLog log;
    private final SignInBackOff accounts;

    /** Of many people behind one proxy some mistype their passwords. */
    private final SignInBackOff addresses;

    SignInPages(Templates templates, Administrators administrators, ProvisioningLog log) {
        this.templates = templates;
        this.administrators = administrators;
        this.log = log;
        this.accounts = new SignInBackOff(templates.clock(), 5);
        this.addresses = new SignInBackOff(templates.clock(), 50);
    }

    List<Route> routes() {
        return List.of(
                Route.get("/sign-in", (visit, key) -> form(visit)).toEverybody(),
                Route.post("/sign-in", (visit, key) -> signIn(visit)).toEverybody(),
                Route.post("/sign-out", (visit, key) -> signOut(visit)));
    }

    private void form(Visit visit) throws IOException {
        if (visit.session().administrator().isPresent()) {
            visit.redirect("/");
            return;
        }
        templates.still(visit, "sign-in.jte", "Sign in", "", "");
    }

    private void signIn(Visit visit) {
        String email = visit.parameter("email");
        String address = visit.clientAddress();
        String account = address + " " + email.toLowerCase(Locale.ROOT);
        Duration wait = accounts.attempt(account);
        if (wait.isZero()) {
            wait = addresses.attempt(address);
        }
        if (!wait.isZero()) {
            refuse(visit, "Too many attempts. Please wait " + Times.span(wait.plusSeconds(1)) + " and try again.");
            return;
        }
        Optional<Administrator> administrator = administrators.signingIn(email, visit.raw("password"));
        if (administrator.isEmpty()) {
            refuse(visit, "E-mail address or password is wrong.");
            return;
        }
        accounts.succeeded(account);
        addresses.takeBack(address); // and no more: who has an account could guess another's without end
        visit.session().signIn(administrator.get(), templates.clock().instant());
        log.add(administrator.get().tenant(), administrator.get().name(), "Signed in");
        visit.redirect("/");
    }

    private static void refuse(Visit visit, String reason) {
        visit.session().say(Notice.wrong("email", reason, visit.parameter("email")));
        visit.redirect("/sign-in");
    }

    private static void signOut(Visit visit) {
        visit.session().signOut();
        visit.redirect("/sign-in");
    }
}
