package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.exchange.Transport;
import io.github.scimlet.testkit.server.Asked;
import io.github.scimlet.testkit.server.Fault;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Every PATCH moves lastModified, whether it changes something or not. */
final class MovingTime implements Fault {

    private final Map<String, Integer> writes = new HashMap<>();

    @Override
    public Answer answer(Request request, Transport server) throws IOException {
        if (Asked.is(request, "PATCH", "/Users/")) {
            writes.merge(request.path().substring("/Users/".length()), 1, Integer::sum);
        }
        return Fault.showing("/Users", this::shown).answer(request, server);
    }

    private Attributes shown(Attributes user) {
        Integer moved = writes.getOrDefault(user.text("id").orElse(""), 0);
        Attributes meta = user.complex("meta").orElse(Attributes.EMPTY);
        return moved == 0
                ? user
                : user.with("meta", meta.with("lastModified", "2027-01-01T00:00:%02dZ".formatted(moved)));
    }
}
