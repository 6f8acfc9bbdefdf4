package io.github.scimlet.testkit.report;

/** Lays JSON out over lines, and changes nothing else: numbers and escapes stay as they were sent. */
final class JsonLayout {

    private static final String INDENT = "  ";

    private final String json;
    private final int most;
    private final StringBuilder lines = new StringBuilder();
    private int depth;

    private JsonLayout(String json, int most) {
        this.json = json;
        this.most = most;
    }

    /**
     * About {@code most} characters of {@code json}, laid out.
     *
     * @param json valid JSON, in whatever layout
     */
    static String of(String json, int most) {
        return new JsonLayout(json, most).laidOut();
    }

    private String laidOut() {
        int at = 0;
        while (at < json.length() && lines.length() <= most) {
            at = next(at);
        }
        return lines.toString();
    }

    private int next(int at) {
        char c = json.charAt(at);
        if (c == '"') {
            return text(at);
        }
        if (c == '{' || c == '[') {
            return open(at);
        }
        if (c == '}' || c == ']') {
            depth--;
            newLine().append(c);
        } else if (c == ',') {
            lines.append(c);
            newLine();
        } else if (c == ':') {
            lines.append(": ");
        } else if (c > ' ') {
            lines.append(c);
        }
        return at + 1;
    }

    /** What is empty stays in its line. */
    private int open(int at) {
        int inside = at + 1;
        while (inside < json.length() && json.charAt(inside) <= ' ') {
            inside++;
        }
        lines.append(json.charAt(at));
        if (inside < json.length() && json.charAt(inside) == json.charAt(at) + 2) { // "}" and "]" follow so in ASCII
            lines.append(json.charAt(inside));
            return inside + 1;
        }
        depth++;
        newLine();
        return inside;
    }

    private int text(int at) {
        int end = at + 1;
        while (end < json.length() && json.charAt(end) != '"') {
            end += json.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end + 1, json.length());
        lines.append(json, at, Math.min(end, at + most));
        return end;
    }

    private StringBuilder newLine() {
        return lines.append('\n').append(INDENT.repeat(Math.min(depth, 40)));
    }
}
