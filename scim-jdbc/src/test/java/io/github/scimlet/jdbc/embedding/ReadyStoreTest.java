package io.github.scimlet.jdbc.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.jdbc.FreshDatabase;
import io.github.scimlet.jdbc.JdbcStore;
import io.github.scimlet.jdbc.TestDatabase;
import io.github.scimlet.protocol.Caller;
import io.github.scimlet.protocol.TestClient;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;

@ParameterizedClass(name = "{0}")
@FieldSource("DATABASES")
class ReadyStoreTest implements AutoCloseable {

    static final List<TestDatabase> DATABASES = List.of(TestDatabase.H2_IN_MEMORY, TestDatabase.POSTGRESQL);

    private final FreshDatabase database;

    ReadyStoreTest(TestDatabase kind) {
        database = kind.fresh();
    }

    @Override
    @AfterEach
    public void close() {
        database.close();
    }

    private TestClient start() {
        return TestClient.of(ReadyStore.provider(database.dataSource(), request -> Optional.of(Caller.of("-"))));
    }

    private TestClient startWithTenants() {
        return TestClient.of(ReadyStore.ofManyTenants(
                JdbcStore.builder(database.dataSource()).build(),
                request -> request.tenant().map(Caller::of),
                new byte[32]));
    }

    @Test
    void hasAfterARestartWhatWasStoredBefore() {
        String id = start().post("/Users", "{\"userName\":\"bjensen\"}").is(201).text("id");

        assertThat(start().get("/Users/" + id).is(200).json().text("userName")).contains("bjensen");
    }

    @Test
    void keepsTenantsApart() {
        start();
        TestClient engine = startWithTenants();
        String id =
                engine.post("/acme/Users", "{\"userName\":\"bjensen\"}").is(201).text("id");

        engine.post("/other/Users", "{\"userName\":\"bjensen\"}").is(201);

        engine.get("/acme/Users/" + id).is(200);
        engine.get("/other/Users/" + id).is(404);
        assertThat(engine.get("/other/Users").is(200).each("userName")).containsExactly("bjensen");
    }

    @Test
    void goesOnWithTheCursorOfAnotherServer() {
        start();
        TestClient engine = startWithTenants();
        engine.post("/acme/Users", "{\"userName\":\"bjensen\"}").is(201);
        engine.post("/acme/Users", "{\"userName\":\"jsmith\"}").is(201);
        String next = engine.get("/acme/Users?cursor&count=1")
                .is(200)
                .json()
                .text("nextCursor")
                .orElseThrow();

        TestClient other = startWithTenants();

        assertThat(other.get("/acme/Users?count=1&cursor=" + next).is(200).each("userName"))
                .containsExactly("jsmith");
    }
}
