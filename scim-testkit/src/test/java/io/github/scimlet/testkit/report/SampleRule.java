package io.github.scimlet.testkit.report;

/** Rules of a product that nobody has. */
public enum SampleRule implements Rule {
    DISABLED_USERS_ARE_FOUND(Severity.ERROR, "A user who is disabled can still be found."),
    NAMES_ARE_KEPT(Severity.ERROR, "A name is stored as it was sent."),
    ANSWERS_ARE_SMALL(Severity.WARNING, "An answer without attributes that nobody asked for."),
    TOKENS_ARE_CHECKED(Severity.ERROR, "Nobody gets in without a token.");

    private final Severity severity;
    private final String promise;

    SampleRule(Severity severity, String promise) {
        this.severity = severity;
        this.promise = promise;
    }

    @Override
    public String promise() {
        return promise;
    }

    @Override
    public String consequence() {
        return "Who comes back from parental leave gets a second, empty account, and her old one keeps her work.";
    }

    @Override
    public String advice() {
        return "Answer filters with all users, active or not: clients ask for \"active\" where they want it.";
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
