package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.directory.Directory;
import io.github.scimlet.testkit.directory.Person;
import io.github.scimlet.testkit.directory.Source;
import io.github.scimlet.testkit.directory.Team;
import io.github.scimlet.testkit.mapping.MappedAttribute;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.TargetPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A directory in which, cycle by cycle, everything happens once that can happen; and a mapping for it. */
final class SmallCompany {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:";

    /** Wide enough for every kind of value. */
    static final Mapping WIDE = new Mapping(
            "wide",
            "Wide",
            List.of(
                    matching("userName", "userPrincipalName"),
                    new MappedAttribute(
                            TargetPath.of("active"), MappedAttribute.Type.BOOLEAN, "accountEnabled", false, false),
                    text("displayName", "displayName"),
                    text("name.givenName", "givenName"),
                    text("name.familyName", "surname"),
                    text("emails[type eq \"work\"].value", "mail"),
                    text("phoneNumbers[type eq \"mobile\"].value", "mobile"),
                    text("externalId", "objectId"),
                    text("title", "jobTitle"),
                    text(ENTERPRISE + "employeeNumber", "employeeId"),
                    text(ENTERPRISE + "department", "department"),
                    new MappedAttribute(
                            TargetPath.of("roles"), MappedAttribute.Type.ROLES, "appRoleAssignments", false, false),
                    new MappedAttribute(
                            TargetPath.of(ENTERPRISE + "manager"),
                            MappedAttribute.Type.REFERENCE,
                            "manager",
                            false,
                            false)),
            groups());

    private SmallCompany() {}

    private static List<MappedAttribute> groups() {
        return List.of(
                matching("displayName", "displayName"),
                text("externalId", "objectId"),
                new MappedAttribute(TargetPath.of("members"), MappedAttribute.Type.REFERENCE, "members", false, false));
    }

    private static MappedAttribute matching(String path, String source) {
        return new MappedAttribute(TargetPath.of(path), MappedAttribute.Type.STRING, source, true, true);
    }

    private static MappedAttribute text(String path, String source) {
        return new MappedAttribute(TargetPath.of(path), MappedAttribute.Type.STRING, source, false, false);
    }

    /** What is there in cycle 1, 2 and so on; after the last nothing changes any more. */
    static Source source() {
        List<Directory> states = states();
        return new Source() {
            private int state;

            @Override
            public Directory first() {
                return states.get(0);
            }

            @Override
            public Directory next(Directory before, Instant now) {
                state = Math.min(state + 1, states.size() - 1);
                return states.get(state);
            }
        };
    }

    private static List<Directory> states() {
        List<Directory> states = new ArrayList<>();
        states.add(Directory.of(
                people(),
                List.of(
                        Team.of("t1", "Ops", ids("p01", "p02", "p03", "p04")),
                        Team.of("t2", "Sales", ids("p05", "p06", "p07", "p08", "p09", "p11")),
                        Team.of("t3", "Nobody yet", Set.of()))));
        states.add(second(states.get(0)));
        states.add(third(states.get(1)));
        states.add(fourth(states.get(2)));
        return states;
    }

    private static Directory second(Directory before) {
        return before.with(
                List.of(
                        person(before, "p02")
                                .with("displayName", "Grace H.")
                                .with("givenName", "Amazing")
                                .with("jobTitle", "Admiral")
                                .with("mail", "grace@navy.example"),
                        person(before, "p03")
                                .with("mobile", "+49 (0)170 0000003")
                                .with("city", "Köln"),
                        person(before, "p04").withEnabled(false),
                        person(before, "p05").withManager(Optional.of("p02")),
                        person(before, "p06")
                                .with("employeeId", "000906")
                                .with("department", "R&D")
                                .with("appRoleAssignments", "auditor; admin")),
                List.of(
                        before.team("t1").orElseThrow().with("displayName", "Operations"),
                        before.team("t2").orElseThrow().withMembers(ids("p05", "p07", "p08", "p09", "p10", "p11"))));
    }

    private static Directory third(Directory before) {
        return before.with(
                List.of(
                        person(before, "p01").with("userPrincipalName", "ada.byron@contoso.example"),
                        person(before, "p02").with("jobTitle", ""),
                        person(before, "p04").withEnabled(true),
                        person(before, "p05").withManager(Optional.empty()),
                        person(before, "p07").withDeleted(true),
                        person(before, "p13").withAssigned(true)),
                List.of(before.team("t1").orElseThrow().withMembers(ids("p01", "p02", "p04", "p13"))));
    }

    private static Directory fourth(Directory before) {
        return before.with(
                        List.of(someone(15).withManager(Optional.of("p01"))),
                        List.of(before.team("t2").orElseThrow().withMembers(ids("p05", "p08", "p09", "p10", "p15"))))
                .without(Set.of("p02", "p07", "p08"), Set.of("t3"));
    }

    private static Person person(Directory directory, String id) {
        return directory.person(id).orElseThrow();
    }

    private static Set<String> ids(String... ids) {
        return new LinkedHashSet<>(List.of(ids));
    }

    private static List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (int number = 1; number <= 14; number++) {
            people.add(someone(number));
        }
        List.of(2, 3, 4, 5, 6)
                .forEach(number -> people.set(
                        number - 1, people.get(number - 1).withManager(Optional.of(number == 6 ? "p02" : "p01"))));
        people.set(12, people.get(12).withAssigned(false));
        people.set(13, people.get(13).withEnabled(false));
        return people;
    }

    private static Person someone(int number) {
        String name = "person%02d".formatted(number);
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("userPrincipalName", name + "@contoso.example");
        attributes.put("displayName", "Person " + number);
        attributes.put("givenName", "Zoë");
        attributes.put("surname", "O'Neill-" + number);
        attributes.put("mail", name + "@contoso.example");
        attributes.put("telephoneNumber", "+49 (30) 12-" + number);
        attributes.put("employeeId", "%05d".formatted(number));
        attributes.put("department", "Sales");
        attributes.put("appRoleAssignments", "auditor");
        attributes.put("streetAddress", "Hauptstraße " + number);
        attributes.put("city", "Berlin");
        attributes.put("postalCode", "01067");
        attributes.put("country", "DE");
        attributes.put("preferredLanguage", "de-DE");
        return Person.of("p%02d".formatted(number), attributes);
    }
}
