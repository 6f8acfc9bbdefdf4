package io.github.scimlet.console.page;

import java.util.Optional;

/**
 * What is around each page.
 *
 * @param title what the page is about, for the window too
 * @param section which item of the navigation it belongs to
 * @param organisation whose data it shows; empty if nobody is signed in
 * @param version changes whenever there is something new to see; empty if the page stays as it is
 */
record Shell(
        String title,
        String section,
        String organisation,
        String person,
        String csrf,
        String version,
        Optional<Notice> notice) {

    /** Around a page that knows of nobody, and needs neither session nor database. */
    static Shell bare(String title) {
        return new Shell(title, "", "", "", "", "", Optional.empty());
    }

    /** What is wrong with a field; empty if nothing is. */
    String error(String field) {
        return notice.filter(said -> said.isAbout(field)).map(Notice::text).orElse("");
    }

    /** What was wrongly entered into a field, else {@code otherwise}. */
    String entered(String field, String otherwise) {
        return notice.filter(said -> said.isAbout(field)).map(Notice::entered).orElse(otherwise);
    }

    String ariaCurrent(String item) {
        return section.equals(item) ? "page" : "false";
    }
}
