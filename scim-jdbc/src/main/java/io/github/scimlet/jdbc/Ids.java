package io.github.scimlet.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Ids as parameters of a statement. */
final class Ids {

    /** As many at a time as every database takes, and not so many that none is ever prepared twice. */
    private static final int MOST = 500;

    private Ids() {}

    /** Those of {@code ids} that can be somebody's, each once, so many at a time as fit into a statement. */
    static List<List<String>> inParts(Collection<String> ids) {
        List<String> some =
                ids.stream().filter(TimeOrderedIds::isOne).distinct().toList();
        List<List<String>> parts = new ArrayList<>();
        for (int i = 0; i < some.size(); i += MOST) {
            parts.add(some.subList(i, Math.min(i + MOST, some.size())));
        }
        return parts;
    }
}
