package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.simulator.Profile.Matching;
import io.github.scimlet.testkit.simulator.Profile.Members;
import io.github.scimlet.testkit.simulator.Profile.Probe;
import io.github.scimlet.testkit.simulator.Profile.Quirk;
import io.github.scimlet.testkit.simulator.Profile.Update;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The identity providers that are known well enough to be played. Each says in {@link Profile#evidence} how well: where
 * nothing is known about a request, it is sent as most of the others do.
 */
public final class Profiles {

    private static final String JSON = "application/json";

    private Profiles() {}

    /** All but Okta and Entra ID, which have simulators of their own. */
    public static List<Profile> all() {
        return List.of(
                oneLogin(),
                jumpCloud(),
                ping("ping-patch", "PingFederate or PingOne with PATCH", Update.PATCH, Members.BY_FILTER),
                ping("ping-put", "PingFederate or PingOne with PUT", Update.PUT, Members.PUT),
                sailPoint(),
                rippling(),
                google(),
                authentik(),
                ssosync(),
                keycloak(),
                pocketId(),
                ibm());
    }

    /**
     * The one of that name.
     *
     * @throws IllegalArgumentException if there is none; the message names all
     */
    public static Profile named(String name) {
        return all().stream()
                .filter(profile -> profile.name().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no profile '%s'; there are %s"
                        .formatted(name, all().stream().map(Profile::name).collect(Collectors.joining(", ")))));
    }

    /** Of an application of Okta's network: PATCH for {@code active} and groups, PUT for other changes of users. */
    static Profile oktaOfTheNetwork() {
        return okta("okta", "Okta (application of the network)")
                .patchesActive()
                .members(Members.ADD_LIST_REMOVE_BY_FILTER)
                .quirks(List.of(Quirk.NAME_WITH_MEMBERS, Quirk.FULL_PUSH))
                .build();
    }

    /** Of an application that was made with Okta's wizard: PUT for everything. */
    static Profile oktaOfTheWizard() {
        return okta("okta-wizard", "Okta (application of the wizard)")
                .members(Members.PUT)
                .build();
    }

    private static Profile.Builder okta(String name, String title) {
        return Profile.builder(
                        name,
                        title,
                        "Okta's documentation and its published test files; the body of a full push from reports of others")
                .header("User-Agent", "Okta SCIM Client 1.0.0")
                .header("Accept-Charset", "utf-8")
                .header("Content-Type", "application/scim+json; charset=utf-8")
                .update(Update.PUT_WHAT_WAS_READ)
                .quirks(List.of(Quirk.PASSWORD, Quirk.EMPTY_GROUPS, Quirk.EMPTY_MEMBERS, Quirk.PAGED_LOOKUP));
    }

    private static Profile oneLogin() {
        return Profile.builder(
                        "onelogin",
                        "OneLogin",
                        "OneLogin's documentation and reports of others; the body is a template that administrators edit")
                .header("User-Agent", "")
                .header("Content-Type", "application/scim+json")
                .deletes()
                .quirks(List.of(Quirk.SCHEMAS_OF_1_1, Quirk.NULL_ID, Quirk.ACTIVE_AS_TEXT))
                .build();
    }

    private static Profile jumpCloud() {
        return Profile.builder("jumpcloud", "JumpCloud", "set-up guides of others and one report; updates are a guess")
                .probe(Probe.CREATE_AND_DELETE)
                .build();
    }

    /** Which client adds members by a filter is not known; a server that knows many suspects Ping. */
    private static Profile ping(String name, String title, Update update, Members members) {
        return Profile.builder(
                        name,
                        title,
                        "Ping's documentation of look-ups and of PATCH or PUT; how it adds members is a guess")
                .matching(Matching.EMAILS)
                .update(update)
                .members(members)
                .build();
    }

    private static Profile sailPoint() {
        return Profile.builder(
                        "sailpoint",
                        "SailPoint",
                        "one report about attributes that have no value yet; that it reads all by pages is a guess")
                .probe(Probe.USERS)
                .update(Update.PATCH_WITH_PATHS)
                .members(Members.ADD_LIST_REMOVE_BY_FILTER)
                .pageSize(50)
                .build();
    }

    private static Profile rippling() {
        return Profile.builder("rippling", "Rippling", "set-up pages of others; one source for the first request")
                .probe(Probe.CONFIGURATION)
                .build();
    }

    private static Profile google() {
        return Profile.builder("google", "Google Workspace", "set-up pages of others; one source for the first request")
                .probe(Probe.ONE_USER)
                .deletes()
                .withoutGroups()
                .build();
    }

    private static Profile authentik() {
        return Profile.builder("authentik", "authentik", "its code, and reports of others")
                .probe(Probe.CONFIGURATION)
                .deletes()
                .members(Members.ADD_EACH_REMOVE_LIST)
                .quirks(List.of(Quirk.NO_GROUP_LOOKUP))
                .build();
    }

    private static Profile ssosync() {
        return Profile.builder("ssosync", "AWS ssosync", "its code")
                .deletes()
                .membersPerRequest(100)
                .build();
    }

    private static Profile keycloak() {
        return Profile.builder("keycloak", "Keycloak plug-ins", "the code of one plug-in, and reports about another")
                .header("Content-Type", JSON)
                .header("Accept", JSON)
                .deletes()
                .members(Members.REPLACE_ALL)
                .quirks(List.of(Quirk.RELATIVE_REF, Quirk.NO_GROUP_LOOKUP))
                .build();
    }

    private static Profile pocketId() {
        return Profile.builder("pocketid", "Pocket ID", "its code")
                .probe(Probe.USERS)
                .matching(Matching.EXTERNAL_ID_OF_ALL)
                .deletes()
                .members(Members.PUT)
                .pageSize(1_000)
                .decidesByLastModified()
                .quirks(List.of(Quirk.EMAILS_WITHOUT_TYPE, Quirk.YEAR_ONE))
                .build();
    }

    private static Profile ibm() {
        return Profile.builder(
                        "ibm", "IBM Security Verify", "IBM's documentation; how it changes users and groups is a guess")
                .probe(Probe.USERS)
                .update(Update.PATCH)
                .patchesActive()
                .deletes()
                .build();
    }
}
