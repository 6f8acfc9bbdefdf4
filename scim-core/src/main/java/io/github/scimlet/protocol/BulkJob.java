package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimError;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Carries out the operations of one Bulk request, one after the other. Used by one thread.
 *
 * <p>Each is a request of its own in every respect. Those that refer to each other in a circle are created without what
 * refers to nothing yet and then completed, all of them or none.
 */
final class BulkJob {

    private static final ScimError NOT_ALONE = ScimError.of(
            409, "Another of those that refer to each other in a circle has failed, so that none of them exists.");

    private final BulkRequest request;
    private final BulkIds ids;
    private final BulkSteps steps;
    private final SortedMap<Integer, BulkResult> results = new TreeMap<>();

    BulkJob(Exchange exchange, BulkRequest request) {
        this.request = request;
        this.ids = new BulkIds(request.operations());
        this.steps = new BulkSteps(exchange, ids);
    }

    /** The results, in the order of the request, of those operations that were reached. */
    Collection<BulkResult> run() {
        Iterator<List<BulkOperation>> circles =
                BulkOrder.of(request.operations()).iterator();
        long errors = 0;
        while (circles.hasNext() && errors < request.failOnErrors()) {
            List<BulkOperation> circle = circles.next();
            carryOut(circle);
            errors +=
                    circle.stream().map(this::result).filter(BulkResult::failed).count();
        }
        return results.values();
    }

    private BulkResult result(BulkOperation operation) {
        return Objects.requireNonNull(results.get(operation.index()));
    }

    private void carryOut(List<BulkOperation> circle) {
        firstFailure(circle, steps::begin)
                .or(() -> firstFailure(circle, operation -> steps.complete(result(operation))))
                .ifPresent(culprit -> undo(circle, culprit));
        circle.forEach(operation -> steps.tell(result(operation)));
    }

    private Optional<BulkOperation> firstFailure(List<BulkOperation> circle, Function<BulkOperation, BulkResult> step) {
        for (BulkOperation operation : circle) {
            BulkResult result = step.apply(operation);
            results.put(operation.index(), result);
            if (result.failed()) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    private void undo(List<BulkOperation> circle, BulkOperation culprit) {
        for (int i = circle.size() - 1; i >= 0; i--) {
            BulkOperation operation = circle.get(i);
            ScimError why = operation == culprit ? result(culprit).error().orElseThrow() : NOT_ALONE;
            results.put(operation.index(), steps.undo(operation, why));
        }
    }
}
