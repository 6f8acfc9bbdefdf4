package io.github.scimlet.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs commands as somebody who has a name and is not root, as PostgreSQL insists, and who may write where we may. */
final class ServerAccount {

    private static final List<List<String>> WAYS = List.of(
            List.of(), // who is not root stays who he is
            // In a container of Docker root may do this, but not the next.
            List.of(
                    "setpriv",
                    "--reuid=65534",
                    "--regid=65534",
                    "--clear-groups",
                    "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override",
                    "--securebits=+no_setuid_fixup"),
            List.of("unshare", "-U"));

    private final List<String> way;

    private ServerAccount(List<String> way) {
        this.way = way;
    }

    static ServerAccount thatMayWrite(Path directory) {
        return WAYS.stream()
                .filter(way -> leadsTo(directory, way))
                .findFirst()
                .map(ServerAccount::new)
                .orElseThrow(
                        () -> new IllegalStateException(
                                "PostgreSQL runs neither as root nor for who has no name, and neither setpriv nor unshare helps"));
    }

    List<String> running(String... command) {
        List<String> whole = new ArrayList<>(way);
        whole.addAll(List.of(command));
        return whole;
    }

    private static boolean leadsTo(Path directory, List<String> way) {
        List<String> question = new ServerAccount(way)
                .running("sh", "-c", "test \"$(id -u)\" != 0 && id -un && test -w \"$1\"", "sh", directory.toString());
        try {
            return new ProcessBuilder(question)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // there is no such command
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
