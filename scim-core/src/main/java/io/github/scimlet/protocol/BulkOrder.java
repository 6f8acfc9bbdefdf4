package io.github.scimlet.protocol;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts operations into the order of the request, but for those that others refer to, which come before these.
 *
 * <p>Those that refer to each other in a circle come together: the strongly connected components that Tarjan's algorithm
 * finds, in time linear in operations and references, and without recursion since a chain may be as long as the request.
 */
final class BulkOrder {

    private final List<BulkOperation> operations;
    private final Map<String, Integer> created = new HashMap<>();

    /** When an operation was first met, counted from 1. */
    private final int[] met;

    /** The earliest that is known to be in one circle with an operation. */
    private final int[] earliest;

    private final boolean[] done;
    private final Deque<Integer> finished = new ArrayDeque<>();
    private final Deque<Visit> visits = new ArrayDeque<>();
    private final List<List<BulkOperation>> order = new ArrayList<>();
    private int count;

    private record Visit(int operation, Iterator<Integer> references) {}

    private BulkOrder(List<BulkOperation> operations) {
        this.operations = operations;
        this.met = new int[operations.size()];
        this.earliest = new int[operations.size()];
        this.done = new boolean[operations.size()];
        operations.forEach(
                operation -> operation.creates().ifPresent(bulkId -> created.put(bulkId, operation.index())));
    }

    /** {@code operations}, each alone or with those of its circle, in which as few as possible come before their references. */
    static List<List<BulkOperation>> of(List<BulkOperation> operations) {
        BulkOrder order = new BulkOrder(operations);
        for (BulkOperation operation : operations) {
            order.visitAllFrom(operation.index());
        }
        return order.order;
    }

    private void visitAllFrom(int start) {
        if (met[start] == 0) {
            meet(start);
        }
        while (!visits.isEmpty()) {
            Visit visit = visits.element();
            if (visit.references().hasNext()) {
                follow(visit.operation(), visit.references().next());
            } else {
                visits.remove();
                leave(visit.operation());
            }
        }
    }

    private void meet(int operation) {
        met[operation] = ++count;
        earliest[operation] = count;
        Iterator<Integer> references = operations.get(operation).references().stream()
                .flatMap(bulkId -> Optional.ofNullable(created.get(bulkId)).stream())
                .iterator();
        visits.push(new Visit(operation, references));
    }

    private void follow(int from, int to) {
        if (met[to] == 0) {
            meet(to);
        } else if (!done[to]) {
            earliest[from] = Math.min(earliest[from], met[to]);
        }
    }

    private void leave(int operation) {
        if (earliest[operation] == met[operation]) {
            order.add(circleOf(operation));
        } else {
            finished.push(operation);
        }
        if (!visits.isEmpty()) {
            int from = visits.element().operation();
            earliest[from] = Math.min(earliest[from], earliest[operation]);
        }
    }

    /** Those that were met behind {@code first} and are in no circle yet, in the order in which they were left. */
    private List<BulkOperation> circleOf(int first) {
        Deque<BulkOperation> circle = new ArrayDeque<>();
        circle.add(operations.get(first));
        while (!finished.isEmpty() && met[finished.element()] > met[first]) {
            circle.addFirst(operations.get(finished.remove()));
        }
        circle.forEach(operation -> done[operation.index()] = true);
        return List.copyOf(circle);
    }
}
