package io.github.scimlet.testkit.directory;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives people their names, and what is made of them; nobody gets the userPrincipalName of another. */
final class Naming {

    private static final String DOMAIN = "orchard.example";

    /** As many characters as Entra ID allows before the {@code @}, with room for a number. */
    private static final int MAX_LENGTH = 60;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> namesakes = new HashMap<>();

    /** Lets nobody have the userPrincipalName of {@code person}. */
    void know(Person person) {
        person.attribute("userPrincipalName").ifPresent(name -> taken.add(name.toLowerCase(Locale.ROOT)));
    }

    void name(Map<String, String> person, String givenName, String surname) {
        person.put("givenName", givenName);
        person.put("surname", surname);
        person.put("displayName", givenName + " " + surname);
        String nickname = nickname(givenName, surname);
        login(person, nickname, nickname + "@" + DOMAIN);
        person.put("mail", person.get("userPrincipalName"));
    }

    /** With a number, if the name is taken. */
    void login(Map<String, String> person, String nickname, String userPrincipalName) {
        String number = "";
        while (!taken.add(numbered(userPrincipalName, number).toLowerCase(Locale.ROOT))) {
            number = String.valueOf(namesakes.merge(nickname, 1, Integer::sum) + 1);
        }
        person.put("userPrincipalName", numbered(userPrincipalName, number));
        person.put("mailNickname", nickname + number);
    }

    private static String numbered(String userPrincipalName, String number) {
        int at = userPrincipalName.lastIndexOf('@');
        return userPrincipalName.substring(0, at) + number + userPrincipalName.substring(at);
    }

    private String nickname(String givenName, String surname) {
        String letters = ascii(givenName) + "." + ascii(surname);
        if (letters.startsWith(".") || letters.endsWith(".")) {
            return "user" + (10_000 + taken.size());
        }
        return letters.substring(0, Math.min(letters.length(), MAX_LENGTH));
    }

    /** In the letters that Entra ID allows in a userPrincipalName. */
    private static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ı", "i")
                .replaceAll("[^a-z0-9'-]", "");
    }
}
