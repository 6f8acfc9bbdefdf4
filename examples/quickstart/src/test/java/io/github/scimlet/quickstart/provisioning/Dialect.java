package io.github.scimlet.quickstart.provisioning;

/** The two ways in which Entra ID writes a PATCH. One tenant sends both, so the server is never told which it is. */
enum Dialect {
    /** One operation with a path per attribute, {@code op} capitalised, booleans as text, members removed by value. */
    DEFAULT("Add", "Replace", "Remove"),
    /** With {@code aadOptscim062020}: one operation whose value's keys are paths, unless they have brackets. */
    FLAGGED("add", "replace", "remove");

    final String add;
    final String replace;
    final String remove;

    Dialect(String add, String replace, String remove) {
        this.add = add;
        this.replace = replace;
        this.remove = remove;
    }

    Patch patch() {
        return new Patch(this);
    }

    Patch add(String path, Object value) {
        return patch().add(path, value);
    }

    Patch replace(String path, Object value) {
        return patch().replace(path, value);
    }

    Patch remove(String path) {
        return patch().remove(path);
    }
}
