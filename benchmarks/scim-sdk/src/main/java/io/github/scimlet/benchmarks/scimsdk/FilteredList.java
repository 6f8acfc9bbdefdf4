package io.github.scimlet.benchmarks.scimsdk;

import de.captaingoldfish.scim.sdk.common.resources.User;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.AbstractList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An empty list that keeps what it is filtered by. The SDK filters lists, in a pool, and shows its predicate to nobody
 * else; for one user, the list and the pool would be most of what is measured.
 */
final class FilteredList extends AbstractList<User> {

    private Predicate<Object> predicate = user -> false;

    Predicate<Object> predicate() {
        return predicate;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Stream<User> parallelStream() {
        Class<?>[] types = {Stream.class};
        return (Stream<User>) Proxy.newProxyInstance(getClass().getClassLoader(), types, this::called);
    }

    @SuppressWarnings("unchecked")
    private Stream<User> called(Object stream, Method method, Object[] arguments) {
        if (!method.getName().equals("filter")) {
            throw new UnsupportedOperationException(method.getName());
        }
        predicate = (Predicate<Object>) arguments[0];
        return Stream.empty();
    }

    @Override
    public User get(int index) {
        throw new IndexOutOfBoundsException(index);
    }

    @Override
    public int size() {
        return 0;
    }
}
