package io.github.scimlet.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.simple.SimpleServiceProvider;

@DisplayName("A leak in the log or in an error")
class LeakDetectorTest {

    private static final String BODY = """
            {"userName":"bjensen@example.org","password":"pa55w0rd","title":"User","nickName":"Babs",
             "externalId":"ext-4711","Operations":[{"op":"add","path":"emails[value eq \\"inner.value\\"].type"}]}""";

    private final LeakDetector detector = new LeakDetector(Set.of("user", "emails", "value", "eq", "type", "users"));

    @BeforeEach
    void sendARequest() {
        detector.sent("/Users/id-4711?filter=title+eq+%22filt3red%22", "Bearer t0ken-of-it", BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "created bjensen@example.org",
                "x pa55w0rd",
                "t0ken-of-it",
                "Key (externalId)=(ext-4711)",
                "filt3red",
                "not inner.value",
                "POST '/Users' 201, ext-4711"
            })
    void isFoundInTheLog(String line) {
        detector.logged(line);

        assertThat(detector.leaksOfTheLog()).hasSize(1);
        assertThat(detector.leaksOfTheLog()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST '/Users/id-4711' 201", "GET '/ext-4711' 404", "Babs", "User", "userName", "started"})
    void isNotWhatMayBeSaid(String line) {
        detector.logged(line);

        assertThat(detector.leaksOfTheLog()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName 'bjensen@example.org' is taken",
                "java.lang.IllegalStateException",
                "\tat io",
                "NullPointerException",
                "select a from b",
                "INSERT INTO x",
                "Your token is t0ken-of-it"
            })
    void isFoundInAnErrorForAnotherClient(String detail) {
        assertThat(detector.leaksOfAnError("/Users {\"userName\":\"else\"}", detail))
                .isNotEmpty();
    }

    @Test
    void isNotWhatTheClientHasSentItself() {
        assertThat(detector.leaksOfAnError("/Users " + BODY, "userName 'BJensen@example.org' is taken"))
                .isEmpty();
    }

    @Test
    void isSeenInWhatALoggerIsToldWhateverIsPrinted() {
        List<String> seen = new ArrayList<>();
        SimpleServiceProvider printed = new SimpleServiceProvider();
        printed.initialize();
        WatchedLogs.Factory logs = new WatchedLogs.Factory(printed, seen::add);

        logs.getLogger("io.github.scimlet.protocol.Some").trace("{} is new", "bjensen");
        logs.getLogger("io.github.scimlet.protocol.Some").debug("failed", new IllegalStateException("of bjensen"));
        logs.getLogger("org.example").trace("bjensen");

        assertThat(seen).hasSize(2).allSatisfy(line -> assertThat(line).contains("bjensen"));
    }

    @Test
    void isWatchedForInThisSuite() {
        assertThat(LoggerFactory.getILoggerFactory()).isInstanceOf(WatchedLogs.Factory.class);
    }
}
