package io.github.scimlet.console.page;

import io.github.scimlet.console.customer.Tenant;
import io.github.scimlet.console.provisioning.Advice;
import io.github.scimlet.console.provisioning.Cycle;
import io.github.scimlet.console.provisioning.LogEntry;
import io.github.scimlet.console.provisioning.LogFilter;
import io.github.scimlet.console.provisioning.Outcome;
import io.github.scimlet.console.provisioning.Provisioning;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The first page: how things stand. */
final class OverviewPages {

    private static final int RECENT = 8;
    private static final int MOST_PROBLEMS = 100;
    private static final int KINDS = 3;
    private static final Duration LATELY = Duration.ofHours(24);
    private static final Set<Outcome> PROBLEMS = Set.of(Outcome.REFUSED, Outcome.FAILED);
    private static final Set<Outcome> REQUESTS = Set.copyOf(EnumSet.complementOf(EnumSet.of(Outcome.SETTING)));

    private final Templates templates;
    private final Provisioning provisioning;

    OverviewPages(Templates templates, Provisioning provisioning) {
        this.templates = templates;
        this.provisioning = provisioning;
    }

    /**
     * What has gone wrong in one way.
     *
     * @param last the last time
     */
    record Problem(Advice advice, LogEntry last, int times) {

        Problem and(Problem earlier) {
            return new Problem(advice, last, times + earlier.times);
        }
    }

    /** What the template shows. */
    record Overview(
            Tenant tenant,
            long users,
            long disabled,
            long groups,
            List<Cycle> cycles,
            List<Problem> problems,
            long problemCount,
            long requestsLately,
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
                problems(tenant, problems),
                provisioning.log().count(tenant, problems),
                requestsLately(tenant, now),
                provisioning.log().read(tenant, LogPages.CHANGES, 0, RECENT),
                now);
        templates.live(visit, "overview.jte", "Overview", "overview", page);
    }

    /** How many requests there were in the last minute: how fast a cycle runs. */
    private long requestsLately(String tenant, Instant now) {
        return provisioning
                .log()
                .count(tenant, since(now.minus(Duration.ofMinutes(1))).withOutcomes(REQUESTS));
    }

    private static LogFilter since(Instant time) {
        return new LogFilter(Set.of(), "", "", Optional.of(time), Optional.empty());
    }

    /** What has gone wrong lately, each kind once. */
    private List<Problem> problems(String tenant, LogFilter filter) {
        Map<Advice, Problem> kinds = new LinkedHashMap<>();
        for (LogEntry entry : provisioning.log().read(tenant, filter, 0, MOST_PROBLEMS)) {
            entry.advice()
                    .ifPresent(advice -> kinds.merge(advice, new Problem(advice, entry, entry.times()), Problem::and));
        }
        return kinds.values().stream().limit(KINDS).toList();
    }
}
