package io.github.scimlet.testkit.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is right about people, and yet goes wrong in programs that have not met it. */
final class Oddities {

    /** Those that matter most come first: a small directory has no room for all. */
    private static final List<Oddity> ALL = List.of(
            (person, colleague, naming) -> naming.name(person, "Sinéad", "O'Brien"),
            (person, colleague, naming) -> naming.login(person, "GraceH", "Grace.HOPPER@Orchard.example"),
            (person, colleague, naming) -> colleague.attribute("mail").ifPresent(mail -> person.put("mail", mail)),
            (person, colleague, naming) -> naming.name(person, "Jürgen", "Müller-Lüdenscheidt"),
            (person, colleague, naming) -> {
                naming.login(person, "jo+scim", "jo+scim@orchard.example");
                person.put("mail", "jo+scim@orchard.example");
                person.put("displayName", "Jo + Co");
            },
            (person, colleague, naming) -> {
                person.put("employeeId", "00042");
                person.put("postalCode", "01067");
                person.put("telephoneNumber", "0049 351 0000 07");
            },
            (person, colleague, naming) -> {
                person.put("jobTitle", "True");
                person.put("department", "False");
            },
            (person, colleague, naming) -> naming.name(
                    person,
                    colleague.attribute("givenName").orElse("Kim"),
                    colleague.attribute("surname").orElse("Kim")),
            (person, colleague, naming) -> person.put("jobTitle", "Chief 🚀 Officer 👩‍🔬"),
            (person, colleague, naming) -> naming.name(person, "小明", "王"),
            (person, colleague, naming) -> {
                naming.login(person, "anna_partner.example#EXT#", "anna_partner.example#EXT#@orchard.example");
                person.put("mail", "anna@partner.example");
                person.put("userType", "Guest");
            },
            (person, colleague, naming) -> naming.name(person, "Işıl", "İNANIR"),
            (person, colleague, naming) -> naming.name(person, "Rösli", "Weißgerber-Groß"),
            (person, colleague, naming) -> naming.name(
                    person,
                    "Maria Theresia Walburga Amalia Christina Josepha Antonia Luisa",
                    "Hohenberg-Weidenthal-Ostermann-Kirchbach-Lindenau-Rosenstein"),
            (person, colleague, naming) -> person.put("displayName", "Robert \"Bob\" C:\\Smith"),
            (person, colleague, naming) -> person.put("displayName", "<b>Ann</b> & Söhne; DROP 100%"),
            (person, colleague, naming) -> naming.name(person, "ليلى", "حداد"),
            (person, colleague, naming) -> naming.name(person, "Jose\u0301", "Nun\u0303ez"),
            (person, colleague, naming) -> {
                naming.name(person, "Chris", "Null");
                person.put("department", "null");
            });

    private Oddities() {}

    static int count() {
        return ALL.size();
    }

    /** {@code person}, whom the oddity of that number befell; {@code colleague} is somebody else. */
    static Person befall(int number, Person person, Person colleague, Naming naming) {
        Map<String, String> attributes = new LinkedHashMap<>(person.attributes());
        ALL.get(number).befall(attributes, colleague, naming);
        return person.withAll(attributes);
    }

    private interface Oddity {

        void befall(Map<String, String> person, Person colleague, Naming naming);
    }
}
