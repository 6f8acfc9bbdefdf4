package io.github.scimlet.store;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Finds the first few of many in an order, without putting the rest in order as well. Used by one thread. */
final class Foremost<T> {

    private final Comparator<T> order;
    private final int most;
    private final PriorityQueue<T> lastFirst;

    /** @param order one in which no two are equal */
    Foremost(Comparator<T> order, int most) {
        this.order = order;
        this.most = most;
        this.lastFirst = new PriorityQueue<>(order.reversed());
    }

    /** One of the many. */
    void offer(T one) {
        if (lastFirst.size() < most) {
            lastFirst.add(one);
        } else if (most > 0 && order.compare(one, lastFirst.element()) < 0) {
            lastFirst.remove();
            lastFirst.add(one);
        }
    }

    /** The first of all that there were. */
    List<T> inOrder() {
        return lastFirst.stream().sorted(order).toList();
    }
}
