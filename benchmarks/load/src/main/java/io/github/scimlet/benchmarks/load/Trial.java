package io.github.scimlet.benchmarks.load;

import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Steps that are taken in turn, again and again, each for the same users.
 *
 * @param numbers the users of the next round, each at most once
 */
record Trial(List<Step> steps, Supplier<int[]> numbers) {

    /** Takes each of the steps for at least so long, and for one round at least. */
    List<Figures> run(HttpClient http, int clients, Duration atLeast, boolean verifying) {
        List<List<Long>> nanos = new ArrayList<>();
        steps.forEach(step -> nanos.add(Collections.synchronizedList(new ArrayList<>())));
        long[] elapsed = new long[steps.size()];
        try (Workers workers = new Workers(clients)) {
            do {
                int[] users = numbers.get();
                for (int i = 0; i < steps.size(); i++) {
                    elapsed[i] += round(steps.get(i), users, nanos.get(i), http, workers, verifying);
                }
            } while (elapsed[0] < atLeast.toNanos());
        }
        List<Figures> figures = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            figures.add(Figures.of(steps.get(i).name(), clients, nanos.get(i), elapsed[i]));
        }
        return figures;
    }

    private static long round(
            Step step, int[] users, List<Long> nanos, HttpClient http, Workers workers, boolean verifying) {
        long start = System.nanoTime();
        workers.share(users.length, i -> nanos.add(send(step, users[i], http, verifying)));
        return System.nanoTime() - start;
    }

    private static long send(Step step, int number, HttpClient http, boolean verifying) {
        try {
            var request = step.request().apply(number);
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            long nanos = System.nanoTime() - start;
            if (answer.statusCode() != step.status()
                    || verifying && !step.right().test(number, attributes(answer.body()))) {
                throw new IllegalStateException(step.name() + " of user " + number + ": " + answer.statusCode() + " "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
            step.noted().of(number, answer);
            return nanos;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(step.name(), e);
        }
    }

    private static Attributes attributes(byte[] body) {
        return body.length == 0
                ? Attributes.EMPTY
                : new Json(Json.MAX_DEPTH).readObject(new ByteArrayInputStream(body));
    }
}
