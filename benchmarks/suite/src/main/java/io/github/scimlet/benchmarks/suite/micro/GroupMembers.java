package io.github.scimlet.benchmarks.suite.micro;

import io.github.scimlet.benchmarks.workload.Contender.Members;
import io.github.scimlet.benchmarks.workload.Work;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** One member more, and one less: two PATCH requests, after which the group is what it was. */
@SuppressWarnings("NullAway.Init")
public class GroupMembers extends Contest {

    /** How many there are. */
    @Param({"10", "1000", "100000"})
    public int members;

    /** Large, so made once. */
    private static final Map<Integer, Members> MADE = new HashMap<>();

    private Members group;
    private byte[] addition;
    private byte[] removal;

    /** Makes the group. */
    @Setup
    public void prepare() {
        group = MADE.computeIfAbsent(members, library::group);
        addition = Work.addition(group.id(members));
        removal = Work.removal(group.id(members));
    }

    /** Adds and removes. */
    @Benchmark
    public void pair() {
        group.patch(addition);
        group.patch(removal);
    }

    /** Looks whether all who were members are. */
    @TearDown
    public void check() {
        int now = group.ids().size();
        if (now != members) {
            throw new IllegalStateException(members + " have become " + now);
        }
    }
}
