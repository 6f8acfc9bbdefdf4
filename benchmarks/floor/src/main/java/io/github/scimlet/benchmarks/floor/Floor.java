package io.github.scimlet.benchmarks.floor;

import io.github.scimlet.benchmarks.workload.Contender;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the same work costs if it is written by hand and for this work alone, which is what others are compared with.
 *
 * <p>It knows the users and groups of RFC 7643 and no other schema, answers rightly what it is asked here, and refuses
 * what is wrong; it leaves out what makes a library: other schemas, options, limits, tolerance of clients, and messages
 * that help. What each class leaves out besides is said there.
 */
public final class Floor implements Contender {

    @Override
    public Object parse(String filter) {
        return FilterParser.filter(filter);
    }

    @Override
    public Predicate<Object> matcher(String filter) {
        Condition test = FilterParser.filter(filter).in(Schemas.USER);
        return user -> test.holds((Fields) user);
    }

    @Override
    public Object read(byte[] user) {
        return checked(Json.object(user));
    }

    private static Fields checked(Fields user) {
        Check.user(user);
        return user;
    }

    @Override
    public byte[] write(Object user) {
        return Answers.user((Fields) user);
    }

    @Override
    public List<?> readList(byte[] list) {
        if (!(Json.object(list).get("Resources") instanceof List<?> users)) {
            return List.of();
        }
        for (Object user : users) {
            Check.user((Fields) user);
        }
        return users;
    }

    @Override
    public byte[] writeList(List<?> users) {
        return Answers.list(objects(users));
    }

    @Override
    public byte[] writeList(List<?> users, List<String> attributes) {
        return Answers.list(objects(users), Projection.of(attributes));
    }

    @SuppressWarnings("unchecked")
    private static List<Fields> objects(List<?> users) {
        return (List<Fields>) users;
    }

    @Override
    public Object patch(Object user, byte[] request) {
        return Patcher.patched((Fields) user, Operation.read(request));
    }

    @Override
    public Members group(int members) {
        return new FloorGroup(members);
    }
}
