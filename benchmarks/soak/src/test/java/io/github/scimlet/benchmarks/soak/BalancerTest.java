package io.github.scimlet.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The balancer")
class BalancerTest {

    @Test
    void hasOnePortForEachNumberOfServers() {
        String config = Balancer.config(List.of(1001, 1002), List.of(2001, 2002), "a-token", Path.of("/e.http"));

        assertThat(config.substring(config.indexOf("listen"))).isEqualTo("""
                listen scim-1
                  bind 127.0.0.1:1001
                  server s1 127.0.0.1:2001
                listen scim-2
                  bind 127.0.0.1:1002
                  server s1 127.0.0.1:2001
                  server s2 127.0.0.1:2002
                """);
    }

    @Test
    void saysAsScimDoesThatNoServerAnswers() {
        String[] headAndBody = Balancer.unavailable().split("\r\n\r\n", -1);
        Answer answer = new Answer(503, Map.of("retry-after", "5"), headAndBody[1]);

        assertThat(headAndBody[0]).contains("Content-Length: " + headAndBody[1].length(), "Retry-After: 5");
        assertThat(answer.isProperError()).isTrue();
    }
}
