package io.github.scimlet.protocol;

/** What a request does with resources, in the terms of RFC 7644 §3. */
public enum Operation {
    /** POST to the endpoint of a type. */
    CREATE("POST"),
    /** GET of one resource. */
    READ("GET"),
    /** GET of many resources, or POST to {@code /.search}. */
    QUERY("GET"),
    /** PUT. */
    REPLACE("PUT"),
    /** PATCH. */
    PATCH("PATCH"),
    /** DELETE. */
    DELETE("DELETE");

    private final String method;

    Operation(String method) {
        this.method = method;
    }

    /** Whether it leaves everything as it is. */
    public boolean reads() {
        return this == READ || this == QUERY;
    }

    /** The HTTP method. */
    String method() {
        return method;
    }
}
