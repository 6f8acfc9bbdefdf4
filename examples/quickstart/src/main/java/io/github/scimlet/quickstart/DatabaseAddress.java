package io.github.scimlet.quickstart;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the data is, and as whom we get at it.
 *
 * @param url for JDBC; it may have credentials in it
 * @param user empty if the URL says it, or nobody needs to
 * @param password the same
 */
record DatabaseAddress(String url, Optional<String> user, Optional<String> password) {

    private static final String FILE_NAME = "quickstart";
    private static final String FILE_ENDING = ".mv.db";
    private static final String H2_FILE = "jdbc:h2:file:";

    /** What is committed is in the file at once, we close it after the server, not H2 before, and nothing is written beside. */
    private static final String H2_OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    private static final Pattern PASSWORD = Pattern.compile("(?i)password=([^&;]+)|://[^/@:]*:([^/@]+)@");

    /**
     * The file or the database that {@code pathOrUrl} names.
     *
     * @throws CannotStartException if it is neither a path nor the URL of JDBC
     */
    static DatabaseAddress of(String pathOrUrl, Optional<String> user, Optional<String> password) {
        String url = pathOrUrl.startsWith("jdbc:") ? pathOrUrl : H2_FILE + file(pathOrUrl) + H2_OPTIONS;
        return new DatabaseAddress(url, user, password);
    }

    /** What is no path is not in the message: it may have a password in it. */
    private static Path file(String path) {
        if (path.contains(";") || path.matches("\\w+:(?!\\\\).*")) {
            throw new CannotStartException(
                    "SCIM_DB must be a path without a semicolon, or a URL that begins with jdbc:");
        }
        try {
            Path file = Path.of(
                            path.endsWith(FILE_ENDING) ? path.substring(0, path.length() - FILE_ENDING.length()) : path)
                    .toAbsolutePath()
                    .normalize();
            return Files.isDirectory(file) ? file.resolve(FILE_NAME) : file;
        } catch (InvalidPathException e) {
            throw new CannotStartException("SCIM_DB is not a path on this system: " + e.getReason(), e);
        }
    }

    /** For people: the file, or the URL without what comes after the name of the database, and without credentials. */
    String place() {
        if (url.startsWith(H2_FILE) && url.endsWith(H2_OPTIONS)) {
            return url.substring(H2_FILE.length(), url.length() - H2_OPTIONS.length()) + FILE_ENDING;
        }
        return url.replaceFirst("[?;].*", "").replaceFirst("//[^/]*@", "//");
    }

    /** Whether all of it is gone when the last connection is. */
    boolean isInMemory() {
        return url.startsWith("jdbc:h2:mem:");
    }

    boolean isPostgreSql() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** What somebody has said of this database, in one line and without our password. */
    String withoutPassword(String text) {
        String line = text.lines().map(String::strip).reduce("", (some, more) -> (some + " " + more).strip());
        return Stream.concat(password.stream(), inUrl())
                .flatMap(secret -> Stream.of(secret, decoded(secret)))
                .reduce(line, (safe, secret) -> safe.replace(secret, "***"));
    }

    private Stream<String> inUrl() {
        return PASSWORD.matcher(url).results().map(DatabaseAddress::group);
    }

    private static String group(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    private static String decoded(String secret) {
        try {
            return URLDecoder.decode(secret, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return secret; // it was not encoded
        }
    }

    /** Without credentials, as {@link #place}. */
    @Override
    public String toString() {
        return place();
    }
}
