package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.exchange.Transport;
import io.github.scimlet.testkit.server.Answered;
import io.github.scimlet.testkit.server.Asked;
import io.github.scimlet.testkit.server.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups go on showing who was deleted. */
final class DeadMembers implements Fault {

    private final Map<String, List<Attributes>> dead = new HashMap<>();

    @Override
    public Answer answer(Request request, Transport server) throws IOException {
        if (Asked.is(request, "DELETE", "/Users/")) {
            String user = request.path().substring("/Users/".length());
            for (String group : Memberships.of(server, user)) {
                dead.computeIfAbsent("/Groups/" + group, path -> new ArrayList<>())
                        .add(Attributes.of("value", user));
            }
        }
        Answer answer = server.send(request);
        return request.method().equals("GET")
                        && dead.containsKey(request.path())
                        && request.query().isEmpty()
                ? Answered.with(answer, withDead(answer.attributes(), dead.get(request.path())))
                : answer;
    }

    private static Attributes withDead(Attributes group, List<Attributes> more) {
        List<Object> members = new ArrayList<>(group.values("members"));
        members.addAll(more);
        return group.with("members", members);
    }
}
