package io.github.scimlet.model;

import java.util.List;
import java.util.function.UnaryOperator;

/** A set of users, and of other groups where the store allows it (RFC 7643 §4.2). */
public final class Group extends Resource {

    /** The URN of the schema. */
    public static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Group";

    /** A view of {@code attributes}. */
    public Group(Attributes attributes) {
        super(attributes);
    }

    /** A group without members. */
    public static Group named(String displayName) {
        return new Group(Attributes.of("displayName", displayName));
    }

    /** The name by which people know the group; empty text if the tree has none. */
    public String displayName() {
        return attributes().text("displayName").orElse("");
    }

    /** The members, in no particular order; the list is made anew on each call. */
    public List<Member> members() {
        return each("members", Member::of);
    }

    @Override
    public Group with(UnaryOperator<Attributes> change) {
        return new Group(change.apply(attributes()));
    }

    @Override
    public <T> Group with(ExtensionView<T> view, T value) {
        return (Group) super.with(view, value);
    }

    @Override
    public Group withId(String id) {
        return (Group) super.withId(id);
    }

    @Override
    public Group withExternalId(String externalId) {
        return (Group) super.withExternalId(externalId);
    }

    @Override
    public Group withMeta(Meta meta) {
        return (Group) super.withMeta(meta);
    }

    /** This group under another name. */
    public Group withDisplayName(String displayName) {
        return with(a -> a.with("displayName", displayName));
    }

    /** This group with these members and no others. */
    public Group withMembers(List<Member> members) {
        return with(a -> a.with("members", trees(members, Member::toAttributes)));
    }
}
