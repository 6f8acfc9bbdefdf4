package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.exchange.Transport;
import io.github.scimlet.testkit.server.Asked;
import io.github.scimlet.testkit.server.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The third addition to a group overwrites the second, as if both had begun with the same list of members. */
final class LostUpdate implements Fault {

    private final Map<String, List<List<String>>> additions = new ConcurrentHashMap<>();

    @Override
    public synchronized Answer answer(Request request, Transport server) throws IOException {
        Answer answer = server.send(request);
        List<Attributes> operations = request.body().orElse(Attributes.EMPTY).complexes("Operations");
        if (operations.size() == 1 && Asked.isOf(operations.get(0), "add", "members")) {
            added(request.path(), operations.get(0), server);
        }
        return answer;
    }

    private void added(String path, Attributes operation, Transport server) throws IOException {
        List<List<String>> before = additions.computeIfAbsent(path, group -> new ArrayList<>());
        before.add(operation.complexes("value").stream()
                .flatMap(member -> member.text("value").stream())
                .toList());
        if (before.size() == 3) {
            Memberships.remove(server, path.substring("/Groups/".length()), before.get(1));
        }
    }
}
