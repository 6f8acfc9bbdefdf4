package io.github.scimlet.model;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the enterprise extension adds to a {@link User} (RFC 7643 §4.3).
 *
 * <p>A view of the object under {@link #SCHEMA}, as {@link Resource} is one of the whole: other attributes in it stay.
 * Instances are immutable and safe for use by many threads.
 */
public final class EnterpriseUser {

    /** The URN of the schema, and the name of the extension's object. */
    public static final String SCHEMA = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private final Attributes attributes;

    /** A view of the extension's own object. */
    public EnterpriseUser(Attributes attributes) {
        this.attributes = Objects.requireNonNull(attributes);
    }

    /** The object that this is a view of; empty if the user has no such extension. */
    public Attributes attributes() {
        return attributes;
    }

    /** The number that the organization gave the employee; often the order of hiring, with leading zeros. */
    public Optional<String> employeeNumber() {
        return attributes.text("employeeNumber");
    }

    /** Who pays. */
    public Optional<String> costCenter() {
        return attributes.text("costCenter");
    }

    /** The organization the user belongs to. */
    public Optional<String> organization() {
        return attributes.text("organization");
    }

    /** The part of the organization. */
    public Optional<String> division() {
        return attributes.text("division");
    }

    /** The part of the division. */
    public Optional<String> department() {
        return attributes.text("department");
    }

    /** The user's manager. */
    public Optional<Manager> manager() {
        return attributes.complex("manager").map(Manager::of);
    }

    /** This with its attributes changed: {@code with(a -> a.without("manager"))}. */
    public EnterpriseUser with(UnaryOperator<Attributes> change) {
        return new EnterpriseUser(change.apply(attributes));
    }

    /** This with another number. */
    public EnterpriseUser withEmployeeNumber(String employeeNumber) {
        return with(a -> a.with("employeeNumber", employeeNumber));
    }

    /** This with another cost center. */
    public EnterpriseUser withCostCenter(String costCenter) {
        return with(a -> a.with("costCenter", costCenter));
    }

    /** This with another organization. */
    public EnterpriseUser withOrganization(String organization) {
        return with(a -> a.with("organization", organization));
    }

    /** This with another division. */
    public EnterpriseUser withDivision(String division) {
        return with(a -> a.with("division", division));
    }

    /** This with another department. */
    public EnterpriseUser withDepartment(String department) {
        return with(a -> a.with("department", department));
    }

    /** This with another manager. */
    public EnterpriseUser withManager(Manager manager) {
        return with(a -> a.with("manager", Resource.assigned(manager.toAttributes())));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EnterpriseUser that && that.attributes.equals(attributes);
    }

    @Override
    public int hashCode() {
        return attributes.hashCode();
    }

    /** The names alone: values are people's data and have no place in a log. */
    @Override
    public String toString() {
        return "EnterpriseUser" + attributes.names();
    }
}
