package io.github.scimlet.benchmarks.soak;

import java.io.IOException;
import java.util.Set;

/** A client of whose requests is noted when they were answered, and how. */
final class TimedClient implements ScimClient {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final ScimClient client;
    private final Timeline timeline;

    TimedClient(ScimClient client, Timeline timeline) {
        this.client = client;
        this.timeline = timeline;
    }

    /** @throws IOException also if the balancer answers in the place of a server: that may still be at work */
    @Override
    public Answer send(Call call) throws IOException {
        long from = System.nanoTime();
        try {
            Answer answer = client.send(call);
            boolean balancer = answer.headers().containsKey(Balancer.HEADER);
            note(call, from, balancer ? Timeline.BALANCER : Integer.toString(answer.status()));
            if (balancer) {
                client.close(); // so has the balancer
                throw new NoServerException();
            }
            return answer;
        } catch (NoServerException e) {
            throw e;
        } catch (IOException e) {
            note(call, from, Timeline.BROKEN);
            throw e;
        }
    }

    private void note(Call call, long from, String outcome) {
        boolean write = !READING.contains(call.method()) && !call.target().endsWith(".search");
        timeline.add(new Timeline.Entry(from, System.nanoTime(), write, outcome));
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private static final class NoServerException extends IOException {
        private static final long serialVersionUID = 1;

        NoServerException() {
            super(Timeline.BALANCER);
        }
    }
}
