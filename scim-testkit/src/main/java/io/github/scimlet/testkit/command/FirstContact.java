package io.github.scimlet.testkit.command;

import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.exchange.Target;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLException;

/** One request before the run: what would fail a thousand times is said once. */
final class FirstContact {

    private FirstContact() {}

    /** @throws UsageException if there is no SCIM server, or one that does not let us in */
    static void make(Target target) {
        Request nobody = Request.get("/Users").with("filter", "userName eq \"nobody-" + UUID.randomUUID() + "\"");
        try {
            Answer answer = target.transport().send(nobody);
            complaint(answer, target.label()).ifPresent(complaint -> {
                throw new UsageException(target.secrets().masked(complaint));
            });
        } catch (IOException e) {
            throw new UsageException(complaint(e, target.label()));
        }
    }

    private static Optional<String> complaint(Answer answer, String url) {
        return switch (answer.status()) {
            case 401, 403 ->
                Optional.of("The server refuses the token (" + answer.status()
                        + "). Set SCIM_TOKEN, or name a file by --token-file, with a token that is valid for " + url
                        + ".");
            case 301, 302, 303, 307, 308 ->
                Optional.of("The server sends us elsewhere (" + answer.status()
                        + "), and no identity provider would follow. Give the URL that it names: "
                        + answer.header("Location").map(FirstContact::legible).orElse("none") + ".");
            case 404 ->
                Optional.of("There is no " + url + "/Users (404). Give the URL up to the part before /Users:"
                        + " it mostly ends in /scim or /scim/v2.");
            default ->
                isWebPage(answer)
                        ? Optional.of(url + "/Users answers with a web page, not with SCIM."
                                + " Is it behind a log-in page, or the path wrong?")
                        : Optional.empty();
        };
    }

    private static boolean isWebPage(Answer answer) {
        return answer.isSuccess() && answer.header("Content-Type").orElse("").regionMatches(true, 0, "text/html", 0, 9);
    }

    /** Terminals must not be told what to do by servers. */
    private static String legible(String header) {
        return header.replaceAll("[^\\x21-\\x7e]", "?");
    }

    private static String complaint(IOException e, String url) {
        if (e instanceof HttpTimeoutException) {
            return url + " does not answer. Is a firewall between?";
        }
        if (e instanceof UnknownHostException || e.getCause() != null && isUnresolved(e.getCause())) {
            return "Nobody knows the host of " + url + ". Is its name right?";
        }
        if (e instanceof SSLException) {
            return "No TLS connection to " + url + ": " + e.getMessage()
                    + ". A certificate of your own can be trusted by"
                    + " java -Djavax.net.ssl.trustStore=FILE -jar scim-testkit.jar.";
        }
        if (e instanceof ConnectException) {
            return "Nobody listens at " + url + ". Is the server running, and the port right?";
        }
        return "No answer from " + url + ": "
                + Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }

    private static boolean isUnresolved(Throwable cause) {
        return cause instanceof UnresolvedAddressException
                || cause.getCause() != null && isUnresolved(cause.getCause());
    }
}
