package example;

import java.util.Optional;

/** What the application knows of a person. */
public record Account(
        String id,
        String userName,
        Optional<String> givenName,
        Optional<String> familyName,
        Optional<String> email,
        boolean active) {

    Account withId(String id) {
        return new Account(id, userName, givenName, familyName, email, active);
    }
}
