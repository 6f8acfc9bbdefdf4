package io.github.scimlet.testkit.report;

/** How a terminal tells what matters. */
enum TextStyle {
    PLAIN,
    COLOURED;

    String strong(String text) {
        return styled("1", text);
    }

    String of(Severity severity) {
        return severity == Severity.ERROR ? styled("1;31", "ERROR") : styled("1;33", "WARNING");
    }

    String of(Verdict verdict) {
        return switch (verdict.kind()) {
            case "passed" -> styled("1;32", verdict.text());
            case "failed" -> styled("1;31", verdict.text());
            default -> styled("1;33", verdict.text());
        };
    }

    private String styled(String codes, String text) {
        return this == COLOURED ? "\u001b[" + codes + "m" + text + "\u001b[0m" : text;
    }
}
