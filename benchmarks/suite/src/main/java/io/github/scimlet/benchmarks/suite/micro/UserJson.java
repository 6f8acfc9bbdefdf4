package io.github.scimlet.benchmarks.suite.micro;

import io.github.scimlet.benchmarks.workload.Work;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** From bytes to users, checked as in a POST, and from users to bytes. */
@SuppressWarnings("NullAway.Init")
public class UserJson extends Contest {

    private static final int USERS = 100;
    private static final List<String> ATTRIBUTES = List.of("userName", "emails.value");

    private byte[] body;
    private byte[] list;
    private Object user;
    private List<?> users;

    /** Reads what will be written. */
    @Setup
    public void prepare() {
        body = Work.user(0);
        list = Work.list(USERS);
        user = library.read(body);
        users = library.readList(list);
    }

    /** The body of a POST. */
    @Benchmark
    public Object read() {
        return library.read(body);
    }

    /** The answer to a GET. */
    @Benchmark
    public Object write() {
        return library.write(user);
    }

    /** A ListResponse of a hundred, as a client reads it. */
    @Benchmark
    public Object readList() {
        return library.readList(list);
    }

    /** The same as an answer. */
    @Benchmark
    public Object writeList() {
        return library.writeList(users);
    }

    /** An answer of which the client wants two attributes. */
    @Benchmark
    public Object writeSelected() {
        return library.writeList(users, ATTRIBUTES);
    }
}
