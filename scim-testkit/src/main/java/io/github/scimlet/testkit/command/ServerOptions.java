package io.github.scimlet.testkit.command;

import io.github.scimlet.testkit.exchange.Target;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which server, and how to get in. */
final class ServerOptions {

    private static final String VARIABLE = "SCIM_TOKEN";

    @Option(
            names = "--url",
            required = true,
            paramLabel = "URL",
            order = 1,
            description = "The SCIM server, as an administrator pastes it into the identity provider:"
                    + " https://app.example/scim/v2 for example.")
    private String url = "";

    @Option(
            names = "--token",
            arity = "0..1",
            interactive = true,
            paramLabel = "TOKEN",
            order = 2,
            description = "What stands behind 'Bearer'. Others on this machine can see it: better set the"
                    + " variable SCIM_TOKEN, or give no value and be asked for it.")
    private Optional<String> token = Optional.empty();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            order = 3,
            description = "A file that holds nothing but the token.")
    private Optional<Path> tokenFile = Optional.empty();

    /** The server, which may not answer. */
    Target target(Terminal terminal) {
        URI server = ServerUrl.of(url);
        ServerUrl.hints(server).forEach(hint -> terminal.err().println("Hint: " + hint));
        return Target.at(server, token(terminal));
    }

    /** The first of: the option, the file, the environment. */
    private Optional<String> token(Terminal terminal) {
        return token.or(() -> tokenFile.map(ServerOptions::read))
                .or(() -> terminal.variable(VARIABLE))
                .map(String::strip)
                .map(ServerOptions::withoutScheme)
                .filter(value -> !value.isEmpty());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UsageException("Cannot read the token from " + file + ".");
        }
    }

    private static String withoutScheme(String token) {
        String value = token.replaceFirst("(?i)^Bearer\\s+", "");
        if (value.chars().anyMatch(c -> c <= ' ' || c >= 127)) {
            throw new UsageException("The token has characters that no header can hold: spaces, line breaks or letters"
                    + " beyond ASCII. Give the token alone.");
        }
        return value;
    }
}
