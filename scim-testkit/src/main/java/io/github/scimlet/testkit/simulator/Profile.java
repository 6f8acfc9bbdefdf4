package io.github.scimlet.testkit.simulator;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How an identity provider speaks SCIM: what {@link ProviderSimulator} has to do in order to be it. Immutable. */
public final class Profile {

    /** What the button "Test connection" sends. */
    public enum Probe {
        /** The look-up of a user name that does not exist. */
        UNKNOWN_USER,
        /** A list of one user, who need not be there. */
        ONE_USER,
        /** A list of users. */
        USERS,
        /** {@code /ServiceProviderConfig}. */
        CONFIGURATION,
        /** A user and a group that are created and deleted. */
        CREATE_AND_DELETE
    }

    /** How it finds out whether somebody has an account already. */
    public enum Matching {
        /** {@code userName eq "…"}. */
        USER_NAME,
        /** {@code emails eq "…"}: a complex attribute compared directly. */
        EMAILS,
        /** It reads all users and looks for its own id in {@code externalId}. */
        EXTERNAL_ID_OF_ALL
    }

    /** How it changes a user. */
    public enum Update {
        /** It reads the user, and puts it back with changes, what is readOnly included. */
        PUT_WHAT_WAS_READ,
        /** It puts what it knows. */
        PUT,
        /** One operation without a path, and a removal for each attribute that has no value any more. */
        PATCH,
        /** An operation with a path for each attribute; a complex attribute is replaced whole. */
        PATCH_WITH_PATHS
    }

    /** How it changes the members of a group. */
    public enum Members {
        /** One {@code add} with a list, and a {@code remove} with a filter for each who leaves. */
        ADD_LIST_REMOVE_BY_FILTER,
        /** One {@code add} and one {@code remove}, each with a list. */
        ADD_LIST_REMOVE_LIST,
        /** One {@code add} for each, and one {@code remove} with a list. */
        ADD_EACH_REMOVE_LIST,
        /** {@code add} and {@code remove} of {@code members[value eq "…"]}, both without a value. */
        BY_FILTER,
        /** {@code replace} of all; an emptied group gets a {@code remove} whose value is null. */
        REPLACE_ALL,
        /** PUT of the group with all members. */
        PUT
    }

    /** What is odd about its bodies. */
    public enum Quirk {
        /** A random password, always. */
        PASSWORD,
        /** {@code groups: []}, which is readOnly. */
        EMPTY_GROUPS,
        /** E-mail addresses have no type. */
        EMAILS_WITHOUT_TYPE,
        /** {@code active} is a text. */
        ACTIVE_AS_TEXT,
        /** {@code schemas} of SCIM 1.1. */
        SCHEMAS_OF_1_1,
        /** {@code id: null} in a new user. */
        NULL_ID,
        /** {@code meta.created} is in the year 1. */
        YEAR_ONE,
        /** Members have a relative {@code $ref}. */
        RELATIVE_REF,
        /** The name of a group goes along with every change of members. */
        NAME_WITH_MEMBERS,
        /** All members are pushed again now and then. */
        FULL_PUSH,
        /** New groups have {@code members: []}. */
        EMPTY_MEMBERS,
        /** Look-ups have a startIndex and a count. */
        PAGED_LOOKUP,
        /** It creates groups without looking for them, and links the one that there is after a 409. */
        NO_GROUP_LOOKUP
    }

    private final String name;
    private final String title;
    private final String evidence;
    private final Map<String, String> headers;
    private final Probe probe;
    private final Matching matching;
    private final Update update;
    private final boolean patchesActive;
    private final boolean deletes;
    private final Members members;
    private final boolean groups;
    private final int membersPerRequest;
    private final int pageSize;
    private final boolean decidesByLastModified;
    private final Set<Quirk> quirks;

    private Profile(Builder builder) {
        name = builder.name;
        title = builder.title;
        evidence = builder.evidence;
        headers = Map.copyOf(builder.headers);
        probe = builder.probe;
        matching = builder.matching;
        update = builder.update;
        patchesActive = builder.patchesActive;
        deletes = builder.deletes;
        members = builder.members;
        groups = builder.groups;
        membersPerRequest = builder.membersPerRequest;
        pageSize = builder.pageSize;
        decidesByLastModified = builder.decidesByLastModified;
        quirks = Set.copyOf(builder.quirks);
    }

    /**
     * Starts one that looks users up by name, puts what it knows, disables, and adds and removes members by lists.
     *
     * @param name for the command line: {@code onelogin}
     * @param title for people: "OneLogin"
     * @param evidence how it is known that it speaks so
     */
    public static Builder builder(String name, String title, String evidence) {
        return new Builder(name, title, evidence);
    }

    /** For the command line: {@code onelogin}. */
    public String name() {
        return name;
    }

    /** For people: "OneLogin". */
    public String title() {
        return title;
    }

    /** How it is known that it speaks so: its documentation, its code, captured traffic, or a guess. */
    public String evidence() {
        return evidence;
    }

    Map<String, String> headers() {
        return headers;
    }

    Probe probe() {
        return probe;
    }

    Matching matching() {
        return matching;
    }

    Update update() {
        return update;
    }

    boolean patchesActive() {
        return patchesActive;
    }

    boolean deletes() {
        return deletes;
    }

    Members members() {
        return members;
    }

    boolean hasGroups() {
        return groups;
    }

    int membersPerRequest() {
        return membersPerRequest;
    }

    int pageSize() {
        return pageSize;
    }

    boolean decidesByLastModified() {
        return decidesByLastModified;
    }

    boolean has(Quirk quirk) {
        return quirks.contains(quirk);
    }

    @Override
    public String toString() {
        return name;
    }

    /** What a profile says. Not safe for use by several threads. */
    public static final class Builder {

        private final String name;
        private final String title;
        private final String evidence;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private Probe probe = Probe.UNKNOWN_USER;
        private Matching matching = Matching.USER_NAME;
        private Update update = Update.PUT;
        private boolean patchesActive;
        private boolean deletes;
        private Members members = Members.ADD_LIST_REMOVE_LIST;
        private boolean groups = true;
        private int membersPerRequest = Integer.MAX_VALUE;
        private int pageSize = 100;
        private boolean decidesByLastModified;
        private final Set<Quirk> quirks = EnumSet.noneOf(Quirk.class);

        private Builder(String name, String title, String evidence) {
            this.name = name;
            this.title = title;
            this.evidence = evidence;
        }

        /** A header of every request, in place of what is sent otherwise. */
        public Builder header(String header, String value) {
            headers.put(header, value);
            return this;
        }

        /** How it tests the connection. */
        public Builder probe(Probe probe) {
            this.probe = probe;
            return this;
        }

        /** How it finds accounts. */
        public Builder matching(Matching matching) {
            this.matching = matching;
            return this;
        }

        /** How it changes users. */
        public Builder update(Update update) {
            this.update = update;
            return this;
        }

        /** It disables and enables by a PATCH of {@code active}, whatever it does else. */
        public Builder patchesActive() {
            this.patchesActive = true;
            return this;
        }

        /** Who is not assigned any more is deleted, and not disabled. */
        public Builder deletes() {
            this.deletes = true;
            return this;
        }

        /** How it changes members. */
        public Builder members(Members members) {
            this.members = members;
            return this;
        }

        /** It knows users alone. */
        public Builder withoutGroups() {
            this.groups = false;
            return this;
        }

        /** How many members one request adds or removes at most. */
        public Builder membersPerRequest(int most) {
            this.membersPerRequest = most;
            return this;
        }

        /** How many resources it asks for at a time. */
        public Builder pageSize(int pageSize) {
            this.pageSize = pageSize;
            return this;
        }

        /** It leaves out changes that are older than {@code meta.lastModified}. */
        public Builder decidesByLastModified() {
            this.decidesByLastModified = true;
            return this;
        }

        /** What is odd about its bodies, in addition. */
        public Builder quirks(Collection<Quirk> more) {
            quirks.addAll(more);
            return this;
        }

        /** The profile. */
        public Profile build() {
            return new Profile(this);
        }
    }
}
