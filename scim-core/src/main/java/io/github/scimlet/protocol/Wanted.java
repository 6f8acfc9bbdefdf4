package io.github.scimlet.protocol;

import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.ResourceType;
import java.util.List;

/**
 * What a client wants to see of resources.
 *
 * @param projection what to show
 * @param chosen whether the client said so; if not, it gets what everybody gets
 */
record Wanted(Projection projection, boolean chosen) {

    /** @throws io.github.scimlet.error.ScimException as {@link Projection#of} */
    static Wanted of(ResourceType<?> type, QueryParameters parameters, Leniency leniency) {
        List<String> attributes = parameters.attributes();
        List<String> excluded = parameters.excludedAttributes();
        boolean chosen = !attributes.isEmpty() || !excluded.isEmpty();
        return new Wanted(
                chosen ? Projection.of(type, attributes, excluded, leniency) : Projection.everything(type), chosen);
    }
}
