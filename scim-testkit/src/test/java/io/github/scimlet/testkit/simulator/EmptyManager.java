package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.JsonText;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.exchange.Transport;
import io.github.scimlet.testkit.server.Fault;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Whose manager was taken away is shown with an empty one. */
final class EmptyManager implements Fault {

    private final Set<String> cleared = new HashSet<>();

    @Override
    public Answer answer(Request request, Transport server) throws IOException {
        String body = request.body().map(JsonText::of).orElse("");
        if (body.contains(":manager\",\"value\":\"\"")) {
            cleared.add(request.path().substring("/Users/".length()));
        }
        return Fault.showing("/Users", this::shown).answer(request, server);
    }

    private Attributes shown(Attributes user) {
        if (user.text("id").filter(cleared::contains).isEmpty()) {
            return user;
        }
        Attributes.Builder enterprise = Attributes.builder();
        user.complex(ManagerComparison.ENTERPRISE).orElse(Attributes.EMPTY).forEach(enterprise::add);
        enterprise.add("manager", Attributes.EMPTY);
        return user.with(ManagerComparison.ENTERPRISE, enterprise.build());
    }
}
