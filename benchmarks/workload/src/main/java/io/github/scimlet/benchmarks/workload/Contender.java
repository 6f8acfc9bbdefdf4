package io.github.scimlet.benchmarks.workload;

import java.util.List;
import java.util.function.Predicate;

/**
 * A library, or the floor, as the benchmarks drive it. What its resources are is its own business.
 *
 * <p>Each is found by {@link java.util.ServiceLoader}, in a class loader of its own. What one cannot do fails with an {@link
 * UnsupportedOperationException}; what it does wrong is found before it is timed. All work but {@link #group} is safe for
 * use by several threads.
 */
public interface Contender {

    /** What {@code filter} says, as a tree. */
    Object parse(String filter);

    /** Whether a user matches {@code filter}, which is parsed and made ready here, once. */
    Predicate<Object> matcher(String filter);

    /** A user who is in a body, checked as the library checks the body of a POST, and with whatever else stands there. */
    Object read(byte[] user);

    /** A user as the body of an answer. */
    byte[] write(Object user);

    /** The users of a ListResponse, as {@link #read}. */
    List<?> readList(byte[] list);

    /** A ListResponse. */
    byte[] writeList(List<?> users);

    /** A ListResponse whose users have these attributes alone, and what is always returned. */
    byte[] writeList(List<?> users, List<String> attributes);

    /** What becomes of a user by the body of a PATCH request, which is read, understood and checked here. */
    Object patch(Object user, byte[] request);

    /** A group with so many members. */
    Members group(int members);

    /** A store with so many users, each with a few attributes, behind all that a request comes through but HTTP. */
    default Users users(int count) {
        throw new UnsupportedOperationException("no store in memory");
    }

    /** Users, where the store in memory that the library comes with keeps them; numbered from 0. Used by one thread. */
    interface Users {

        /** The answer to a GET. */
        Object get(int number);

        /** The answer to a GET with a filter, {@code userName eq}. */
        Object find(int number);

        /** A POST of a user whom there is not yet, and a DELETE. */
        void createAndDelete();

        /** A PATCH that makes the user inactive, or active again. */
        void setActive(int number, boolean active);
    }

    /** One group, where the library, or the store that it comes with, keeps it. Used by one thread. */
    interface Members {

        /** The id of a user: those from 0 on are members, and the one whose number is how many there are is none. */
        String id(int number);

        /** Carries out the body of a PATCH request that adds a member or removes one. */
        void patch(byte[] request);

        /** Who is a member now. */
        List<String> ids();
    }
}
