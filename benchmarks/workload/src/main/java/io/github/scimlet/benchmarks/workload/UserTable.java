package io.github.scimlet.benchmarks.workload;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The store of the contenders that come with none: users in memory by id, and an index of their names in lower case. Knows
 * nothing of what a user is, and neither copies nor changes one.
 */
public final class UserTable<T> {

    private final Map<String, T> users = new ConcurrentHashMap<>();
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private final Function<T, String> userName;

    /** @param userName a user's name */
    public UserTable(Function<T, String> userName) {
        this.userName = userName;
    }

    /** @return whether the name was free */
    public boolean add(String id, T user) {
        if (ids.putIfAbsent(key(user), id) != null) {
            return false;
        }
        users.put(id, user);
        return true;
    }

    /** The user of that id. */
    public Optional<T> get(String id) {
        return Optional.ofNullable(users.get(id));
    }

    /** The user of that name, whatever its case. */
    public Optional<T> named(String name) {
        return Optional.ofNullable(ids.get(key(name))).flatMap(this::get);
    }

    /** Everybody. */
    public Collection<T> all() {
        return users.values();
    }

    /**
     * Puts {@code after} in the place of {@code before}; of two at a time the last one wins.
     *
     * @return whether the name was free
     */
    public boolean replace(String id, T before, T after) {
        if (!key(before).equals(key(after))) {
            if (ids.putIfAbsent(key(after), id) != null) {
                return false;
            }
            ids.remove(key(before), id);
        }
        users.put(id, after);
        return true;
    }

    /** @return whether there was such a user */
    public boolean remove(String id) {
        Optional<T> user = Optional.ofNullable(users.remove(id));
        user.ifPresent(gone -> ids.remove(key(gone), id));
        return user.isPresent();
    }

    private String key(T user) {
        return key(userName.apply(user));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
