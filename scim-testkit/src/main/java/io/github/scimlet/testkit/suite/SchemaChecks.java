package io.github.scimlet.testkit.suite;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.mapping.MappedAttribute;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.TargetPath;
import io.github.scimlet.testkit.report.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What a server says about itself. */
record SchemaChecks(Mapping mapping) {

    void schemas(Trial trial) {
        Exchange exchange = trial.send("Read the schemas", Request.get("/Schemas"));
        trial.requireAnswer(DiscoverabilityRule.SCHEMAS_ARE_LISTED, "/Schemas", exchange, 200);
        DiscoverableNames names = new DiscoverableNames(exchange.resources());
        if (trial.holds(
                !names.schemas().isEmpty(),
                DiscoverabilityRule.SCHEMAS_ARE_LISTED,
                "/Schemas",
                "wanted schemas in Resources, got none",
                exchange)) {
            coreSchemas(trial, names, exchange);
            discoverable(trial, names, exchange);
            spelling(trial, names, exchange);
        }
    }

    private static void coreSchemas(Trial trial, DiscoverableNames names, Exchange exchange) {
        Stream.of(DiscoverableNames.USER, DiscoverableNames.GROUP)
                .forEach(urn -> trial.holds(
                        names.hasSchema(urn),
                        DiscoverabilityRule.CORE_SCHEMAS_ARE_LISTED,
                        urn,
                        "it is not in the list",
                        exchange));
    }

    /** A schema that is not there at all is told once, and not for each of its attributes. */
    private void discoverable(Trial trial, DiscoverableNames names, Exchange exchange) {
        if (names.hasSchema(DiscoverableNames.USER)) {
            missing(mapping.users(), names.ofUsers(), names).forEach(path -> undiscoverable(trial, path, exchange));
        }
        if (names.hasSchema(DiscoverableNames.GROUP)) {
            missing(mapping.groups(), names.ofGroups(), names).forEach(path -> undiscoverable(trial, path, exchange));
        }
    }

    /** The workflow makes an exception for {@code id} alone; what it passes by in any case is not the server's fault. */
    private static Stream<String> missing(
            List<MappedAttribute> mapped, Set<String> discovered, DiscoverableNames names) {
        return mapped.stream()
                .map(MappedAttribute::path)
                .filter(path -> !path.is("id")
                        && !discovered.contains(path.text().toLowerCase(Locale.ROOT))
                        && !names.passesBy(path))
                .map(TargetPath::text);
    }

    private static void undiscoverable(Trial trial, String path, Exchange exchange) {
        trial.broken(
                DiscoverabilityRule.MAPPED_ATTRIBUTES_ARE_DISCOVERABLE,
                path,
                "the mapping has it, and nothing in /Schemas leads to it",
                exchange);
    }

    private static void spelling(Trial trial, DiscoverableNames names, Exchange exchange) {
        trial.holds(
                !mentionsNull(names.schemas()),
                DiscoverabilityRule.SCHEMAS_HOLD_NO_NULL,
                "/Schemas",
                "there is null in it",
                exchange);
        names.schemas().stream()
                .flatMap(schema -> schema.complexes("attributes").stream())
                .flatMap(attribute -> attribute.text("name").stream())
                .filter(name -> Character.isUpperCase(name.codePointAt(0)))
                .forEach(name -> trial.broken(
                        DiscoverabilityRule.ATTRIBUTE_NAMES_ARE_CAMEL_CASE,
                        name,
                        "it begins with a capital letter",
                        exchange));
    }

    private static boolean mentionsNull(Object value) {
        if (value instanceof List<?> several) {
            return several.stream().anyMatch(SchemaChecks::mentionsNull);
        }
        return value instanceof Attributes object
                ? object.names().stream().map(object::mentioned).anyMatch(SchemaChecks::mentionsNull)
                : value == Attributes.NULL;
    }

    void configuration(Trial trial) {
        Exchange config = trial.send("Read the configuration", Request.get("/ServiceProviderConfig"));
        Rule rule = DiscoverabilityRule.CONFIGURATION_IS_SERVED;
        trial.requireAnswer(rule, "/ServiceProviderConfig", config, 200);
        Stream.of("patch", "filter")
                .forEach(feature -> trial.holds(
                        config.attributes()
                                .complex(feature)
                                .flatMap(settings -> settings.flag("supported"))
                                .isPresent(),
                        rule,
                        "/ServiceProviderConfig",
                        "it does not say " + feature + ".supported",
                        config));
    }

    void resourceTypes(Trial trial) {
        Exchange types = trial.send("Read the resource types", Request.get("/ResourceTypes"));
        Rule rule = DiscoverabilityRule.RESOURCE_TYPES_ARE_SERVED;
        trial.requireAnswer(rule, "/ResourceTypes", types, 200);
        trial.holds(
                types.resources().stream()
                        .anyMatch(type -> type.text("schema")
                                .filter(DiscoverableNames.USER::equals)
                                .isPresent()),
                rule,
                "/ResourceTypes",
                "no resource type of it has the core schema of users",
                types);
    }
}
