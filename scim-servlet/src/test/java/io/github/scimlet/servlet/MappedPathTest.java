package io.github.scimlet.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappedPathTest {

    @ParameterizedTest
    @CsvSource({
        "/scim/v2/Users, /Users",
        "/scim/v2/Users/, /Users/",
        "/scim/v2, ''",
        "/scim/v2/, /",
        "/scim/v2//Users, //Users",
        "//scim///v2/Users, /Users",
        "/scim;a=b/v2;c;d=e/Users;f=g, /Users;f=g",
        "/scim/v2;a=b, ''",
        "/%73cim%2Fv2/Users, /Users",
        "/scim/v2/Users/a%20b%2F%C3%BC%2f%zz%, /Users/a%20b%2F%C3%BC%2f%zz%",
        "/scim/v2/Users/ü, /Users/ü",
    })
    void endsWhereTheMappingDoes(String uri, String rest) {
        assertThat(MappedPath.of("", "/scim/v2", uri)).isEqualTo(new MappedPath("/scim/v2", rest));
    }

    @ParameterizedTest
    @CsvSource({
        "/b%C3%BCro, /b%C3%BCro/v2/Users",
        "/b%C3%BCro, /b%c3%bcro/v2/Users",
        "/büro, /b%C3%BCro/v2/Users",
        "/b%C3%BCro, /büro/v2/Users",
    })
    void takesAContextPathInWhateverEncoding(String contextPath, String uri) {
        assertThat(MappedPath.of(contextPath, "/v2", uri)).isEqualTo(new MappedPath("/büro/v2", "/Users"));
    }

    @ParameterizedTest
    @CsvSource({"/Users", "//Users", "''", "/"})
    void isAllRestIfTheServletHasTheWholeServer(String uri) {
        assertThat(MappedPath.of("", "", uri)).isEqualTo(new MappedPath("", uri));
    }

    @ParameterizedTest
    @CsvSource({"/scim/./v2/Users", "/other/../scim/v2/Users", "/scim/v", "/%zzscim/v2/Users"})
    void isAllRestIfOnlyTheContainerSeesTheMappingInIt(String uri) {
        assertThat(MappedPath.of("", "/scim/v2", uri)).isEqualTo(new MappedPath("/scim/v2", uri));
    }
}
