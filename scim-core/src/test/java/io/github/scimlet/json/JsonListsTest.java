package io.github.scimlet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.github.scimlet.model.Attributes;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonListsTest extends JsonFixture {

    private Attributes object(String text) {
        return (Attributes) read(text);
    }

    @Test
    void areOneIfTheyAreEmpty() {
        List<?> lists = object("{\"a\":[[],[],[[]]]}").values("a");

        assertThat(lists.get(0)).isEqualTo(List.of()).isSameAs(lists.get(1));
        assertThat(lists.get(2)).asInstanceOf(LIST).first().isSameAs(lists.get(0));
    }

    @Test
    void areNotCopiedIntoATreeThatKeepsThem() {
        Object nested = object("{\"a\":[[1,[\"b\",null,{}]],2]}").mentioned("a");

        Attributes other = Attributes.of("other", nested);

        assertThat(other.mentioned("other")).isSameAs(nested);
    }
}
