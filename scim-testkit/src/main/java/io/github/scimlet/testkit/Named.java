package io.github.scimlet.testkit;

import io.github.scimlet.store.NamedMembers;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Ids in their order, each once; whoever is nobody is tolerated and noted. */
class Named implements NamedMembers {

    final Set<String> nobody = new TreeSet<>();
    private final Set<String> ids;

    Named(List<String> ids, String... others) {
        this.ids = new TreeSet<>(ids);
        this.ids.addAll(List.of(others));
    }

    @Override
    public Iterator<String> iterator() {
        return ids.iterator();
    }

    @Override
    public void isNobody(String id) {
        nobody.add(id);
    }
}
