package io.github.scimlet.benchmarks.soak.server;

import java.util.Arrays;

/**
 * What a process uses, after a full garbage collection.
 *
 * @param heap bytes in use
 * @param files open, sockets included
 * @param connections to the database
 * @param temporary files in the directory that only this process has
 * @param active requests that are being answered
 * @param thrown how often the listener has thrown
 */
public record State(long heap, int threads, long files, int connections, int temporary, int active, long thrown) {

    /** Reads what {@link #line} has written. */
    public static State parse(String line) {
        long[] numbers =
                Arrays.stream(line.split(" ", -1)).mapToLong(Long::parseLong).toArray();
        return new State(
                numbers[0],
                (int) numbers[1],
                numbers[2],
                (int) numbers[3],
                (int) numbers[4],
                (int) numbers[5],
                numbers[6]);
    }

    String line() {
        return heap + " " + threads + " " + files + " " + connections + " " + temporary + " " + active + " " + thrown;
    }
}
