package io.github.scimlet.benchmarks.floor;

/** An answer of 4xx: the client's mistake, by status and the keyword of RFC 7644, table 9. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String scimType;

    Refused(int status, String scimType, String detail) {
        super(detail);
        this.status = status;
        this.scimType = scimType;
    }

    static Refused bad(String scimType, String detail) {
        return new Refused(400, scimType, detail);
    }

    int status() {
        return status;
    }

    String scimType() {
        return scimType;
    }
}
