package io.github.scimlet.console.page;

import io.github.scimlet.console.provisioning.HistoryEntry;
import io.github.scimlet.console.provisioning.LogEntry;
import io.github.scimlet.console.provisioning.LogFilter;
import io.github.scimlet.console.provisioning.Outcome;
import io.github.scimlet.console.provisioning.Provisioning;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The provisioning log, and each request in it. */
final class LogPages {

    /** What somebody wants to see who does not say: all but the directory's many look-ups. */
    static final LogFilter CHANGES =
            LogFilter.ALL.withOutcomes(EnumSet.complementOf(EnumSet.of(Outcome.LOOKED_UP, Outcome.UNCHANGED)));

    private static final int MOST_CHANGES = 200;

    private final Templates templates;
    private final Provisioning provisioning;

    LogPages(Templates templates, Provisioning provisioning) {
        this.templates = templates;
        this.provisioning = provisioning;
    }

    /** What may be chosen to see. */
    enum Show {
        CHANGES("Changes and problems"),
        PROBLEMS("Problems only"),
        CREATED("Created"),
        UPDATED("Updated"),
        DISABLED("Disabled and enabled"),
        DELETED("Deleted"),
        SETTINGS("What administrators did"),
        EVERYTHING("Everything, also look-ups");

        private final String words;

        Show(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        Set<Outcome> outcomes() {
            return switch (this) {
                case CHANGES -> LogPages.CHANGES.outcomes();
                case PROBLEMS -> Set.of(Outcome.REFUSED, Outcome.FAILED);
                case CREATED -> Set.of(Outcome.CREATED);
                case UPDATED -> Set.of(Outcome.UPDATED);
                case DISABLED -> Set.of(Outcome.DISABLED, Outcome.ENABLED);
                case DELETED -> Set.of(Outcome.DELETED);
                case SETTINGS -> Set.of(Outcome.SETTING);
                case EVERYTHING -> Set.of();
            };
        }

        static Show of(String name) {
            return Arrays.stream(values())
                    .filter(show -> show.name().equals(name))
                    .findFirst()
                    .orElse(CHANGES);
        }
    }

    /** What the template of the log shows. */
    record Log(
            List<LogEntry> entries,
            Show show,
            String type,
            String text,
            String from,
            String until,
            Pager pager,
            Instant now) {

        boolean isFiltered() {
            return show != Show.CHANGES || !type.isEmpty() || !text.isEmpty() || !from.isEmpty() || !until.isEmpty();
        }
    }

    /** What the template of one request shows. */
    record OneEntry(LogEntry entry, List<HistoryEntry> changes) {

        String heading() {
            if (entry.request().isEmpty()) {
                return entry.detail();
            }
            return entry.resourceName().isEmpty() ? entry.request() : entry.resourceName();
        }
    }

    List<Route> routes() {
        return List.of(
                Route.get("/log", (visit, key) -> list(visit)),
                Route.get("/log/*", this::one),
                Route.get("/requests/*", this::request));
    }

    private void list(Visit visit) throws IOException {
        Show show = Show.of(visit.parameter("show"));
        String type = Set.of("User", "Group").contains(visit.parameter("type")) ? visit.parameter("type") : "";
        String text = visit.parameter("q");
        Optional<LocalDate> from = date(visit.parameter("from"));
        Optional<LocalDate> until = date(visit.parameter("until"));
        LogFilter filter = new LogFilter(
                show.outcomes(), type, text, from.map(LogPages::start), until.map(day -> start(day.plusDays(1))));
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("show", show == Show.CHANGES ? "" : show.name());
        parameters.put("type", type);
        parameters.put("q", text);
        parameters.put("from", from.map(LocalDate::toString).orElse(""));
        parameters.put("until", until.map(LocalDate::toString).orElse(""));
        Pager pager = new Pager(
                "/log",
                parameters,
                Math.max(1, visit.number("page", 1)),
                Pager.SIZE,
                provisioning.log().count(visit.tenant(), filter));
        Log page = new Log(
                provisioning.log().read(visit.tenant(), filter, pager.skip(), pager.size()),
                show,
                type,
                text,
                from.map(LocalDate::toString).orElse(""),
                until.map(LocalDate::toString).orElse(""),
                pager,
                templates.clock().instant());
        templates.live(visit, "log.jte", "Provisioning log", "log", page);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 1900 && day.getYear() < 3000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void one(Visit visit, String id) throws IOException {
        if (!id.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        LogEntry entry =
                provisioning.log().find(visit.tenant(), Long.parseLong(id)).orElseThrow(NotFoundException::new);
        List<HistoryEntry> changes = entry.transaction().isEmpty()
                ? List.of()
                : provisioning.history().ofRequest(visit.tenant(), entry.transaction(), MOST_CHANGES);
        OneEntry page = new OneEntry(entry, changes);
        templates.still(visit, "entry.jte", entry.outcome().word() + ": " + page.heading(), "log", page);
    }

    /** From a user's history to the request in the log. */
    private void request(Visit visit, String transaction) {
        LogEntry entry =
                provisioning.log().ofRequest(visit.tenant(), transaction).orElseThrow(NotFoundException::new);
        visit.redirect("/log/" + entry.id());
    }
}
