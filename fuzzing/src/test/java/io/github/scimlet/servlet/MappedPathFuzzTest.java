package io.github.scimlet.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.ElementOf;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.ValuePool;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Any path as a container hands it on (Servlet 6 §3.5)")
class MappedPathFuzzTest {

    @MethodSource("seeds")
    @FuzzTest
    void isCutWhereTheMappingEnds(
            @NotNull @ElementOf(strings = {"", "/app", "/a%20b", "/a;v=1", "/%41pp", "/é"}) String contextPath,
            @NotNull @ElementOf(strings = {"", "/scim/v2", "/scim v2", "/scim.v2", "/é"}) String fixedPart,
            @NotNull @ValuePool(value = "io.github.scimlet.servlet.MappedPathFuzzTest#paths", p = 0.5) String path) {
        MappedPath mapped = MappedPath.of(contextPath, fixedPart, path);
        MappedPath below = MappedPath.of(contextPath, fixedPart, contextPath + encoded(fixedPart) + path);

        assertThat(path).endsWith(mapped.rest());
        assertThat(mapped.mapped()).endsWith(fixedPart);
        if (path.isEmpty() || path.startsWith("/") && !path.startsWith("//")) {
            assertThat(below.rest()).isEqualTo(path);
        }
    }

    static Stream<Arguments> seeds() {
        return paths().flatMap(path -> Stream.of(
                Arguments.of("", "", path),
                Arguments.of("/app", "/scim/v2", path),
                Arguments.of("/a%20b", "/scim v2", path)));
    }

    static Stream<String> paths() {
        return Stream.of(
                "/app/scim/v2/Users",
                "/app/scim/v2",
                "/scim/v2//Users/a%2Fb",
                "/app;x=1/scim;y/v2;z/Users;s",
                "/%61pp/%73cim/v2/Users",
                "/app/../scim/./v2/..;/Users",
                "/a%20b/scim%20v2/Users",
                "/%C3%A9/%c3%a9/Users",
                "/app/scim/v2%",
                "/app/scim/v2%0",
                "/app/scim/v2%ff/Users");
    }

    private static String encoded(String fixedPart) {
        return fixedPart.replace(" ", "%20").replace("é", "%C3%A9");
    }
}
