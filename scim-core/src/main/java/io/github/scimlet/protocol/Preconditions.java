package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The conditions under which a client wants its request carried out, by version (RFC 7644 §3.14). */
final class Preconditions {

    /** SCIM's versions are weak and yet are to be matched; some clients send them without quotes. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\"|[^\\s,\"]+)");

    private static final String ANY = "*";

    /** Stands for what is no tag: a condition that cannot be read is one that nothing meets, and not none. */
    private static final String UNREADABLE = "";

    private final List<String> ifMatch;
    private final List<String> ifNoneMatch;

    private Preconditions(List<String> ifMatch, List<String> ifNoneMatch) {
        this.ifMatch = ifMatch;
        this.ifNoneMatch = ifNoneMatch;
    }

    static Preconditions of(ScimRequest request) {
        return new Preconditions(tags(request, "If-Match"), tags(request, "If-None-Match"));
    }

    /** Whether they name a version, so that a conflict is the client's own and not to be tried again. */
    boolean nameVersion() {
        return !ifNoneMatch.isEmpty() || !ifMatch.isEmpty() && !ifMatch.contains(ANY);
    }

    /** Whether the client has this version already. */
    boolean notModified(Optional<String> version) {
        return matches(ifNoneMatch, () -> version);
    }

    /** @throws ScimException 412 if a resource with this version must not be written */
    void checkWrite(Supplier<Optional<String>> version) {
        if (!ifMatch.isEmpty() && !matches(ifMatch, version)) {
            throw ScimException.preconditionFailed(
                    "The resource has changed: its version is not the one that If-Match names.");
        }
        if (matches(ifNoneMatch, version)) {
            throw ScimException.preconditionFailed("The resource has the version that If-None-Match excludes.");
        }
    }

    private static boolean matches(List<String> tags, Supplier<Optional<String>> version) {
        return tags.contains(ANY)
                || !tags.isEmpty()
                        && version.get().stream().flatMap(Preconditions::tags).anyMatch(tags::contains);
    }

    private static List<String> tags(ScimRequest request, String header) {
        List<String> values = request.headers(header);
        if (values.isEmpty()) {
            return values;
        }
        return values.stream()
                .filter(text -> !text.isBlank())
                .flatMap(text -> TAG.matcher(text).find() ? tags(text) : Stream.of(UNREADABLE))
                .toList();
    }

    /** The tags in {@code text}, all in quotes but {@link #ANY}, and none marked as weak. */
    private static Stream<String> tags(String text) {
        return TAG.matcher(text).results().map(found -> quoted(found.group(1)));
    }

    private static String quoted(String tag) {
        return tag.equals(ANY) || tag.startsWith("\"") ? tag : "\"" + tag + "\"";
    }
}
