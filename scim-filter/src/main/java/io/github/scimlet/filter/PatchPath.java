package io.github.scimlet.filter;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import java.util.Optional;

/**
 * The {@code path} of a PATCH operation (RFC 7644 §3.5.2): an attribute or sub-attribute, or those values of a multi-valued
 * attribute that match a filter, or one sub-attribute of these. Names are compared without regard to case; where a URN ends
 * is guessed as {@link AttributePath} says.
 *
 * @param schema the URN before the attribute
 * @param attribute without dots
 * @param filter in brackets after the attribute; all its paths are names of sub-attributes
 * @param subAttribute without dots; if there is a filter, what follows its bracket
 */
public record PatchPath(
        Optional<String> schema, String attribute, Optional<Filter> filter, Optional<String> subAttribute) {

    /** @throws IllegalArgumentException if one of the parts cannot be written in a path */
    public PatchPath {
        new AttributePath(schema, attribute, subAttribute);
        requireNonNull(filter, "filter").ifPresent(ValueFilters::requireValueFilter);
    }

    public static PatchPath of(AttributePath path) {
        return new PatchPath(path.schema(), path.attribute(), Optional.empty(), path.subAttribute());
    }

    /** Parses by the letter of the RFC. @throws FilterSyntaxException if {@code text} is not a path */
    public static PatchPath parse(String text) {
        return parse(text, FilterSyntax.rfc());
    }

    /** @throws FilterSyntaxException if {@code text} is not a path, or exceeds one of the limits in {@code syntax} */
    public static PatchPath parse(String text, FilterSyntax syntax) {
        return FilterParsing.patchPath(text, syntax);
    }

    /** Without the filter: {@code emails[type eq "work"].value} has {@code emails.value}. */
    public AttributePath attributePath() {
        return new AttributePath(schema, attribute, subAttribute);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PatchPath that
                && attributePath().equals(that.attributePath())
                && filter.equals(that.filter);
    }

    @Override
    public int hashCode() {
        return Objects.hash(attributePath(), filter);
    }

    /** {@code urn:attribute[filter].subAttribute}: parses back to an equal path. */
    @Override
    public String toString() {
        return attributePath().withoutSubAttribute()
                + filter.map(inside -> "[" + inside + "]").orElse("")
                + subAttribute.map(name -> "." + name).orElse("");
    }
}
