package io.github.scimlet.console.provisioning;

import java.util.Optional;

/**
 * What a line of the log means to an administrator who does not know SCIM, and what to do about it.
 *
 * @param meaning in a sentence
 * @param remedy in a sentence or two
 */
public record Advice(String meaning, String remedy) {

    private static final String NOTHING = "Nothing needs doing unless it happens again.";

    /** Advice on a line of the log; none if it is no problem. */
    static Optional<Advice> on(LogEntry entry) {
        return entry.outcome().isProblem() ? Optional.of(problem(entry)) : Optional.empty();
    }

    private static Advice problem(LogEntry entry) {
        return switch (entry.status()) {
            case 400, 413, 415 -> badValue(entry);
            case 401 ->
                new Advice(
                        "The access code is wrong, revoked, or past its end, so the request was not let in.",
                        "In Settings → Provisioning, get a new access code. Paste all of it into Secret Token in the Entra"
                                + " admin center, then choose Test Connection.");
            case 403 -> forbidden(entry);
            case 404 ->
                new Advice(
                        "The directory wants to change something that is not here.",
                        "If it happens again, choose Provision on demand for that "
                                + (isGroup(entry) ? "group" : "person")
                                + " in the Entra admin center, which makes the directory look again. Check that the Tenant"
                                + " URL is the one in Settings.");
            case 409 -> taken(entry);
            case 412 ->
                new Advice(
                        "Two requests wanted to change the same thing at once, and one came too late.",
                        "The directory tries again by itself. " + NOTHING);
            case 429 ->
                new Advice(
                        "Too many wrong access codes came from one address, so it has to wait.",
                        "Make sure the directory has the current access code, and wait a minute.");
            case 405, 501 ->
                new Advice(
                        "The directory asked for something that this application does not do.",
                        "Check the attribute mapping and the actions that are switched on in the Entra admin center.");
            default -> entry.status() < 500 ? badValue(entry) : failure();
        };
    }

    private static boolean isGroup(LogEntry entry) {
        return entry.resourceType().equals("Group");
    }

    private static Advice taken(LogEntry entry) {
        return isGroup(entry)
                ? new Advice(
                        "A group of that name is here already.",
                        "Look for two groups in the directory with the same name, and rename one of them or unassign it from"
                                + " the application. The directory tries again at its next cycle.")
                : new Advice(
                        "A value that may exist only once belongs to somebody else already.",
                        "Look for two people in the directory with the same user name, or remove the other account here."
                                + " The directory tries again at its next cycle.");
    }

    private static Advice failure() {
        return new Advice(
                "The application could not answer; the cause is on our side.",
                "The directory tries again by itself. If it goes on for an hour, tell our support the request id.");
    }

    private static Advice badValue(LogEntry entry) {
        return switch (entry.scimType()) {
            case "invalidValue" ->
                new Advice(
                        "A value is missing, or is not what it must be.",
                        "Correct the " + (isGroup(entry) ? "group" : "person")
                                + "’s data in the directory, or the attribute mapping that the answer names. The"
                                + " directory tries again at its next cycle.");
            case "invalidPath", "noTarget" ->
                new Advice(
                        "The attribute mapping names an attribute that does not exist here.",
                        "In the Entra admin center, open Attribute mapping and compare its target attributes with the"
                                + " answer below.");
            case "mutability" ->
                new Advice(
                        "The directory wants to set a value that only this application sets.",
                        "Remove that attribute from the mapping in the Entra admin center.");
            case "invalidFilter", "tooMany" ->
                new Advice(
                        "The directory searched in a way that is not understood.",
                        "Check which attribute is used for matching: it should be userName, or displayName for groups.");
            default ->
                new Advice(
                        "The directory sent something that could not be read.",
                        "If it happens again, tell our support the request id.");
        };
    }

    private static Advice forbidden(LogEntry entry) {
        if (entry.detail().startsWith(Rules.NO_SEAT)) {
            return new Advice(
                    "Every seat of your plan is taken, so nobody can be added.",
                    "Unassign somebody from the application in the Entra admin center, or buy more seats. The directory"
                            + " tries again at its next cycle.");
        }
        if (entry.detail().startsWith(Rules.NO_GROUPS)) {
            return new Advice(
                    "The directory sends groups, which you do not want here.",
                    "Switch off “Provision Microsoft Entra ID Groups” in the Entra admin center under Mappings, or"
                            + " switch groups on in Settings → Provisioning.");
        }
        if (entry.detail().startsWith(AccessCodes.SWITCHED_OFF)) {
            return new Advice(
                    "Provisioning is off, so the request was not let in. Nothing was changed.",
                    "Switch it on in Settings → Provisioning, or stop provisioning in the Entra admin center.");
        }
        return new Advice(
                "The access code is another organisation’s, or does not allow this.",
                "Check that Tenant URL and Secret Token in the Entra admin center are both from this page’s Settings.");
    }
}
