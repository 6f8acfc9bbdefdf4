package io.github.scimlet.console.page;

import io.github.scimlet.console.customer.Tenant;
import io.github.scimlet.console.provisioning.Cycle;
import io.github.scimlet.console.provisioning.LogEntry;
import io.github.scimlet.console.provisioning.LogFilter;
import io.github.scimlet.console.provisioning.Outcome;
import io.github.scimlet.console.provisioning.Provisioning;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The first page: how things stand. */
final class OverviewPages {

    private static final int RECENT = 8;
    private static final Duration LATELY = Duration.ofHours(24);
    private static final Set<Outcome> PROBLEMS = Set.of(Outcome.REFUSED, Outcome.FAILED);

    private final Templates templates;
    private final Provisioning provisioning;

    OverviewPages(Templates templates, Provisioning provisioning) {
        this.templates = templates;
        this.provisioning = provisioning;
    }

    /** What the template shows. */
    record Overview(
            Tenant tenant,
            long users,
            long disabled,
            long groups,
            List<Cycle> cycles,
            List<LogEntry> problems,
            long problemCount,
            List<LogEntry> recent,
            Instant now) {

        Optional<Cycle> lastCycle() {
            return cycles.stream().findFirst();
        }
    }

    List<Route> routes() {
        return List.of(
                Route.get("/", (visit, key) -> overview(visit)),
                Route.get("/version", (visit, key) -> visit.text(templates.version(visit.tenant()))));
    }

    private void overview(Visit visit) throws IOException {
        String tenant = visit.tenant();
        Directories directories = new Directories(provisioning.store().tenant(tenant));
        Instant now = templates.clock().instant();
        LogFilter problems = new LogFilter(PROBLEMS, "", "", Optional.of(now.minus(LATELY)), Optional.empty());
        Overview page = new Overview(
                provisioning.tenants().find(tenant).orElseThrow(NotFoundException::new),
                directories.users(),
                directories.disabledUsers(),
                directories.groups(),
                provisioning.cycles().last(tenant, 5),
                provisioning.log().read(tenant, problems, 0, 3),
                provisioning.log().count(tenant, problems),
                provisioning.log().read(tenant, LogPages.CHANGES, 0, RECENT),
                now);
        templates.live(visit, "overview.jte", "Overview", "overview", page);
    }
}
