package io.github.scimlet.testkit.command;

import java.util.ArrayList;
import java.util.List;

/** The command line as it may be shown: without tokens. */
final class Invocation {

    static final String PROGRAM = "java -jar scim-testkit.jar";

    private static final String TOKEN = "--token";

    private final List<String> arguments;

    Invocation(List<String> arguments) {
        this.arguments = List.copyOf(arguments);
    }

    /** To be pasted into a shell; the token comes from elsewhere. */
    @Override
    public String toString() {
        List<String> shown = new ArrayList<>(List.of(PROGRAM));
        boolean isToken = false;
        for (String argument : arguments) {
            boolean skipped = isToken && !argument.startsWith("-") || argument.startsWith(TOKEN + "=");
            isToken = argument.equals(TOKEN);
            if (!skipped && !isToken) {
                shown.add(quoted(withoutCredentials(argument)));
            }
        }
        return String.join(" ", shown);
    }

    private static String withoutCredentials(String argument) {
        return argument.matches("(?i)(--url=)?https?:.*")
                ? argument.replaceFirst("//[^/]*@", "//").replaceFirst("[?#].*", "")
                : argument;
    }

    private static String quoted(String argument) {
        return argument.matches("[\\w@%+=:,./-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
