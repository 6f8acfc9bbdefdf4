package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.schema.Excerpt;
import io.github.scimlet.schema.Tolerance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request and how it was answered: names, numbers and the path, but neither query, headers nor body. Immutable, and nothing
 * that a queue should not hold.
 */
public final class AnsweredRequest {

    private final String method;
    private final String path;
    private final Optional<String> tenant;
    private final Optional<Caller> caller;
    private final String transaction;
    private final Optional<ResourceAccess> access;
    private final int status;
    private final Optional<ScimError> error;
    private final Map<Tolerance, List<String>> tolerances;
    private final Duration duration;
    private final boolean withinBulk;

    AnsweredRequest(Course course, int status) {
        this.method = Excerpt.plain(course.request().method());
        this.path = Excerpt.plain(course.request().path());
        this.caller = course.caller();
        this.tenant = caller.map(Caller::tenant).or(course.request()::tenant);
        this.transaction = course.transaction();
        this.access = course.access();
        this.status = status;
        this.error = course.error();
        this.tolerances = course.tolerances();
        this.duration = course.duration();
        this.withinBulk = course.isWithinBulk();
    }

    /**
     * Who sent it; empty if it had no valid credentials for the tenant that it names, or was refused before these were looked
     * at.
     */
    public Optional<Caller> caller() {
        return caller;
    }

    /**
     * Whose resources it was about: the caller's tenant, or without a caller the one that the request names, which need not
     * exist.
     */
    public Optional<String> tenant() {
        return tenant;
    }

    /** A random id of the request, by which its changes are known too; all operations of one Bulk request have the same. */
    public String transaction() {
        return transaction;
    }

    /** The method; cut after 100 characters, for clients can send anything. */
    public String method() {
        return method;
    }

    /** The path below the base URI, not decoded; cut after 100 characters. There may be an id in it. */
    public String path() {
        return path;
    }

    /**
     * What it was to do with resources of one type; empty for discovery, {@code /Me}, {@code /Bulk} itself, queries over all
     * types, paths and methods that are not served, and without a caller.
     */
    public Optional<Operation> operation() {
        return access.map(ResourceAccess::operation);
    }

    /** The name of that type, {@code User} for example; empty where {@link #operation} is. */
    public Optional<String> resourceType() {
        return access.map(ResourceAccess::resourceType);
    }

    /**
     * The id in the path, decoded and whole; empty for {@link Operation#CREATE} and {@link Operation#QUERY}. It need not exist,
     * and may have any characters.
     */
    public Optional<String> id() {
        return access.flatMap(ResourceAccess::id);
    }

    /** The HTTP status; of an operation of a Bulk request that in its result. */
    public int status() {
        return status;
    }

    /**
     * What the client is told of a failure; empty if there was none.
     *
     * <p>The detail is for administrators of the tenant: it may repeat what was sent, a user name that is taken for example; of
     * what the engine itself refuses at most 100 characters.
     */
    public Optional<ScimError> error() {
        return error;
    }

    /** The tolerances that it needed, each with the names of the first attributes that needed it; no values. */
    public Map<Tolerance, List<String>> tolerances() {
        return tolerances;
    }

    /** How long it took until the answer was ready; a long one is still made while it is sent. */
    public Duration duration() {
        return duration;
    }

    /** Whether it is an operation of a Bulk request. */
    public boolean withinBulk() {
        return withinBulk;
    }

    /** Method, path and status. */
    @Override
    public String toString() {
        return method() + " " + path() + " " + status;
    }
}
