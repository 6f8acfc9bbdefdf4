package io.github.scimlet.store;

import io.github.scimlet.model.Resource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Cuts a page out of resources by a position among them and not by a number, which moves when one of them goes. */
final class Keyset {

    private final Optional<Sort> sort;
    private final Comparator<Position> order;

    Keyset(Optional<Sort> sort) {
        this.sort = sort;
        this.order = Position.order(sort);
    }

    <R extends Resource> Slice<R> slice(Collection<R> all, Optional<String> after, int count) {
        Optional<Position> last = after.map(text -> Position.parse(text, sort));
        Foremost<Placed<R>> foremost =
                new Foremost<>(Comparator.comparing(Placed::position, order), (int) Math.min(count + 1L, all.size()));
        for (R resource : all) {
            Position position = Position.of(resource, sort);
            if (last.isEmpty() || order.compare(position, last.get()) > 0) {
                foremost.offer(new Placed<>(position, resource));
            }
        }
        List<Placed<R>> rest = foremost.inOrder();
        List<Placed<R>> page = rest.subList(0, Math.min(count, rest.size()));
        Optional<String> next = page.isEmpty() || page.size() == rest.size()
                ? Optional.empty()
                : Optional.of(page.get(count - 1).position.text());
        return Slice.of(page.stream().map(Placed::resource).toList(), next).withTotalResults(all.size());
    }

    private record Placed<R>(Position position, R resource) {}
}
