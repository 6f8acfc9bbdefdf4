package io.github.scimlet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A dependency on a page")
class CoordinatesTest {

    private static final String OURS =
            "<dependency><groupId>io.github.scimlet</groupId><artifactId>%s</artifactId></dependency>";

    private final Coordinates coordinates = Coordinates.ofThisProject();

    @Test
    void isOnAModuleThatIsPublished() {
        assertThat(coordinates.unknownIn(OURS.formatted("scim-servlet"))).isEmpty();
        assertThat(coordinates.unknownIn(OURS.formatted("scim-server"))).hasSize(1);
        assertThat(coordinates.unknownIn(OURS.formatted("scimlet-quickstart"))).hasSize(1);
    }

    @Test
    void isOnTheVersionThatIsBuilt() {
        String dependency =
                OURS.formatted("scim-servlet").replace("</artifactId>", "</artifactId><version>0.0.1</version>");

        assertThat(coordinates.unknownIn(dependency)).containsExactly("io.github.scimlet:scim-servlet:0.0.1");
    }

    @Test
    void isInTheVersionThatIsTestedHereIfItIsSomebodyElses() {
        String dependency = "<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId>"
                + "<version>1.7.36</version></dependency>";

        assertThat(coordinates.unknownIn(dependency)).containsExactly("org.slf4j:slf4j-api:1.7.36");
    }
}
