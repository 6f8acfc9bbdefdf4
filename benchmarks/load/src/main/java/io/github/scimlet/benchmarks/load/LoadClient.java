package io.github.scimlet.benchmarks.load;

import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Sends the requests and prints what they cost: a process of its own, so that it shares nothing with the server. */
public final class LoadClient {

    private static final List<Integer> CLIENTS = List.of(1, 8);
    private static final int ROUND = 400;
    private static final int ROUND_OF_PAGES = 8;
    static final int PAGE = 100;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(1);
    private final String base;
    private final int users;
    private final Steps steps;
    private int created;

    private LoadClient(String base, List<String> ids, String group) {
        this.base = base;
        this.users = ids.size();
        this.steps = new Steps(base, ids, group);
        this.created = users;
    }

    /** @param args base URI, file with the ids of the users, id of the group, seconds for each kind of request */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> ids = Files.readAllLines(Path.of(args[1]));
        new LoadClient(args[0], ids, args[2]).run(Duration.ofSeconds(Long.parseLong(args[3])));
    }

    private void run(Duration each) throws IOException, InterruptedException {
        List<Trial> trials = trials();
        for (Trial trial : trials) {
            trial.run(http, CLIENTS.get(CLIENTS.size() - 1), each.dividedBy(2), true);
        }
        for (Trial trial : trials) {
            for (int clients : CLIENTS) {
                trial.run(http, clients, each, false).forEach(figures -> System.out.println(figures.toCsv()));
            }
        }
    }

    private List<Trial> trials() throws IOException, InterruptedException {
        int middle = users / 2 / PAGE * PAGE;
        int last = (users - 1) / PAGE * PAGE;
        Map<Integer, String> cursors = cursors(Set.of(middle, last));
        List<Trial> trials = new ArrayList<>();
        trials.add(new Trial(steps.createAndDelete(), this::newcomers));
        trials.add(new Trial(List.of(steps.findByUserName()), this::some));
        trials.add(new Trial(List.of(steps.findByExternalId()), this::some));
        trials.add(new Trial(List.of(steps.findByEmail()), this::some));
        trials.add(new Trial(List.of(steps.read()), this::some));
        trials.add(new Trial(steps.deactivateAndActivate(), this::some));
        trials.add(new Trial(steps.removeAndAddMember(), this::some));
        Supplier<int[]> nobody = () -> new int[ROUND_OF_PAGES];
        trials.add(new Trial(List.of(steps.firstPage()), nobody));
        trials.add(new Trial(List.of(steps.lastPage()), nobody));
        trials.add(new Trial(List.of(steps.firstPageByCursor()), nobody));
        trials.add(new Trial(List.of(steps.pageByCursor(middle, cursors.getOrDefault(middle, ""))), nobody));
        trials.add(new Trial(List.of(steps.lastPageByCursor(last, cursors.getOrDefault(last, ""))), nobody));
        return trials;
    }

    private int[] newcomers() {
        int first = created;
        created += ROUND;
        return IntStream.range(first, created).toArray();
    }

    private int[] some() {
        return random.ints(0, users)
                .distinct()
                .limit(Math.min(ROUND, users / 2))
                .toArray();
    }

    /** The cursors of the pages behind each of {@code starts}, found page by page, as every client has to. */
    private Map<Integer, String> cursors(Set<Integer> starts) throws IOException, InterruptedException {
        Map<Integer, String> cursors = new HashMap<>();
        String cursor = "";
        for (int start = PAGE; start <= Collections.max(starts); start += PAGE) {
            URI page = URI.create(base + "/Users?count=" + PAGE + "&cursor=" + cursor);
            byte[] body = http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofByteArray())
                    .body();
            Attributes list = new Json(Json.MAX_DEPTH).readObject(new ByteArrayInputStream(body));
            cursor = list.text("nextCursor").orElseThrow(() -> new IllegalStateException("no more: " + list));
            if (starts.contains(start)) {
                cursors.put(start, cursor);
            }
        }
        return cursors;
    }
}
