package io.github.scimlet.benchmarks.suite.micro;

import io.github.scimlet.benchmarks.workload.Contender.Users;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Users in a store in memory. */
@SuppressWarnings("NullAway.Init")
public class StoreSize extends Contest {

    /** Large, so made once. */
    private static final Map<Integer, Users> MADE = new HashMap<>();

    /** Prime, so that one after the other comes who has not been near for long. */
    private static final int STEP = 7919;

    /** How many. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int users;

    private Users store;
    private int next;
    private boolean active;

    /** Fills the store. */
    @Setup
    public void prepare() {
        store = MADE.computeIfAbsent(users, library::users);
    }

    private int next() {
        next = (next + STEP) % users;
        return next;
    }

    /** A GET by id. */
    @Benchmark
    public Object get() {
        return store.get(next());
    }

    /** A GET by userName. */
    @Benchmark
    public Object find() {
        return store.find(next());
    }

    /** A POST and a DELETE. */
    @Benchmark
    public void create() {
        store.createAndDelete();
    }

    /** A PATCH of active. */
    @Benchmark
    public void patch() {
        active = !active;
        store.setActive(next(), active);
    }
}
