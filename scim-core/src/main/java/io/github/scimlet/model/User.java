package io.github.scimlet.model;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A person with an account (RFC 7643 §4.1), and what the enterprise extension knows of them (§4.3).
 *
 * <p>Every attribute has an accessor and a method that copies the user with another value; a copy without a value is
 * {@code user.with(a -> a.without("nickName"))}, and for lists also {@code user.withRoles(List.of())}. Lists are made
 * anew on each call.
 */
public final class User extends Resource {

    /** The URN of the schema. */
    public static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:User";

    /** A view of {@code attributes}. */
    public User(Attributes attributes) {
        super(attributes);
    }

    /** A user of whom no more is known. */
    public static User named(String userName) {
        return new User(Attributes.of("userName", userName));
    }

    /** The name to sign in with, unique without regard to case; empty text if the tree has none. */
    public String userName() {
        return attributes().text("userName").orElse("");
    }

    /** The parts of the name; {@link Name#EMPTY} if none is known. */
    public Name name() {
        return attributes().complex("name").map(Name::of).orElse(Name.EMPTY);
    }

    /** The name to show for the user. */
    public Optional<String> displayName() {
        return attributes().text("displayName");
    }

    /** What the user is called casually: "Bob" for a Robert. */
    public Optional<String> nickName() {
        return attributes().text("nickName");
    }

    /** The URI of a page about the user. */
    public Optional<String> profileUrl() {
        return attributes().text("profileUrl");
    }

    /** The job title, "Vice President" for example. */
    public Optional<String> title() {
        return attributes().text("title");
    }

    /** How the user and the organization are related: "Employee", "Intern", "External". */
    public Optional<String> userType() {
        return attributes().text("userType");
    }

    /** The languages to talk to the user in, written as in an HTTP {@code Accept-Language} header. */
    public Optional<String> preferredLanguage() {
        return attributes().text("preferredLanguage");
    }

    /** How to write dates and numbers for the user: a language tag, {@code en-US}; some clients send {@code en_US}. */
    public Optional<String> locale() {
        return attributes().text("locale");
    }

    /** The time zone by its name in the tz database, {@code Europe/Berlin}. */
    public Optional<String> timezone() {
        return attributes().text("timezone");
    }

    /** Whether the account may be used; a user that does not say so is active. */
    public boolean active() {
        return attributes().flag("active").orElse(true);
    }

    /**
     * The new password: there only while a client sets it, and to be hashed before the request is over, see {@link Secret}.
     */
    public Optional<Secret> password() {
        return attributes().secret("password");
    }

    /** Email addresses. */
    public List<TypedValue> emails() {
        return each("emails", TypedValue::of);
    }

    /** Telephone numbers, in whatever form the client writes them. */
    public List<TypedValue> phoneNumbers() {
        return each("phoneNumbers", TypedValue::of);
    }

    /** Instant messaging addresses; {@code type} names the network. */
    public List<TypedValue> ims() {
        return each("ims", TypedValue::of);
    }

    /** URIs of pictures of the user. */
    public List<TypedValue> photos() {
        return each("photos", TypedValue::of);
    }

    /** Postal addresses. */
    public List<Address> addresses() {
        return each("addresses", Address::of);
    }

    /** The groups that the user belongs to, as the store has computed them; clients cannot change them here. */
    public List<Membership> groups() {
        return each("groups", Membership::of);
    }

    /** What the user may have or do, in words that client and application have agreed on. */
    public List<TypedValue> entitlements() {
        return each("entitlements", TypedValue::of);
    }

    /** What the user is to the application, in words that both have agreed on. */
    public List<TypedValue> roles() {
        return each("roles", TypedValue::of);
    }

    /** Certificates, each in DER and base64. */
    public List<TypedValue> x509Certificates() {
        return each("x509Certificates", TypedValue::of);
    }

    /** What the enterprise extension knows; its attributes are empty if that is nothing. */
    public EnterpriseUser enterprise() {
        return new EnterpriseUser(extension(EnterpriseUser.SCHEMA));
    }

    @Override
    public User with(UnaryOperator<Attributes> change) {
        return new User(change.apply(attributes()));
    }

    @Override
    public <T> User with(ExtensionView<T> view, T value) {
        return (User) super.with(view, value);
    }

    @Override
    public User withId(String id) {
        return (User) super.withId(id);
    }

    @Override
    public User withExternalId(String externalId) {
        return (User) super.withExternalId(externalId);
    }

    @Override
    public User withMeta(Meta meta) {
        return (User) super.withMeta(meta);
    }

    /** This user under another name to sign in with. */
    public User withUserName(String userName) {
        return with(a -> a.with("userName", userName));
    }

    /** This user with other parts of the name; without any if {@code name} is empty. */
    public User withName(Name name) {
        return with(a -> a.with("name", assigned(name.toAttributes())));
    }

    /** This user with another name to show. */
    public User withDisplayName(String displayName) {
        return with(a -> a.with("displayName", displayName));
    }

    /** This user with another nickname. */
    public User withNickName(String nickName) {
        return with(a -> a.with("nickName", nickName));
    }

    /** This user with the URI of another page. */
    public User withProfileUrl(String profileUrl) {
        return with(a -> a.with("profileUrl", profileUrl));
    }

    /** This user with another job title. */
    public User withTitle(String title) {
        return with(a -> a.with("title", title));
    }

    /** This user with another relation to the organization. */
    public User withUserType(String userType) {
        return with(a -> a.with("userType", userType));
    }

    /** This user with other languages. */
    public User withPreferredLanguage(String preferredLanguage) {
        return with(a -> a.with("preferredLanguage", preferredLanguage));
    }

    /** This user with another locale. */
    public User withLocale(String locale) {
        return with(a -> a.with("locale", locale));
    }

    /** This user with another time zone. */
    public User withTimezone(String timezone) {
        return with(a -> a.with("timezone", timezone));
    }

    /** This user, allowed to use the account or not. */
    public User withActive(boolean active) {
        return with(a -> a.with("active", active));
    }

    /** This user with a new password. */
    public User withPassword(Secret password) {
        return with(a -> a.with("password", password));
    }

    /** This user with these email addresses and no others. */
    public User withEmails(List<TypedValue> emails) {
        return withEach("emails", emails);
    }

    /** This user with these telephone numbers and no others. */
    public User withPhoneNumbers(List<TypedValue> phoneNumbers) {
        return withEach("phoneNumbers", phoneNumbers);
    }

    /** This user with these messaging addresses and no others. */
    public User withIms(List<TypedValue> ims) {
        return withEach("ims", ims);
    }

    /** This user with these pictures and no others. */
    public User withPhotos(List<TypedValue> photos) {
        return withEach("photos", photos);
    }

    /** This user with these postal addresses and no others. */
    public User withAddresses(List<Address> addresses) {
        return with(a -> a.with("addresses", trees(addresses, Address::toAttributes)));
    }

    /** This user in these groups and no others: for stores, which compute them. */
    public User withGroups(List<Membership> groups) {
        return with(a -> a.with("groups", trees(groups, Membership::toAttributes)));
    }

    /** This user with these entitlements and no others. */
    public User withEntitlements(List<TypedValue> entitlements) {
        return withEach("entitlements", entitlements);
    }

    /** This user with these roles and no others. */
    public User withRoles(List<TypedValue> roles) {
        return withEach("roles", roles);
    }

    /** This user with these certificates and no others. */
    public User withX509Certificates(List<TypedValue> x509Certificates) {
        return withEach("x509Certificates", x509Certificates);
    }

    /** This user with the enterprise extension changed: {@code withEnterprise(e -> e.withDepartment("Tours"))}. */
    public User withEnterprise(UnaryOperator<EnterpriseUser> change) {
        Attributes changed = change.apply(enterprise()).attributes();
        return with(a -> a.with(EnterpriseUser.SCHEMA, assigned(changed)));
    }

    private User withEach(String name, List<TypedValue> values) {
        return with(a -> a.with(name, trees(values, TypedValue::toAttributes)));
    }
}
