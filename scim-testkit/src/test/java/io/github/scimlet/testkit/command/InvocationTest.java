package io.github.scimlet.testkit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InvocationTest {

    @Test
    void canBePastedIntoAShell() {
        assertThat(shown("entra", "--url", "https://app.example/scim/v2", "--source", "it's my people"))
                .isEqualTo("java -jar scim-testkit.jar entra --url https://app.example/scim/v2"
                        + " --source 'it'\\''s my people'");
    }

    @Test
    void hasNoTokenWhereverItStands() {
        assertThat(shown("check", "--token", "secret", "--users", "5")).endsWith(" check --users 5");
        assertThat(shown("check", "--token=secret", "--users", "5")).endsWith(" check --users 5");
        assertThat(shown("check", "--token", "--users", "5")).endsWith(" check --users 5");
        assertThat(shown("check", "--url", "https://me:word@app.example/scim?key=secret"))
                .endsWith(" --url https://app.example/scim");
        assertThat(shown("check", "--url=https://app.example/scim?key=secret"))
                .endsWith(" --url=https://app.example/scim");
    }

    private static String shown(String... arguments) {
        return new Invocation(List.of(arguments)).toString();
    }
}
