package io.github.scimlet.spring;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.protocol.Operation;
import io.github.scimlet.protocol.ServiceProviderConfig;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.ResourceStore;
import io.github.scimlet.store.UserStore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Asks each store what identity providers ask most, for somebody of a name: it has to find out, and an index tells. Nobody
 * has that name, so that nobody's data is read.
 */
final class ScimHealth extends AbstractHealthIndicator {

    private static final String NOBODY = "health.check@scimlet.invalid";

    private static final Query USERS = named(Query.all(Schemas.USERS), "userName");
    private static final Query GROUPS = named(Query.all(Schemas.GROUPS), "displayName");

    private record Question(String resourceType, ResourceStore<?> store, Query query) {}

    private final List<Question> questions;

    private ScimHealth(List<Question> questions) {
        super("A store of SCIM does not answer");
        this.questions = questions;
    }

    /** @param config says whether users and groups can be searched for at all: no store need be able to */
    static ScimHealth of(@Nullable UserStore users, @Nullable GroupStore groups, ServiceProviderConfig config) {
        List<Question> questions = new ArrayList<>();
        if (users != null) {
            questions.add(new Question(Schemas.USERS.name(), users, USERS));
        }
        if (groups != null) {
            questions.add(new Question(Schemas.GROUPS.name(), groups, GROUPS));
        }
        questions.removeIf(
                question -> !config.operations(question.resourceType()).contains(Operation.QUERY));
        return new ScimHealth(List.copyOf(questions));
    }

    private static Query named(Query all, String attribute) {
        return all.withFilter(Filter.parse(attribute + " eq \"" + NOBODY + "\""))
                .withPage(1, 1);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        for (Question question : questions) {
            Status status = answers(question, health);
            health.withDetail(question.resourceType(), status.getCode());
        }
    }

    private static Status answers(Question question, Health.Builder health) {
        try {
            question.store().query(question.query());
            return Status.UP;
        } catch (RuntimeException e) {
            if (e instanceof ScimException known && known.error().status() < 500) {
                return Status.UP; // it does not like the question, which is an answer
            }
            health.down(e);
            return Status.DOWN;
        }
    }
}
