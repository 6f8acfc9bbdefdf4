package io.github.scimlet.spring.test;

import io.github.scimlet.protocol.Caller;
import io.github.scimlet.testkit.directory.GeneratedSource;
import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.report.Rehearsal;
import io.github.scimlet.testkit.report.Report;
import io.github.scimlet.testkit.report.TextSummary;
import io.github.scimlet.testkit.simulator.EntraSimulator;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The application under test as an identity provider sees it: a bean of tests with {@link ScimTest} or {@link
 * AutoConfigureScimRehearsal}.
 *
 * <p>Safe for use by many threads at a time.
 */
public final class ScimRehearsal {

    private static final String TENANT = Caller.of("default").tenant();

    private final URI url;
    private final TokensOfTests tokens;

    ScimRehearsal(URI url, TokensOfTests tokens) {
        this.url = url;
        this.tokens = tokens;
    }

    /** The Tenant URL, over HTTP and without a slash at its end. */
    public URI url() {
        return url;
    }

    /** The Secret Token of the tenant {@code default}. */
    public String token() {
        return token(TENANT);
    }

    /** The Secret Token of a tenant, random and the same each time. */
    public String token(String tenant) {
        return tokens.of(tenant);
    }

    /** The server for a simulator or a suite of the testkit, with the token of the tenant {@code default}. */
    public Target target() {
        return target("", TENANT);
    }

    /**
     * The same of another tenant.
     *
     * @param path what stands behind {@link #url} in the Tenant URL of this tenant, {@code /acme} for example, or nothing
     */
    public Target target(String path, String tenant) {
        return Target.at(URI.create(url + path), Optional.of(token(tenant)));
    }

    /**
     * Runs Entra ID against the tenant {@code default}: an initial cycle with 20 people and 5 teams, and the four cycles in
     * which everything happens to some of them that happens to people.
     *
     * @throws AssertionError as {@link #passed} does
     */
    public Report entra(Mapping mapping) {
        GeneratedSource people = GeneratedSource.builder()
                .people(20)
                .teams(5)
                .attributesOfPeople(mapping.sourceOfUsers())
                .attributesOfTeams(mapping.sourceOfGroups())
                .build();
        return passed(
                EntraSimulator.builder(target(), mapping, people).cycles(5).build());
    }

    /**
     * Runs one of the testkit's simulators or suites.
     *
     * @throws AssertionError if it found an error or did not come to its end, with all that it found
     */
    public static Report passed(Rehearsal rehearsal) {
        Report report = rehearsal.run();
        if (!report.passed()) {
            throw new AssertionError(TextSummary.of(List.of(report)).toString());
        }
        return report;
    }
}
