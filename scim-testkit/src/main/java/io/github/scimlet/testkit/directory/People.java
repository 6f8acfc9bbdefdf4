package io.github.scimlet.testkit.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Hires people, each with all attributes that Entra ID's own mapping knows and all others that are wanted. */
final class People {

    private static final List<String> DEPARTMENTS = List.of(
            "Accounting",
            "Research & Development",
            "Sales",
            "Human Resources",
            "Legal",
            "Logistics",
            "Support",
            "Design");

    private static final List<String> SENIORITIES = List.of("", "Junior ", "Senior ", "Lead ", "Deputy ");

    private static final List<String> JOBS = List.of(
            "Accountant", "Analyst", "Architect", "Buyer", "Consultant", "Engineer", "Editor", "Planner", "Technician");

    private static final List<String> COMPANIES =
            List.of("Orchard Holding", "Orchard Fruit & Sons", "Orchard (North) Ltd.", "Obstgut Söhne GmbH");

    static final List<String> ROLES = List.of("User", "Editor", "Auditor", "Administrator");

    private final Chance chance;
    private final Naming naming;
    private final InventedValues others;
    private int hired;

    People(Chance chance, Naming naming, InventedValues others) {
        this.chance = chance;
        this.naming = naming;
        this.others = others;
    }

    Person hire() {
        Region region = chance.oneOf(Region.all());
        Map<String, String> person = new LinkedHashMap<>();
        naming.name(person, chance.oneOf(region.givenNames()), chance.oneOf(region.surnames()));
        String id = chance.id();
        person.put("objectId", id);
        employ(person);
        settle(person, region);
        others.addTo(person, chance);
        hired++;
        return Person.of(id, person);
    }

    private void employ(Map<String, String> person) {
        person.put("jobTitle", chance.oneOf(SENIORITIES) + chance.oneOf(JOBS));
        person.put("companyName", chance.oneOf(COMPANIES));
        person.put("employeeId", String.format(Locale.ROOT, "%08d", 1_000 + 7 * hired));
        person.put("costCenter", String.format(Locale.ROOT, "%04d", chance.below(900)));
        person.put("division", chance.oneOf("North", "South", "Overseas"));
        person.put("userType", "Member");
        person.put("appRoleAssignments", chance.oneOf(ROLES));
        if (isFilled("otherMail", 30)) {
            person.put("otherMail", person.get("mailNickname") + "@home.example");
        }
    }

    /** Where the person works, and what changes with that. */
    private void settle(Map<String, String> person, Region region) {
        person.put("department", chance.oneOf(DEPARTMENTS));
        person.put("streetAddress", chance.oneOf(region.streets()) + " " + (1 + chance.below(199)));
        person.put("city", chance.oneOf(region.cities()));
        person.put("state", chance.oneOf(region.states()));
        person.put("postalCode", chance.oneOf(region.postalCodes()));
        person.put("country", region.country());
        person.put("usageLocation", region.country());
        person.put("preferredLanguage", region.language());
        person.put("timezone", region.timezone());
        person.put("telephoneNumber", region.telephone(chance));
        putSometimes(person, "mobile", 80, region.telephone(chance));
        putSometimes(person, "facsimileTelephoneNumber", 40, region.telephone(chance));
        putSometimes(
                person,
                "physicalDeliveryOfficeName",
                70,
                String.format(Locale.ROOT, "%d/%03d", chance.below(9), chance.below(400)));
    }

    private void putSometimes(Map<String, String> person, String name, int percent, String value) {
        if (isFilled(name, percent)) {
            person.put(name, value);
        }
    }

    /** The first has everything. */
    private boolean isFilled(String name, int percent) {
        return chance.inAHundred(percent) || hired == 0 || others.isRequired(name);
    }

    /** After a wedding. */
    Person rename(Person person) {
        Map<String, String> renamed = new LinkedHashMap<>(person.attributes());
        Region region = chance.oneOf(Region.all());
        naming.name(renamed, person.attribute("givenName").orElse("Kim"), chance.oneOf(region.surnames()));
        return person.withAll(renamed);
    }

    Person move(Person person) {
        Map<String, String> moved = new LinkedHashMap<>(person.attributes());
        settle(moved, chance.oneOf(Region.all()));
        return person.withAll(moved);
    }

    /** Somebody who was here before comes back, with the old names and nothing else of old. */
    Person rehire(Person former) {
        Map<String, String> again = new LinkedHashMap<>(hire().attributes());
        for (String name :
                List.of("givenName", "surname", "displayName", "userPrincipalName", "mail", "mailNickname")) {
            former.attribute(name).ifPresent(value -> again.put(name, value));
        }
        return Person.of(Optional.ofNullable(again.get("objectId")).orElseThrow(), again);
    }
}
