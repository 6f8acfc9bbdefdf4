package io.github.scimlet.benchmarks.soak;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What somebody has found of a tenant, by whatever way. */
final class Snapshot {

    final Map<String, FoundUser> users = new TreeMap<>();
    final Map<String, FoundGroup> groups = new TreeMap<>();

    /** @param groups as its own attribute says; the same as the groups say where there is no such attribute */
    record FoundUser(Person person, long version, Set<String> groups) {}

    record FoundGroup(String name, Set<String> members) {}
}
