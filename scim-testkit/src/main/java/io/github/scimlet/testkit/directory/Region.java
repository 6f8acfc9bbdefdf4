package io.github.scimlet.testkit.directory;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.datafaker.Faker;

/**
 * What people and places are called where a language is spoken. Immutable.
 *
 * @param language as in {@code preferredLanguage}: {@code de-DE}
 * @param country two letters
 * @param dialling how telephone numbers begin
 */
record Region(
        String language,
        String country,
        String dialling,
        String timezone,
        List<String> givenNames,
        List<String> surnames,
        List<String> streets,
        List<String> cities,
        List<String> states,
        List<String> postalCodes) {

    /** The same in every run: a hundred thousand people are quickly drawn from lists, and slowly one by one. */
    static List<Region> all() {
        return Known.ALL;
    }

    private static Region of(String language, String dialling, String timezone) {
        Locale locale = Locale.forLanguageTag(language);
        Faker faker = new Faker(locale, new Random(language.hashCode()));
        return new Region(
                language,
                locale.getCountry(),
                dialling,
                timezone,
                several(300, () -> faker.name().firstName()),
                several(500, () -> faker.name().lastName()),
                several(60, () -> faker.address().streetName()),
                several(40, () -> faker.address().city()),
                several(15, () -> faker.address().state()),
                several(60, () -> faker.address().postcode()));
    }

    private static List<String> several(int tries, Supplier<String> supplier) {
        return Stream.generate(supplier).limit(tries).distinct().toList();
    }

    /** A number of somebody there. */
    String telephone(Chance chance) {
        return String.format(Locale.ROOT, "%s %d %07d", dialling, 20 + chance.below(80), chance.below(10_000_000));
    }

    private static final class Known {

        static final List<Region> ALL = List.of(
                of("en-US", "+1", "America/Chicago"),
                of("en-GB", "+44", "Europe/London"),
                of("de-DE", "+49", "Europe/Berlin"),
                of("fr-FR", "+33", "Europe/Paris"),
                of("es-ES", "+34", "Europe/Madrid"),
                of("pl-PL", "+48", "Europe/Warsaw"),
                of("tr-TR", "+90", "Europe/Istanbul"),
                of("nb-NO", "+47", "Europe/Oslo"),
                of("pt-BR", "+55", "America/Sao_Paulo"),
                of("cs-CZ", "+420", "Europe/Prague"),
                of("ja-JP", "+81", "Asia/Tokyo"));
    }
}
