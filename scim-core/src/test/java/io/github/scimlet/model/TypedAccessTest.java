package io.github.scimlet.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.schema.SchemaTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Typed access to every attribute (RFC 7643 §4.1 to §4.3)")
class TypedAccessTest {

    private static final User NOBODY = new User(Attributes.EMPTY);
    private static final Group NOTHING = new Group(Attributes.EMPTY);

    @Test
    void reachesEveryAttributeOfTheSchemas() {
        List<String> ofTheSchemas = Stream.of(User.SCHEMA, Group.SCHEMA, EnterpriseUser.SCHEMA)
                .flatMap(urn -> SchemaTable.of(urn).stream())
                .filter(SchemaTable.Row::isSimple)
                .map(row -> row.schema() + ":" + row.path())
                .toList();

        assertThat(accesses().map(Access::toString)).containsExactlyInAnyOrderElementsOf(ofTheSchemas);
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void writesTheValueWhereTheSchemaHasIt(Access<?> access) {
        assertThat(access.writtenTree()).isEqualTo(access.treeWith(access.sample));
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void readsWhatWasWritten(Access<?> access) {
        assertThat(access.read(access.writtenTree())).isEqualTo(Optional.of(access.sample));
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void takesAValueOfAnotherTypeForAbsent(Access<?> access) {
        Attributes odd = access.treeWith(BigDecimal.ONE);

        assertThat(access.read(odd)).isEqualTo(access.read(access.treeWith(List.of())));
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void takesTextInPlaceOfAComplexValueForAbsent(Access<?> access) {
        Attributes odd = access.isNested() ? Attributes.of(access.path.get(0), "odd") : Attributes.EMPTY;

        assertThat(access.read(odd)).isEqualTo(access.read(Attributes.EMPTY));
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void leavesTheOriginalAsItWas(Access<?> access) {
        access.writtenTree();

        assertThat(access.empty.attributes()).isEqualTo(Attributes.EMPTY);
    }

    private static Stream<Access<?>> accesses() {
        List<Access<?>> all = new ArrayList<>(singular());
        all.addAll(names());
        all.addAll(addresses());
        all.addAll(memberships());
        all.addAll(typedValues("emails", User::withEmails, User::emails));
        all.addAll(typedValues("phoneNumbers", User::withPhoneNumbers, User::phoneNumbers));
        all.addAll(typedValues("ims", User::withIms, User::ims));
        all.addAll(typedValues("photos", User::withPhotos, User::photos));
        all.addAll(typedValues("entitlements", User::withEntitlements, User::entitlements));
        all.addAll(typedValues("roles", User::withRoles, User::roles));
        all.addAll(typedValues("x509Certificates", User::withX509Certificates, User::x509Certificates));
        all.addAll(groups());
        all.addAll(enterprise());
        return all.stream();
    }

    private static List<Access<?>> singular() {
        return List.of(
                user("userName", User::withUserName, user -> Optional.of(user.userName())),
                user("displayName", User::withDisplayName, User::displayName),
                user("nickName", User::withNickName, User::nickName),
                user("profileUrl", User::withProfileUrl, User::profileUrl),
                user("title", User::withTitle, User::title),
                user("userType", User::withUserType, User::userType),
                user("preferredLanguage", User::withPreferredLanguage, User::preferredLanguage),
                user("locale", User::withLocale, User::locale),
                user("timezone", User::withTimezone, User::timezone),
                new Access<>(NOBODY, User.SCHEMA, "password", Secret.of("pa55"), User::withPassword, User::password),
                new Access<>(
                        NOBODY, User.SCHEMA, "active", false, User::withActive, user -> Optional.of(user.active())));
    }

    private static List<Access<?>> names() {
        return List.of(
                name("formatted", Name::withFormatted, Name::formatted),
                name("familyName", Name::withFamilyName, Name::familyName),
                name("givenName", Name::withGivenName, Name::givenName),
                name("middleName", Name::withMiddleName, Name::middleName),
                name("honorificPrefix", Name::withHonorificPrefix, Name::honorificPrefix),
                name("honorificSuffix", Name::withHonorificSuffix, Name::honorificSuffix));
    }

    private static List<Access<?>> addresses() {
        return List.of(
                address("formatted", Address::withFormatted, Address::formatted),
                address("streetAddress", Address::withStreetAddress, Address::streetAddress),
                address("locality", Address::withLocality, Address::locality),
                address("region", Address::withRegion, Address::region),
                address("postalCode", Address::withPostalCode, Address::postalCode),
                address("country", Address::withCountry, Address::country),
                address("type", Address::withType, Address::type),
                new Access<>(
                        NOBODY,
                        User.SCHEMA,
                        "addresses.primary",
                        true,
                        (user, primary) -> user.withAddresses(List.of(Address.EMPTY.asPrimary())),
                        user -> first(user.addresses()).map(Address::primary)));
    }

    private static List<Access<?>> memberships() {
        return List.of(
                membership("value", (none, id) -> Membership.of(id), groupOf -> Optional.of(groupOf.value())),
                membership("$ref", Membership::withRef, Membership::ref),
                membership("display", Membership::withDisplay, Membership::display),
                membership("type", Membership::withType, Membership::type));
    }

    private static List<Access<?>> typedValues(
            String list, BiFunction<User, List<TypedValue>, User> write, Function<User, List<TypedValue>> read) {
        TypedValue none = TypedValue.of("");
        return List.of(
                user(
                        list + ".value",
                        (user, value) -> write.apply(user, List.of(TypedValue.of(value))),
                        user -> first(read.apply(user)).map(TypedValue::value)),
                user(
                        list + ".display",
                        (user, display) -> write.apply(user, List.of(none.withDisplay(display))),
                        user -> first(read.apply(user)).flatMap(TypedValue::display)),
                user(
                        list + ".type",
                        (user, type) -> write.apply(user, List.of(none.withType(type))),
                        user -> first(read.apply(user)).flatMap(TypedValue::type)),
                new Access<>(
                        NOBODY,
                        User.SCHEMA,
                        list + ".primary",
                        true,
                        (user, primary) -> write.apply(user, List.of(none.asPrimary())),
                        user -> first(read.apply(user)).map(TypedValue::primary)));
    }

    private static List<Access<?>> groups() {
        return List.of(
                new Access<>(
                        NOTHING,
                        Group.SCHEMA,
                        "displayName",
                        "sample",
                        Group::withDisplayName,
                        group -> Optional.of(group.displayName())),
                member("value", (none, id) -> Member.of(id), member -> Optional.of(member.value())),
                member("$ref", Member::withRef, Member::ref),
                member("type", Member::withType, Member::type),
                member("display", Member::withDisplay, Member::display));
    }

    private static List<Access<?>> enterprise() {
        return List.of(
                enterprise("employeeNumber", EnterpriseUser::withEmployeeNumber, EnterpriseUser::employeeNumber),
                enterprise("costCenter", EnterpriseUser::withCostCenter, EnterpriseUser::costCenter),
                enterprise("organization", EnterpriseUser::withOrganization, EnterpriseUser::organization),
                enterprise("division", EnterpriseUser::withDivision, EnterpriseUser::division),
                enterprise("department", EnterpriseUser::withDepartment, EnterpriseUser::department),
                manager(
                        "value",
                        (none, id) -> Manager.of(id),
                        manager -> Optional.of(manager.value()).filter(id -> !id.isEmpty())),
                manager("$ref", Manager::withRef, Manager::ref),
                manager("displayName", Manager::withDisplayName, Manager::displayName));
    }

    private static Access<User> user(
            String path, BiFunction<User, String, User> write, Function<User, Optional<String>> read) {
        return new Access<>(NOBODY, User.SCHEMA, path, "sample", write, read);
    }

    private static Access<User> name(
            String part, BiFunction<Name, String, Name> write, Function<Name, Optional<String>> read) {
        return user(
                "name." + part,
                (user, value) -> user.withName(write.apply(user.name(), value)),
                user -> read.apply(user.name()));
    }

    private static Access<User> address(
            String part, BiFunction<Address, String, Address> write, Function<Address, Optional<String>> read) {
        return user(
                "addresses." + part,
                (user, value) -> user.withAddresses(List.of(write.apply(Address.EMPTY, value))),
                user -> first(user.addresses()).flatMap(read));
    }

    private static Access<User> membership(
            String part,
            BiFunction<Membership, String, Membership> write,
            Function<Membership, Optional<String>> read) {
        return user(
                "groups." + part,
                (user, value) -> user.withGroups(List.of(write.apply(Membership.of(""), value))),
                user -> first(user.groups()).flatMap(read));
    }

    private static Access<Group> member(
            String part, BiFunction<Member, String, Member> write, Function<Member, Optional<String>> read) {
        return new Access<>(
                NOTHING,
                Group.SCHEMA,
                "members." + part,
                "sample",
                (group, value) -> group.withMembers(List.of(write.apply(Member.of(""), value))),
                group -> first(group.members()).flatMap(read));
    }

    private static Access<User> enterprise(
            String path,
            BiFunction<EnterpriseUser, String, EnterpriseUser> write,
            Function<EnterpriseUser, Optional<String>> read) {
        return new Access<>(
                NOBODY,
                EnterpriseUser.SCHEMA,
                path,
                "sample",
                (user, value) -> user.withEnterprise(extension -> write.apply(extension, value)),
                user -> read.apply(user.enterprise()));
    }

    private static Access<User> manager(
            String part, BiFunction<Manager, String, Manager> write, Function<Manager, Optional<String>> read) {
        return enterprise(
                "manager." + part,
                (extension, value) -> extension.withManager(write.apply(Manager.of(""), value)),
                extension -> extension.manager().flatMap(read));
    }

    private static <T> Optional<T> first(List<T> list) {
        return list.stream().findFirst();
    }

    /** How one attribute is written and read: {@code path} is its way through the tree, the extension's URN included. */
    private static final class Access<R extends Resource> {

        private final R empty;
        private final String name;
        private final List<String> path;
        private final List<String> lists;
        private final Object sample;
        private final Function<R, R> write;
        private final Function<Attributes, Optional<?>> read;

        <V> Access(
                R empty,
                String schema,
                String name,
                V sample,
                BiFunction<R, V, R> write,
                Function<R, ? extends Optional<?>> read) {
            this.empty = empty;
            this.name = schema + ":" + name;
            this.path = Stream.concat(
                            Stream.of(schema).filter(EnterpriseUser.SCHEMA::equals), Arrays.stream(name.split("\\.")))
                    .toList();
            this.lists = SchemaTable.of(schema).stream()
                    .filter(SchemaTable.Row::isMultiValued)
                    .map(SchemaTable.Row::path)
                    .toList();
            this.sample = sample;
            this.write = resource -> write.apply(resource, sample);
            this.read = tree -> read.apply(view(tree));
        }

        Attributes writtenTree() {
            return write.apply(empty).attributes();
        }

        Optional<?> read(Attributes tree) {
            return read.apply(tree);
        }

        boolean isNested() {
            return path.size() > 1;
        }

        /** A tree with {@code value} where the sample belongs and nothing else; lists have one element. */
        Attributes treeWith(Object value) {
            Attributes tree = Attributes.of(path.get(path.size() - 1), value);
            for (int i = path.size() - 2; i >= 0; i--) {
                tree = Attributes.of(path.get(i), lists.contains(path.get(i)) ? List.of(tree) : tree);
            }
            return tree;
        }

        @SuppressWarnings("unchecked") // with() of each resource returns its own class
        private R view(Attributes tree) {
            return (R) empty.with(nothing -> tree);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
