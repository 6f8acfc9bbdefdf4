package io.github.scimlet.random;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.User;
import java.util.List;

/** Makes resources that lack this and that. */
final class Resources {

    private final Users users;
    private final Dice dice;

    Resources(Users users, Dice dice) {
        this.users = users;
        this.dice = dice;
    }

    User any() {
        Attributes.Builder user = Attributes.builder();
        users.attributes().forEach((urn, attributes) -> {
            int share = dice.between(1, 6);
            if (urn.equals(Users.CORE)) {
                object(attributes, share).forEach(user::add);
            } else {
                Attributes data = object(attributes, share);
                if (!data.isEmpty()) {
                    user.add(urn, data);
                }
            }
        });
        return new User(user.build());
    }

    /** One in {@code share} of {@code attributes}. */
    private Attributes object(List<Attr> attributes, int share) {
        Attributes object = Attributes.EMPTY;
        for (Attr attribute : attributes) {
            if (dice.oneIn(share)) {
                object = object.with(
                        attribute.name(),
                        attribute.several() ? dice.some(1, 3, () -> value(attribute)) : value(attribute));
            }
        }
        return object;
    }

    /** A complex value has at least one of its parts. */
    private Object value(Attr attribute) {
        if (!attribute.isComplex()) {
            return Values.of(attribute.type(), dice);
        }
        Attr one = dice.pick(attribute.subs());
        Object part = one.several() ? List.of(value(one)) : value(one);
        return object(attribute.subs(), 2).with(one.name(), part);
    }
}
