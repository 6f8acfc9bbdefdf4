package io.github.scimlet.testkit.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** What became of a command in this process, with neither terminal nor colours. */
record Ran(int exitCode, String out, String err) {

    static Ran with(String... arguments) {
        return in(Map.of(), arguments);
    }

    static Ran in(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, false, environment);
        int exitCode = Testkit.execute(terminal, arguments);
        terminal.out().flush();
        terminal.err().flush();
        return new Ran(exitCode, out.toString(), err.toString());
    }
}
