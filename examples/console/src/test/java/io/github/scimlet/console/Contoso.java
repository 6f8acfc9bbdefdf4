package io.github.scimlet.console;

import io.github.scimlet.testkit.directory.Directory;
import io.github.scimlet.testkit.directory.Person;
import io.github.scimlet.testkit.directory.Team;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The directory of a customer. */
final class Contoso {

    static final Person ADA = person("Ada", "Lovelace", "en-GB");
    static final Person GRACE = person("Grace", "Hopper", "en-US");
    static final Person KATHERINE = person("Katherine", "Johnson", "en-US");
    static final Person EMMY = person("Emmy", "Noether", "de-DE");
    static final Person ALAN = person("Alan", "Turing", "en-GB");

    static final Team SUPPORT = Team.of("team-support", "Support", Set.of(ADA.id(), GRACE.id()));
    static final Team SALES = Team.of("team-sales", "Sales Europe", Set.of(EMMY.id(), ADA.id()));

    static final Directory FIRST = Directory.of(List.of(ADA, GRACE, KATHERINE, EMMY), List.of(SUPPORT, SALES));

    private Contoso() {}

    static Person person(String given, String family, String language) {
        String name = (given + "." + family).toLowerCase(Locale.ROOT) + "@contoso.example";
        return Person.of(
                "person-" + given.toLowerCase(Locale.ROOT),
                Map.ofEntries(
                        Map.entry("objectId", "0b9c-" + given.toLowerCase(Locale.ROOT)),
                        Map.entry("userPrincipalName", name),
                        Map.entry("mail", name),
                        Map.entry("givenName", given),
                        Map.entry("surname", family),
                        Map.entry("streetAddress", "12 St James's Square"),
                        Map.entry("city", "London"),
                        Map.entry("postalCode", "SW1Y 4JH"),
                        Map.entry("country", "GB"),
                        Map.entry("telephoneNumber", "+44 20 7946 0" + (100 + family.length())),
                        Map.entry("mobile", "+44 7700 900" + (100 + given.length())),
                        Map.entry("preferredLanguage", language)));
    }
}
