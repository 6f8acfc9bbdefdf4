package io.github.scimlet.testkit.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A directory in a file")
class DirectoryFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"orchard.json", "orchard", "orchard/people.csv"})
    void isReadFromADocumentAndFromTables(String name) throws URISyntaxException {
        Directory directory = DirectoryFiles.read(resource(name));

        String brian = "Brian.O'Neill@orchard.example";
        assertThat(directory.people())
                .containsExactly(
                        Person.of(
                                "1",
                                Map.of(
                                        "objectId", "1",
                                        "userPrincipalName", "ada@orchard.example",
                                        "givenName", "Ada",
                                        "surname", "Byron",
                                        "mail", "ada@orchard.example",
                                        "employeeId", "00042")),
                        Person.of(
                                        brian,
                                        Map.of(
                                                "objectId", brian,
                                                "userPrincipalName", brian,
                                                "jobTitle", "Grafter, \"first class\"",
                                                "floor", "3",
                                                "vip", "True"))
                                .withManager(Optional.of("1")),
                        Person.of("3", Map.of("objectId", "3", "userPrincipalName", "chloé@orchard.example"))
                                .withManager(Optional.of("1"))
                                .withEnabled(false)
                                .withAssigned(false)
                                .withDeleted(true));
        assertThat(directory.teams()).extracting(Team::label).containsExactly("R & D; \"engines\"", "Nobody");
        assertThat(directory.teams()).extracting(Team::assigned).containsExactly(true, false);
        assertThat(directory.team("t1").orElseThrow().members()).containsExactly("1", brian);
        assertThat(directory.team("Nobody").orElseThrow().members()).isEmpty();
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(DirectoryFilesTest.class.getResource(name))
                .toURI());
    }

    @ParameterizedTest
    @ValueSource(strings = {"directory.json", "directory"})
    void isReadAsItWasWritten(String name) {
        GeneratedSource source =
                GeneratedSource.builder().people(200).changes(20).build();
        Directory directory = source.next(source.first(), Instant.parse("2026-01-05T08:00:00Z"));

        DirectoryFiles.write(directory, folder.resolve(name));
        Directory read = DirectoryFiles.read(folder.resolve(name));

        assertThat(List.copyOf(read.people())).isEqualTo(List.copyOf(directory.people()));
        assertThat(List.copyOf(read.teams())).isEqualTo(List.copyOf(directory.teams()));
    }

    @Test
    void isToldWhereATableIsWrong() throws IOException {
        assertComplaint(
                "people.csv",
                "id,enabled\n1,\n2,perhaps\n",
                "people.csv, line 3, column enabled: 'perhaps' is neither yes nor no");
        assertComplaint(
                "people.csv",
                "id,manager\n1,\n\n2,7\n",
                "people.csv, line 4, column manager: nobody has the id or the userPrincipalName '7'");
        assertComplaint(
                "people.csv", "id,mail\n1\n", "people.csv, line 2: it has 1 cells, but the first line names 2 columns");
        assertComplaint(
                "people.csv",
                "mail\na@b.example\n",
                "people.csv, line 2, column id: there is none, and no userPrincipalName to take for it");
        assertComplaint("people.csv", "id,mail,ID\n", "people.csv: two columns are called 'ID'");
        assertComplaint("people.csv", "# nothing\n", "people.csv: it is empty; the first line must name the columns");
        assertComplaint("people.csv", "id,name\n1,\"open\n", "people.csv: it is no CSV: ");
        assertComplaint(
                "people.csv",
                "id,userPrincipalName\n1,a@b.example\n2,A@b.example\n",
                "people.csv, line 3, column userPrincipalName: somebody else has 'A@b.example', too");

        Files.writeString(folder.resolve("people.csv"), "id\n1\n");
        Files.writeString(folder.resolve("teams.csv"), "id,members\nt,1;2\n");
        assertComplaint(
                "people.csv",
                "id\n1\n",
                "teams.csv, line 2, column members: nobody has the id or the userPrincipalName '2'");
    }

    @Test
    void isToldWhereADocumentIsWrong() throws IOException {
        assertComplaint(
                "d.json",
                "{\n\"people\": [}",
                "d.json: it is no JSON object: The body is not valid JSON (line 2, column");
        assertComplaint("d.json", "{}", "d.json: it has no list of people");
        assertComplaint("d.json", "{\"people\": [\"ada\"]}", "d.json, people[0]: it must be an object");
        assertComplaint(
                "d.json",
                "{\"people\": [{\"id\": \"1\", \"enabled\": \"no\"}]}",
                "d.json, people[0], enabled: it must be true or false");
        assertComplaint(
                "d.json",
                "{\"people\": [{\"id\": \"1\", \"mail\": {}}]}",
                "d.json, people[0], mail: it must be text, a number or a boolean");
        assertComplaint(
                "d.json",
                "{\"people\": [{\"id\": \"1\"}, {\"id\": \"1\"}]}",
                "d.json, people[1], id: somebody else has '1', too");
        assertComplaint(
                "d.json",
                "{\"people\": [], \"teams\": [{\"id\": \"t\", \"members\": \"1\"}]}",
                "d.json, teams[0], members: it must be a list");
    }

    @Test
    void canBeSavedByASpreadsheetWithAByteOrderMark() throws IOException {
        Files.writeString(folder.resolve("people.csv"), "\uFEFFid,mail\r\n1,ä@b.example\r\n");

        assertThat(DirectoryFiles.read(folder).person("1").orElseThrow().attribute("mail"))
                .contains("ä@b.example");
    }

    @Test
    void mustBeInUtf8() throws IOException {
        Files.write(folder.resolve("people.csv"), "id\nä\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DirectoryFiles.read(folder))
                .withMessageEndingWith("people.csv: it is not in UTF-8");
    }

    @Test
    void mustBeThere() {
        assertThatThrownBy(() -> DirectoryFiles.read(folder)).isInstanceOf(UncheckedIOException.class);
    }

    private void assertComplaint(String name, String content, String complaint) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DirectoryFiles.read(file))
                .withMessageContaining(complaint);
    }
}
