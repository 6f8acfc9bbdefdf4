package io.github.scimlet.benchmarks.load;

import io.github.scimlet.model.Attributes;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;

/**
 * A request that is sent for many users, one after the other.
 *
 * @param request for the user of that number
 * @param right whether an answer is what it should be for that user; a body that is empty has no attributes
 * @param noted what the client keeps of an answer, in no time that counts
 */
record Step(
        String name, IntFunction<HttpRequest> request, int status, BiPredicate<Integer, Attributes> right, Note noted) {

    /** Keeps something of an answer. */
    interface Note {
        void of(int number, HttpResponse<byte[]> answer);
    }

    static Step of(String name, IntFunction<HttpRequest> request, int status, BiPredicate<Integer, Attributes> right) {
        return new Step(name, request, status, right, (number, answer) -> {});
    }

    Step noting(Note note) {
        return new Step(name, request, status, right, note);
    }
}
