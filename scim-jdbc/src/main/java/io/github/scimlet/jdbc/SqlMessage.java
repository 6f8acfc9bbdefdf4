package io.github.scimlet.jdbc;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a log may have of an SQLException: SQLSTATE and code always, and of the driver's words those that are no values.
 *
 * <p>Databases quote what they refuse: PostgreSQL {@code Key (value)=(bjensen)}, MariaDB {@code Duplicate entry 'bjensen'},
 * H2 the whole row. What is about tables, rights, connections, space or the server itself is said in one line, as the
 * database says it; of what a trigger says, nothing; all else up to what it quotes.
 */
final class SqlMessage {

    /** The first two of SQLSTATE, of what is no value's fault. */
    private static final Set<String> OF_THE_SERVER = Set.of(
            "08", "0A", "25", "26", "28", "2D", "3B", "3D", "3F", "40", "42", "53", "54", "55", "57", "58", "F0", "XX");

    /** What a trigger says, in PostgreSQL and in MariaDB: words of the host's, with whatever it has put into them. */
    private static final Set<String> RAISED = Set.of("P0", "45");

    /** Of MariaDB and MySQL, and of H2: an error in the syntax is quoted with what stands there, which may be a value. */
    private static final Set<Integer> SYNTAX_CODES = Set.of(1064, 42000, 42001);

    /** The same of PostgreSQL. */
    private static final String SYNTAX = "42601";

    private static final Pattern QUOTED = Pattern.compile("[\"'`(«»„“:=\\v]");
    private static final Pattern LINE = Pattern.compile("\\v");

    private SqlMessage() {}

    static String of(SQLException e) {
        SQLException reason =
                e instanceof BatchUpdateException && e.getNextException() != null ? e.getNextException() : e;
        String state = Optional.ofNullable(reason.getSQLState()).orElse("none");
        String words = Optional.ofNullable(reason.getMessage()).orElse("");
        return "SQLSTATE " + state + ", code " + reason.getErrorCode() + ": " + said(reason, state, words);
    }

    private static String said(SQLException e, String state, String words) {
        if (state.length() == 5 && RAISED.contains(state.substring(0, 2))) {
            return "…";
        }
        boolean whole = state.length() == 5 && OF_THE_SERVER.contains(state.substring(0, 2)) && !isSyntax(e, state);
        return whole || isConstraintOfPostgreSql(e, state)
                ? before(LINE, words)
                : before(QUOTED, withoutSeverity(words));
    }

    private static boolean isSyntax(SQLException e, String state) {
        return state.equals(SYNTAX) || SYNTAX_CODES.contains(e.getErrorCode());
    }

    /** Its first line names the constraint; the row is in the lines behind it. */
    private static boolean isConstraintOfPostgreSql(SQLException e, String state) {
        return state.startsWith("23") && e.getClass().getName().startsWith("org.postgresql.");
    }

    private static String withoutSeverity(String words) {
        return words.replaceFirst("^[A-Z]+: ", "");
    }

    private static String before(Pattern end, String words) {
        Matcher found = end.matcher(words);
        return found.find() ? words.substring(0, found.start()).strip() + " …" : words;
    }
}
