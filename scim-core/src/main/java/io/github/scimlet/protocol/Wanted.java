package io.github.scimlet.protocol;

import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.ResourceType;

/**
 * What a client wants to see of resources.
 *
 * @param projection what to show
 * @param chosen whether the client said so; if not, it gets what everybody gets
 */
record Wanted(Projection projection, boolean chosen) {

    /** @throws io.github.scimlet.error.ScimException as {@link Projection#of} */
    static Wanted of(ResourceType<?> type, QueryParameters parameters, Leniency leniency) {
        Projection projection = Projection.of(type, parameters.attributes(), parameters.excludedAttributes(), leniency);
        return new Wanted(
                projection,
                !parameters.attributes().isEmpty()
                        || !parameters.excludedAttributes().isEmpty());
    }
}
