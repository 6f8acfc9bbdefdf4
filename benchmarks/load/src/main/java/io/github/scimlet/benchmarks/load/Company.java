package io.github.scimlet.benchmarks.load;

import io.github.scimlet.model.Address;
import io.github.scimlet.model.Manager;
import io.github.scimlet.model.Name;
import io.github.scimlet.model.TypedValue;
import io.github.scimlet.model.User;
import java.util.List;
import java.util.Optional;

/** The people of a large company, each known by a number, and always the same; {@link Copies} knows how they are made. */
final class Company {

    private static final List<String> GIVEN =
            List.of("Ada", "Boris", "Chidi", "Dolores", "Erik", "Fatima", "Goran", "Hana", "Ines", "Jun", "Karim");
    private static final List<String> FAMILY = List.of(
            "Almeida",
            "Bauer",
            "Costa",
            "Diallo",
            "Eriksen",
            "Fischer",
            "Garcia",
            "Hoang",
            "Ivanova",
            "Jones",
            "Kowalski",
            "Larsen",
            "Moreau");
    private static final List<String> TITLES = List.of("Engineer", "Analyst", "Nurse", "Clerk", "Driver");

    private Company() {}

    static String userName(int number) {
        return "user%07d@corp.example".formatted(number);
    }

    static String externalId(int number) {
        return "external-%07d".formatted(number);
    }

    static String email(int number) {
        return "mail%07d@corp.example".formatted(number);
    }

    /** Who this one reports to. */
    static int manager(int number) {
        return number / 10;
    }

    /** @param manager the id of the manager */
    static User user(int number, Optional<String> manager) {
        Name name = Name.of(given(number), family(number)).withFormatted(given(number) + " " + family(number));
        User user = User.named(userName(number))
                .withExternalId(externalId(number))
                .withName(name)
                .withDisplayName(given(number) + " " + family(number))
                .withTitle(TITLES.get(number % TITLES.size()))
                .withUserType("Employee")
                .withPreferredLanguage("en-US")
                .withLocale("en-US")
                .withTimezone("Europe/Berlin")
                .withActive(true)
                .withEmails(emails(number))
                .withPhoneNumbers(
                        List.of(TypedValue.of("+49 30 %07d".formatted(number)).withType("work")))
                .withAddresses(List.of(address(number)));
        return user.withEnterprise(enterprise -> {
            var whole = enterprise
                    .withEmployeeNumber("%07d".formatted(number))
                    .withCostCenter("CC-" + number % 500)
                    .withOrganization("Corp")
                    .withDivision("Division " + number % 20)
                    .withDepartment("Department " + number % 300);
            return manager.map(id -> whole.withManager(Manager.of(id))).orElse(whole);
        });
    }

    private static List<TypedValue> emails(int number) {
        TypedValue work = TypedValue.of(email(number)).withType("work").asPrimary();
        TypedValue home =
                TypedValue.of("private%07d@home.example".formatted(number)).withType("home");
        return number % 2 == 0 ? List.of(work) : List.of(work, home);
    }

    private static Address address(int number) {
        return Address.EMPTY
                .withStreetAddress(number % 200 + " Long Street")
                .withLocality("City " + number % 1000)
                .withPostalCode("%05d".formatted(number % 100_000))
                .withCountry("DE")
                .withType("work");
    }

    private static String given(int number) {
        return GIVEN.get(number % GIVEN.size());
    }

    private static String family(int number) {
        return FAMILY.get(number % FAMILY.size());
    }
}
