package io.github.scimlet.protocol;

import static io.github.scimlet.error.ScimException.invalidSyntax;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Excerpt;
import io.github.scimlet.schema.Leniency;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The body of a Bulk request. Only what concerns it as a whole has been checked.
 *
 * @param operations in the order in which they were sent
 * @param failOnErrors after how many errors no further operation is begun
 */
record BulkRequest(List<BulkOperation> operations, long failOnErrors) {

    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:BulkRequest";

    private static final String OPERATIONS = "Operations";

    /**
     * Reads the body of {@code exchange}.
     *
     * @throws ScimException 413 if it is too large or has too many operations, as soon as that is known;
     *     {@code invalidSyntax} if it is no Bulk request, or two operations have one bulkId; {@code invalidValue} if
     *     {@code failOnErrors} is no positive number
     */
    static BulkRequest of(Exchange exchange) {
        int most = exchange.config().maxBulkOperations();
        Attributes body = exchange.read(
                "maxPayloadSize",
                exchange.config().maxBulkBytes(),
                in -> exchange.reader().readObject(in, OPERATIONS, most, () -> tooMany(most)));
        exchange.leniency().requireMessage(body, SCHEMA);
        long failOnErrors = failOnErrors(body);
        return new BulkRequest(operations(body, exchange.setup().leniency()), failOnErrors);
    }

    private static ScimException tooMany(int most) {
        return new ScimException(
                ScimError.of(413, "The request has more operations than maxOperations, " + most + "."));
    }

    private static long failOnErrors(Attributes body) {
        Object most = body.get("failOnErrors").orElse(Long.MAX_VALUE);
        if (most instanceof Long number && number > 0) {
            return number;
        }
        throw ScimException.invalidValue("failOnErrors must be an integer of at least 1.");
    }

    private static List<BulkOperation> operations(Attributes body, Leniency leniency) {
        if (!(body.mentioned(OPERATIONS) instanceof List<?> elements)) {
            throw invalidSyntax("The request must have an array of Operations.");
        }
        List<BulkOperation> operations = new ArrayList<>();
        for (Object element : elements) {
            operations.add(BulkOperation.of(operations.size(), element, leniency));
        }
        refuseClashes(operations);
        return operations;
    }

    private static void refuseClashes(List<BulkOperation> operations) {
        Set<String> seen = new HashSet<>();
        for (BulkOperation operation : operations) {
            operation.bulkId().filter(bulkId -> !seen.add(bulkId)).ifPresent(bulkId -> {
                throw invalidSyntax("Two operations have the bulkId " + Excerpt.of(bulkId) + ".");
            });
        }
    }
}
