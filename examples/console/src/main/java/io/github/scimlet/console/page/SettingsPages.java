package io.github.scimlet.console.page;

import io.github.scimlet.console.customer.Tenant;
import io.github.scimlet.console.provisioning.AccessCode;
import io.github.scimlet.console.provisioning.Provisioning;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Settings → Provisioning. */
final class SettingsPages {

    private static final String HERE = "/settings/provisioning";

    private static final Pattern DIRECTORY_ID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    /** How long an old code may go on working. */
    private static final Map<String, Duration> OVERLAPS = Map.of(
            "none", Duration.ZERO, "hour", Duration.ofHours(1), "day", Duration.ofDays(1), "week", Duration.ofDays(7));

    private final Templates templates;
    private final Provisioning provisioning;

    SettingsPages(Templates templates, Provisioning provisioning) {
        this.templates = templates;
        this.provisioning = provisioning;
    }

    /**
     * What the template shows.
     *
     * @param newCode a code that nobody has seen yet, and nobody will see again
     */
    record Settings(Tenant tenant, String tenantUrl, List<AccessCode> codes, Optional<String> newCode, Instant now) {

        boolean hasWorkingCode() {
            return codes.stream().anyMatch(code -> code.works(now));
        }

        /** When a directory was last let in by any of the codes. */
        Optional<Instant> lastUse() {
            return codes.stream().flatMap(code -> code.usedAt().stream()).max(Comparator.naturalOrder());
        }
    }

    List<Route> routes() {
        return List.of(
                Route.get("/settings", (visit, key) -> visit.redirect(HERE)),
                Route.get(HERE, (visit, key) -> show(visit)),
                Route.post(HERE + "/directory", (visit, key) -> setDirectory(visit)),
                Route.post(HERE + "/on", (visit, key) -> switchOn(visit)),
                Route.post(HERE + "/off", (visit, key) -> switchOff(visit)),
                Route.post(HERE + "/groups", (visit, key) -> setGroups(visit)),
                Route.post(HERE + "/codes", (visit, key) -> issue(visit)),
                Route.post(HERE + "/codes/*/revoke", this::revoke));
    }

    private Tenant tenant(Visit visit) {
        return provisioning.tenants().find(visit.tenant()).orElseThrow(NotFoundException::new);
    }

    private void show(Visit visit) throws IOException {
        Settings page = new Settings(
                tenant(visit),
                visit.origin() + "/scim/v2/" + visit.tenant(),
                provisioning.codes().of(visit.tenant()),
                visit.isByScript() ? Optional.empty() : visit.session().takeCode(),
                templates.clock().instant());
        templates.live(visit, "settings.jte", "Provisioning settings", "settings", page);
    }

    private void setDirectory(Visit visit) {
        String id = visit.parameter("directory").toLowerCase(Locale.ROOT);
        if (!DIRECTORY_ID.matcher(id).matches()) {
            back(
                    visit,
                    Notice.wrong(
                            "directory",
                            "Enter the tenant id as Microsoft shows it: 32 digits and letters from a to f, in five groups.",
                            visit.parameter("directory")));
            return;
        }
        provisioning.tenants().setDirectory(visit.tenant(), id);
        done(visit, "Set the directory’s tenant id to " + id, "The tenant id is saved.");
    }

    private void switchOn(Visit visit) {
        if (tenant(visit).directoryId().isEmpty()) {
            back(visit, Notice.wrong("directory", "Enter your directory’s tenant id first, and save it.", ""));
            return;
        }
        provisioning.tenants().setProvisioning(visit.tenant(), true);
        Instant now = templates.clock().instant();
        if (provisioning.codes().of(visit.tenant()).stream().noneMatch(code -> code.works(now))) {
            visit.session().showOnce(provisioning.codes().issue(visit.tenant(), name(visit), Duration.ZERO));
        }
        done(visit, "Switched provisioning on", "Provisioning is on.");
    }

    private void switchOff(Visit visit) {
        provisioning.tenants().setProvisioning(visit.tenant(), false);
        done(visit, "Switched provisioning off", "Provisioning is off. Users and groups stay as they are.");
    }

    private void setGroups(Visit visit) {
        boolean wanted = !visit.parameter("groups").isEmpty();
        provisioning.tenants().setServesGroups(visit.tenant(), wanted);
        done(
                visit,
                wanted ? "Switched groups on" : "Switched groups off",
                wanted ? "Groups are provisioned." : "Groups are not provisioned. Those that are here stay.");
    }

    private void issue(Visit visit) {
        Duration overlap = OVERLAPS.getOrDefault(visit.parameter("overlap"), Duration.ZERO);
        visit.session().showOnce(provisioning.codes().issue(visit.tenant(), name(visit), overlap));
        String until = overlap.isZero()
                ? ", and ended the others"
                : "; the others end on "
                        + Times.toTheMinute(templates.clock().instant().plus(overlap));
        done(visit, "Made a new access code" + until, "Here is your new access code.");
    }

    private void revoke(Visit visit, String id) {
        Optional<AccessCode> revoked = id.matches("\\d{1,18}")
                ? provisioning.codes().revoke(visit.tenant(), Long.parseLong(id))
                : Optional.empty();
        AccessCode code = revoked.orElseThrow(NotFoundException::new);
        done(
                visit,
                "Revoked the access code that ends in " + code.ending(),
                "The access code that ends in " + code.ending() + " is revoked.");
    }

    private void done(Visit visit, String deed, String notice) {
        provisioning.log().add(visit.tenant(), name(visit), deed);
        back(visit, Notice.done(notice));
    }

    private static void back(Visit visit, Notice notice) {
        visit.session().say(notice);
        visit.redirect(HERE);
    }

    private static String name(Visit visit) {
        return visit.administrator().name();
    }
}
