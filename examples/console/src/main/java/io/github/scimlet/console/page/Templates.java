package io.github.scimlet.console.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.scimlet.console.customer.Administrator;
import io.github.scimlet.console.customer.Tenant;
import io.github.scimlet.console.provisioning.Cycle;
import io.github.scimlet.console.provisioning.Provisioning;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Makes pages of templates, which are compiled with everything else. Safe for use by many threads. */
final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            Path.of("."), ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());

    private final Provisioning provisioning;

    Templates(Provisioning provisioning) {
        this.provisioning = provisioning;
    }

    Clock clock() {
        return provisioning.clock();
    }

    /** A page that is shown anew whenever something has happened. */
    void live(Visit visit, String template, String title, String section, Object model) throws IOException {
        show(visit, 200, template, shell(visit, title, section, version(visit.tenant())), model);
    }

    /** A page that stays as it is. */
    void still(Visit visit, String template, String title, String section, Object model) throws IOException {
        show(visit, 200, template, shell(visit, title, section, ""), model);
    }

    /** A page with a sentence or two. */
    void message(Visit visit, int status, String title, String text) throws IOException {
        boolean anybody = visit.session().administrator().isEmpty();
        show(visit, status, "message.jte", anybody ? Shell.bare(title) : shell(visit, title, "", ""), text);
    }

    /** The page for what is our fault, which needs neither database nor session. */
    String sorry() {
        return rendered(
                "message.jte",
                Shell.bare("Something went wrong"),
                "The page could not be made. Please try again in a minute.");
    }

    private void show(Visit visit, int status, String template, Shell shell, Object model) throws IOException {
        visit.html(status, rendered(template, shell, model));
    }

    private String rendered(String template, Shell shell, Object model) {
        StringOutput output = new StringOutput();
        engine.render(template, Map.of("shell", shell, "page", model), output);
        return output.toString();
    }

    /** What is another text as soon as there is something new to see, or a cycle has come to its end. */
    String version(String tenant) {
        boolean running = provisioning.cycles().last(tenant, 1).stream()
                .anyMatch((Cycle cycle) -> cycle.isRunning(clock().instant()));
        return provisioning.log().version(tenant) + (running ? "-running" : "");
    }

    private Shell shell(Visit visit, String title, String section, String version) {
        Optional<Administrator> administrator = visit.session().administrator();
        return new Shell(
                title,
                section,
                administrator
                        .flatMap(known -> provisioning.tenants().find(known.tenant()))
                        .map(Tenant::name)
                        .orElse(""),
                administrator.map(Administrator::name).orElse(""),
                visit.session().csrfToken(),
                version,
                visit.isByScript() ? Optional.empty() : visit.session().takeNotice());
    }
}
