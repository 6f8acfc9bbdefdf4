package io.github.scimlet.benchmarks.soak;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Manager;
import io.github.scimlet.model.TypedValue;
import io.github.scimlet.model.User;
import java.util.List;
import java.util.Optional;

/**
 * What clients write of a user.
 *
 * @param manager an id
 */
record Person(
        String userName,
        String externalId,
        String displayName,
        String title,
        String email,
        String department,
        boolean active,
        Optional<String> manager) {

    /** The manager of one whose manager's id nobody has learned. */
    static final Optional<String> SOMEBODY = Optional.of("?");

    static Person of(Attributes attributes) {
        User user = new User(attributes);
        return new Person(
                user.userName(),
                user.externalId().orElse(""),
                user.displayName().orElse(""),
                user.title().orElse(""),
                user.emails().stream().map(TypedValue::value).findFirst().orElse(""),
                user.enterprise().department().orElse(""),
                user.active(),
                user.enterprise().manager().map(Manager::value));
    }

    Attributes attributes() {
        return User.named(userName)
                .withExternalId(externalId)
                .withDisplayName(displayName)
                .withTitle(title)
                .withEmails(List.of(TypedValue.of(email).withType("work").asPrimary()))
                .withEnterprise(enterprise -> {
                    var whole = enterprise.withDepartment(department);
                    return manager.map(id -> whole.withManager(Manager.of(id))).orElse(whole);
                })
                .withActive(active)
                .attributes();
    }

    Person withActive(boolean other) {
        return new Person(userName, externalId, displayName, title, email, department, other, manager);
    }

    Person withManager(Optional<String> other) {
        return new Person(userName, externalId, displayName, title, email, department, active, other);
    }

    Person withTitleAndEmail(String otherTitle, String otherEmail) {
        return new Person(userName, externalId, displayName, otherTitle, otherEmail, department, active, manager);
    }

    Person withDisplayNameAndDepartment(String name, String otherDepartment) {
        return new Person(userName, externalId, name, title, email, otherDepartment, active, manager);
    }

    Person withUserName(String name) {
        return new Person(name, externalId, displayName, title, email, department, active, manager);
    }
}
