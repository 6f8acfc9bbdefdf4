package io.github.scimlet.random;

import io.github.scimlet.model.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Paths to attributes of users, most of which exist, spelt in every way that there is. */
final class Paths {

    private static final Attr SCHEMAS = Attr.text("schemas").many();
    private static final Attr RESOURCE_TYPE = Attr.exact("resourceType");

    private final Users users;
    private final boolean tolerant;
    private final Dice dice;

    Paths(Users users, boolean tolerant, Dice dice) {
        this.users = users;
        this.tolerant = tolerant;
        this.dice = dice;
    }

    /** An attribute or a sub-attribute. */
    Place any() {
        return switch (dice.between(0, 30)) {
            case 0 -> Place.nowhere(dice.pick("nope", "emails.nope", "title.value", "password", Users.CORE));
            case 1 -> schemas();
            case 2 -> Place.of("meta.resourceType", RESOURCE_TYPE, user -> Attributes.of("resourceType", "User"));
            default -> below(whole(1));
        };
    }

    /** An attribute; but for one in {@code single}, one with several values if there are such. */
    Place whole(int single) {
        String urn = dice.pick(List.copyOf(users.attributes().keySet()));
        List<Attr> there = users.attributes().get(urn);
        List<Attr> several = there.stream().filter(Attr::several).toList();
        Attr attribute = dice.pick(several.isEmpty() || dice.oneIn(single) ? there : several);
        String name = dice.inSomeCase(attribute.name());
        if (urn.equals(Users.CORE)) {
            return Place.of(dice.oneIn(5) ? dice.inSomeCase(urn) + ":" + name : name, attribute, user -> user);
        }
        if (dice.oneIn(5)) {
            return bare(name, urn, attribute);
        }
        return Place.of(dice.inSomeCase(urn) + ":" + name, attribute, user -> extension(user, urn));
    }

    /** Without its URN an attribute is found if that is tolerated, nobody else has the name, and core has it not. */
    private Place bare(String name, String urn, Attr attribute) {
        List<String> having = users.attributes().entrySet().stream()
                .filter(schema ->
                        schema.getValue().stream().anyMatch(each -> each.name().equalsIgnoreCase(attribute.name())))
                .map(Map.Entry::getKey)
                .toList();
        if (having.contains(Users.CORE)) {
            Attr own = users.attributes().get(Users.CORE).stream()
                    .filter(each -> each.name().equalsIgnoreCase(attribute.name()))
                    .findFirst()
                    .orElseThrow();
            return Place.of(name, own, user -> user);
        }
        return tolerant && having.size() == 1
                ? Place.of(name, attribute, user -> extension(user, urn))
                : Place.nowhere(name);
    }

    private static Attributes extension(Attributes user, String urn) {
        return user.complex(urn).orElse(Attributes.EMPTY);
    }

    private Place below(Place place) {
        if (place.attribute().isEmpty() || !place.attribute().get().isComplex() || dice.oneIn(5)) {
            return place;
        }
        Attr sub = dice.pick(place.attribute().get().subs());
        return place.at(sub, dice.inSomeCase(sub.name()));
    }

    /** Between brackets. */
    Place within(Attr attribute) {
        if (dice.oneIn(25)) {
            return Place.nowhere(dice.pick("nope", "userName", "value.type"));
        }
        List<Attr> parts = attribute.isComplex() ? attribute.subs() : List.of(attribute.one());
        Attr part = dice.pick(parts);
        return Place.of(dice.inSomeCase(part.name()), part, element -> element);
    }

    private Place schemas() {
        return Place.of("schemas", SCHEMAS, user -> {
            List<String> urns = new ArrayList<>();
            users.attributes().keySet().stream()
                    .filter(urn -> urn.equals(Users.CORE) || user.has(urn))
                    .forEach(urns::add);
            return Attributes.of("schemas", urns);
        });
    }
}
