package io.github.scimlet.testkit.command;

import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.exchange.Transport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Knows what a run has created and not deleted, so that the next one begins as it did. Safe for use by many threads.
 *
 * <p>What was there before is never deleted.
 */
final class CreatedResources implements Transport {

    private final Transport server;
    private final Set<String> paths = new LinkedHashSet<>();

    CreatedResources(Transport server) {
        this.server = server;
    }

    /** The same server, through this. */
    Target in(Target target) {
        return target.through(this);
    }

    @Override
    public Answer send(Request request) throws IOException {
        Answer answer = server.send(request);
        if (answer.isSuccess() && request.method().equals("POST")) {
            answer.id().ifPresent(id -> add(Request.path(request.path(), id)));
        } else if (answer.isSuccess() && request.method().equals("DELETE")) {
            remove(request.path());
        }
        return answer;
    }

    private synchronized void add(String path) {
        paths.add(path);
    }

    private synchronized void remove(String path) {
        paths.remove(path);
    }

    private synchronized List<String> paths() {
        return new ArrayList<>(paths);
    }

    /**
     * Deletes them.
     *
     * @return how many are still there: not every server deletes
     */
    int delete() {
        for (String path : paths()) {
            try {
                if (send(Request.delete(path)).status() == 404) {
                    remove(path);
                }
            } catch (IOException e) {
                break; // with the server gone there is nothing to delete
            }
        }
        return paths().size();
    }
}
