package io.github.scimlet.testkit.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Any number of plausible people and teams, the same for the same seed, in some of whom lies a difficulty: apostrophes,
 * letters of all kinds, names and addresses that two have in common, "True" as a job title.
 *
 * <p>From cycle to cycle this and that happens to a few of them. If there are at least 20, in the first four cycles after
 * the initial one everything happens once at least, be it more than was asked for: people are hired, renamed, moved,
 * disabled, enabled, unassigned, assigned again, deleted, restored, deleted for good and hired again by their old names;
 * managers change; people join and leave teams, alone and many at a time; teams are founded, renamed and deleted. Thirty
 * days after somebody was deleted, as told by {@code deletedDateTime}, there is no trace of the person any more.
 *
 * <p>{@link #first} begins anew. Not safe for use by several threads, and for one run at a time.
 */
public final class GeneratedSource implements Source {

    /** What people have, unless more is wanted. */
    static final List<String> ATTRIBUTES = List.of(
            "userPrincipalName",
            "mail",
            "otherMail",
            "givenName",
            "surname",
            "displayName",
            "mailNickname",
            "objectId",
            "userType",
            "jobTitle",
            "department",
            "companyName",
            "division",
            "costCenter",
            "employeeId",
            "streetAddress",
            "city",
            "state",
            "postalCode",
            "country",
            "usageLocation",
            "physicalDeliveryOfficeName",
            "telephoneNumber",
            "mobile",
            "facsimileTelephoneNumber",
            "preferredLanguage",
            "timezone",
            "appRoleAssignments");

    /** With fewer people there would soon be nobody left. */
    private static final int ENOUGH_FOR_EVERYTHING = 20;

    /** In vain: in a small directory there may be nobody to whom something could happen. */
    private static final int MOST_ATTEMPTS = 20;

    private final Builder asked;
    private Company company;
    private int cycles;

    private GeneratedSource(Builder asked) {
        this.asked = asked;
        this.company = asked.company();
    }

    /** Starts with 100 people, 10 teams, 5 changes per cycle and seed 1. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Directory first() {
        company = asked.company();
        cycles = 0;
        Directory first = asked.directory.orElseGet(() -> company.found(asked.people, asked.teams));
        company.know(first);
        return first;
    }

    @Override
    public Directory next(Directory before, Instant now) {
        Cycle cycle = new Cycle(before, company, now);
        new Accounts(cycle).expire();
        if (asked.changes > 0) {
            let(cycle, before.people().size() < ENOUGH_FOR_EVERYTHING ? List.of() : Happening.before(cycles));
        }
        cycles++;
        return cycle.after();
    }

    private void let(Cycle cycle, List<Happening> inAnyCase) {
        int happened = 0;
        for (Happening happening : inAnyCase) {
            happened += happening.happens(cycle) ? 1 : 0;
        }
        for (int attempts = 0; happened < asked.changes && attempts < asked.changes * MOST_ATTEMPTS; attempts++) {
            happened += Happening.any(company.chance()).happens(cycle) ? 1 : 0;
        }
    }

    /** What is asked of the source. Not safe for use by several threads. */
    public static final class Builder {

        private int people = 100;
        private int teams = 10;
        private int changes = 5;
        private long seed = 1;
        private List<SourceAttribute> peopleWanted = List.of();
        private List<SourceAttribute> teamsWanted = List.of();
        private Optional<Directory> directory = Optional.empty();

        private Builder() {}

        /**
         * How many there are at first.
         *
         * @throws IllegalArgumentException if there is nobody
         */
        public Builder people(int people) {
            this.people = atLeast(1, people, "people");
            return this;
        }

        /**
         * How many there are at first; 0 for none.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder teams(int teams) {
            this.teams = atLeast(0, teams, "teams");
            return this;
        }

        /**
         * How much happens between two cycles; 0 for nothing.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder changes(int changes) {
            this.changes = atLeast(0, changes, "changes");
            return this;
        }

        /** Another seed makes other people. */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /** What people need besides what Entra ID maps by itself. */
        public Builder attributesOfPeople(List<SourceAttribute> wanted) {
            this.peopleWanted = List.copyOf(wanted);
            return this;
        }

        /** What teams need besides a name and an id. */
        public Builder attributesOfTeams(List<SourceAttribute> wanted) {
            this.teamsWanted = List.copyOf(wanted);
            return this;
        }

        /** Lets things happen to this directory instead of one that is invented; newcomers join its first team. */
        public Builder beginningWith(Directory directory) {
            this.directory = Optional.of(directory);
            return this;
        }

        /** The source. What is asked of this builder later does not matter to it. */
        public GeneratedSource build() {
            return new GeneratedSource(copy());
        }

        private Builder copy() {
            Builder copy = new Builder();
            copy.people = people;
            copy.teams = teams;
            copy.changes = changes;
            copy.seed = seed;
            copy.peopleWanted = peopleWanted;
            copy.teamsWanted = teamsWanted;
            copy.directory = directory;
            return copy;
        }

        private Company company() {
            return new Company(seed, peopleWanted, teamsWanted);
        }

        private static int atLeast(int least, int number, String what) {
            if (number < least) {
                throw new IllegalArgumentException(
                        "there must be at least %d %s, not %d".formatted(least, what, number));
            }
            return number;
        }
    }
}
