package io.github.scimlet.console.page;

import java.io.Serializable;

/**
 * What came of a form.
 *
 * @param field the id of the field that has to be corrected; empty if all is well
 * @param entered what was entered there, to be corrected
 */
record Notice(String text, String field, String entered) implements Serializable {

    static Notice done(String text) {
        return new Notice(text, "", "");
    }

    static Notice wrong(String field, String text, String entered) {
        return new Notice(text, field, entered);
    }

    boolean isAbout(String name) {
        return field.equals(name);
    }

    boolean isError() {
        return !field.isEmpty();
    }
}
