package io.github.scimlet.example.staff;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Address;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Meta;
import io.github.scimlet.model.Name;
import io.github.scimlet.model.TypedValue;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.CaseFolding;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.UserStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Employees as users. */
@Component
@Transactional
class EmployeeUsers implements UserStore {

    private final Employees employees;

    EmployeeUsers(Employees employees) {
        this.employees = employees;
    }

    @Override
    public User create(User user, Projection wanted) {
        return saved(new Employee(), user);
    }

    @Override
    public Optional<User> get(String id, Projection wanted) {
        return find(id).map(EmployeeUsers::user);
    }

    @Override
    public Page<User> query(Query query) {
        List<Employee> found = query.required(AttributePath.of("userName"))
                .map(name -> employees.findByLoginFolded(CaseFolding.fold(name)).stream()
                        .toList())
                .orElseGet(employees::findAllByOrderById);
        return query.of(found.stream().map(EmployeeUsers::user).toList());
    }

    @Override
    public User replace(User before, User after) {
        Employee employee = unchanged(before).orElseThrow(() -> ScimException.notFound("The employee is gone."));
        return saved(employee, after);
    }

    @Override
    public boolean delete(User before) {
        Optional<Employee> found = unchanged(before);
        found.ifPresent(employee -> flushed(() -> employees.delete(employee)));
        return found.isPresent();
    }

    /** Another spelling of a UUID is another id, and nobody's. */
    private Optional<Employee> find(String id) {
        try {
            return employees
                    .findById(UUID.fromString(id))
                    .filter(found -> found.id.toString().equals(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Employee> unchanged(User before) {
        Optional<Employee> found = find(before.id());
        if (found.isPresent() && !before.meta().version().equals(found.map(EmployeeUsers::version))) {
            throw ScimException.preconditionFailed("The employee has changed meanwhile.");
        }
        return found;
    }

    private User saved(Employee employee, User user) {
        fill(employee, user);
        flushed(() -> employees.save(employee));
        return user(employee);
    }

    /** At the end of the transaction it would be too late to say what is wrong. */
    private void flushed(Runnable change) {
        try {
            change.run();
            employees.flush();
        } catch (OptimisticLockingFailureException e) {
            throw ScimException.preconditionFailed("The employee has changed meanwhile.");
        } catch (DataIntegrityViolationException e) {
            throw e.getCause() instanceof ConstraintViolationException
                    ? ScimException.uniqueness("This userName is taken.")
                    : ScimException.invalidValue("A value is longer than its column.");
        }
    }

    private static void fill(Employee employee, User user) {
        employee.login = user.userName();
        employee.loginFolded = CaseFolding.fold(user.userName());
        employee.enabled = user.active();
        employee.externalId = user.externalId().orElse(null);
        employee.givenName = user.name().givenName().orElse(null);
        employee.familyName = user.name().familyName().orElse(null);
        employee.language = user.preferredLanguage().orElse(null);
        employee.workEmail = first("work", user.emails()).orElse(null);
        employee.workPhone = first("work", user.phoneNumbers()).orElse(null);
        employee.mobilePhone = first("mobile", user.phoneNumbers()).orElse(null);
        fill(employee, user.addresses().stream().findFirst().orElse(Address.EMPTY));
    }

    private static void fill(Employee employee, Address address) {
        employee.street = address.streetAddress().orElse(null);
        employee.city = address.locality().orElse(null);
        employee.postalCode = address.postalCode().orElse(null);
        employee.country = address.country().orElse(null);
    }

    private static Optional<String> first(String type, List<TypedValue> values) {
        return values.stream()
                .filter(value -> value.type().orElse("work").equalsIgnoreCase(type))
                .map(TypedValue::value)
                .findFirst();
    }

    private static User user(Employee employee) {
        return User.named(employee.login)
                .withId(employee.id.toString())
                .withMeta(meta(employee))
                .withActive(employee.enabled)
                .with(user -> user.with("externalId", Optional.ofNullable(employee.externalId))
                        .with("preferredLanguage", Optional.ofNullable(employee.language)))
                .withName(name(employee))
                .withEmails(
                        typed("work", Optional.ofNullable(employee.workEmail)).toList())
                .withPhoneNumbers(phoneNumbers(employee))
                .withAddresses(addresses(employee));
    }

    private static Meta meta(Employee employee) {
        return Meta.EMPTY
                .withVersion(version(employee))
                .withCreated(employee.created)
                .withLastModified(employee.changed);
    }

    private static String version(Employee employee) {
        return "W/\"" + employee.version + "\"";
    }

    private static Name name(Employee employee) {
        return Name.of(Attributes.EMPTY
                .with("givenName", Optional.ofNullable(employee.givenName))
                .with("familyName", Optional.ofNullable(employee.familyName)));
    }

    private static List<TypedValue> phoneNumbers(Employee employee) {
        return Stream.concat(
                        typed("work", Optional.ofNullable(employee.workPhone)),
                        typed("mobile", Optional.ofNullable(employee.mobilePhone)))
                .toList();
    }

    private static Stream<TypedValue> typed(String type, Optional<String> value) {
        return value.stream().map(text -> TypedValue.of(text).withType(type));
    }

    private static List<Address> addresses(Employee employee) {
        Attributes address = Attributes.EMPTY
                .with("streetAddress", Optional.ofNullable(employee.street))
                .with("locality", Optional.ofNullable(employee.city))
                .with("postalCode", Optional.ofNullable(employee.postalCode))
                .with("country", Optional.ofNullable(employee.country));
        return address.isEmpty() ? List.of() : List.of(Address.of(address).withType("work"));
    }
}
