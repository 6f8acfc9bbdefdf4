package io.github.scimlet.random;

import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.Optional;

/** An attribute as the tests know it, apart from what the schemas say. */
record Attr(String name, String type, boolean caseExact, boolean several, List<Attr> subs) {

    static Attr text(String name) {
        return of(name, "string");
    }

    static Attr exact(String name) {
        return new Attr(name, "string", true, false, List.of());
    }

    static Attr of(String name, String type) {
        return new Attr(name, type, type.equals("reference") || type.equals("binary"), false, List.of());
    }

    static Attr complex(String name, Attr... subs) {
        return new Attr(name, "complex", false, false, List.of(subs));
    }

    /** The same with several values. */
    Attr many() {
        return new Attr(name, type, caseExact, true, subs);
    }

    /** One value of several, as a filter in brackets names it. */
    Attr one() {
        return new Attr("value", type, caseExact, false, subs);
    }

    boolean isComplex() {
        return type.equals("complex");
    }

    Optional<Attr> sub(String sub) {
        return subs.stream().filter(each -> each.name.equals(sub)).findFirst();
    }

    /** The same as a schema defines it. */
    Attributes definition() {
        return Attributes.of("name", name)
                .with("type", type)
                .with("multiValued", several)
                .with("caseExact", caseExact)
                .with("subAttributes", subs.stream().map(Attr::definition).toList());
    }
}
