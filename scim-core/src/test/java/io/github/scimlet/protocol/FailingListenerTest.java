package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.TestStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A listener that fails")
class FailingListenerTest {

    private final TestStore store = TestStore.empty();
    private final List<Change> changes = new ArrayList<>();
    private final TestClient client = TestClient.of(TestClient.serving(store)
            .listener(change -> {
                throw new IllegalStateException("the queue is full");
            })
            .listener(changes::add));

    @Test
    void keepsNeitherTheClientNorOthersFromTheirs() {
        String id = client.user("bjensen");

        assertThat(client.get("/Users/" + id).is(200).at("userName")).isEqualTo("bjensen");
        assertThat(changes).hasSize(1);
    }

    @Test
    void hearsOfNothingThatIsNotStored() {
        TestClient lookingAtOnce = TestClient.of(TestClient.serving(store)
                .listener(change -> assertThat(TestClient.of(store)
                                .get("/Users/" + change.id())
                                .is(200)
                                .at("userName"))
                        .isEqualTo("mandy"))
                .listener(changes::add));

        lookingAtOnce.user("mandy");

        assertThat(changes).hasSize(1);
    }
}
