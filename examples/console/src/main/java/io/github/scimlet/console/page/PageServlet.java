package io.github.scimlet.console.page;

import io.github.scimlet.console.customer.Administrators;
import io.github.scimlet.console.provisioning.Provisioning;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All pages: finds out who asks, and has the right page answer. */
public final class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final Logger LOG = LoggerFactory.getLogger(PageServlet.class);

    private final transient List<Route> routes;
    private final transient Templates templates;

    public PageServlet(Provisioning provisioning, Administrators administrators) {
        templates = new Templates(provisioning);
        routes = Stream.of(
                        new SignInPages(templates, administrators, provisioning.log()).routes(),
                        new OverviewPages(templates, provisioning).routes(),
                        new UserPages(templates, provisioning).routes(),
                        new GroupPages(templates, provisioning).routes(),
                        new LogPages(templates, provisioning).routes(),
                        new SettingsPages(templates, provisioning).routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse reply) throws IOException {
        SecurityHeaders.set(reply);
        Visit visit = new Visit(request, reply);
        visit.session().visited(templates.clock().instant(), visit.isByScript());
        try {
            answerAny(visit, request.getMethod());
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", request.getMethod(), visit.path(), e);
            visit.html(500, templates.sorry());
        }
    }

    private void answerAny(Visit visit, String method) throws IOException {
        if (!visit.isReadable()) {
            templates.message(visit, 400, "Not like that", "The address or the form cannot be read.");
            return;
        }
        switch (method) {
            case "GET", "HEAD", "POST" -> answer(visit);
            default -> templates.message(visit, 405, "Not like that", "This address takes no such request.");
        }
    }

    private void answer(Visit visit) throws IOException {
        try {
            for (Route route : routes) {
                Optional<String> key = route.key(visit);
                if (key.isPresent()) {
                    answer(visit, route, key.get());
                    return;
                }
            }
            if (visit.session().administrator().isEmpty()) { // without a session for it: it has no form
                visit.redirect("/sign-in");
                return;
            }
            throw new NotFoundException();
        } catch (NotFoundException e) {
            templates.message(
                    visit, 404, "Page not found", "There is nothing at this address, or it is not yours to see.");
        }
    }

    private void answer(Visit visit, Route route, String key) throws IOException {
        if (!route.open() && visit.session().administrator().isEmpty()) {
            visit.redirect("/sign-in");
        } else if (visit.isPost() && !visit.session().hasCsrfToken(visit.raw("csrf"))) {
            templates.message(
                    visit,
                    403,
                    "Please try again",
                    "The form is out of date: you may have signed in or out in another window. Nothing was changed.");
        } else {
            route.handler().answer(visit, key);
        }
    }
}
