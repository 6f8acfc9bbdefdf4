package io.github.scimlet.testkit.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.testkit.directory.DirectoryFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestkitTest {

    @Test
    void teachesWhoAsksNothing() {
        Ran ran = Ran.with();

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("Commands:", "To begin with:", "Exit codes:", "SCIM_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entra", "okta", "provider", "check", "mappings", "providers", "directory"})
    void teachesEachCommandByExamples(String command) {
        Ran ran = Ran.with(command, "--help");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .startsWith("Usage: java -jar scim-testkit.jar " + command)
                .contains("For example:");
        assertThat(Ran.with("help", command).out()).isEqualTo(ran.out());
    }

    @Test
    void tellsItsVersion() {
        assertThat(Ran.with("--version").out()).startsWith("scim-testkit ").contains("Java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chek | no such command. Did you mean: java -jar scim-testkit.jar check",
                "check | Missing required option: '--url=URL'",
                "check --ulr https://app.example/scim | There is no option --ulr.",
                "check --url https://app.example/scim --suite none | 'none' is none of discoverability, validator, okta-spec",
                "check --url app.example | --url must begin with https://",
                "check --url ftp://app.example/scim | --url must begin with https://",
                "check --url https://my_app.example/scim | --url has a host with an underscore",
                "check --url https://app.example:99999/scim | --url has the port 99999",
                "check --url https://me:word@app.example/scim | --url must not hold a name and a password",
                "check --url https://app.example/scim --mapping nope | there is no mapping 'nope'",
                "check --url https://app.example/scim --mapping nope.json | There is no file nope.json",
                "check --url https://app.example/scim --token-file nope | Cannot read the token from nope.",
                "check --url https://app.example/scim --report / | Cannot write /.",
                "check --url https://app.example/scim --report pom.xml/report.html | Cannot write",
                "entra --url https://app.example/scim --dialect nope | 'nope' is none of default, scim-compliant, both",
                "entra --url https://app.example/scim --scope nope | --scope is assigned, everybody, or",
                "entra --url https://app.example/scim --duration 1y | '1y' is no time; 40m, 12h and 365d are",
                "entra --url https://app.example/scim --cycles 2 --duration 1d | Give either --cycles or --duration.",
                "okta --url https://app.example/scim --cycles 0 | at least one of cycles",
                "provider --url https://app.example/scim | Missing required parameter: 'NAME'",
                "provider nope --url https://app.example/scim | there is no profile 'nope'",
                "mappings nope | there is no mapping 'nope'",
                "directory --users many | Invalid value for option '--users'",
                "directory --source nope.json | There is no file nope.json",
                "directory --users 0 | at least 1 people"
            })
    void saysInALineOrTwoWhatIsWrong(String line) {
        String[] parts = line.split(" \\| ", -1);

        Ran ran = Ran.with(parts[0].split(" ", -1));

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err().replaceAll("\\s+", " ")).contains(parts[1]);
        assertThat(ran.err().lines().filter(told -> !told.startsWith("Hint:"))).hasSizeLessThan(4);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void repeatsNoTokenThatWasMistyped() {
        assertThat(Ran.with("check", "--url", "https://app.example/scim", "--tokn", "s3cr3t")
                        .err())
                .contains("--tokn")
                .doesNotContain("s3cr3t");
        assertThat(Ran.with("check", "--url", "https://app.example/scim", "--tokn=s3cr3t")
                        .err())
                .doesNotContain("s3cr3t");
        assertThat(Ran.with("check", "s3cr3t", "--url", "https://app.example/scim")
                        .err())
                .doesNotContain("s3cr3t");
        assertThat(Ran.with("check", "--url", "https://me:s3cr3t@app.example/scim")
                        .err())
                .doesNotContain("s3cr3t");
        assertThat(Ran.with("check", "--url", "https://app.example/scim", "--token", "s3 cr3t")
                        .err())
                .contains("The token has characters")
                .doesNotContain("cr3t");
    }

    @Test
    void listsMappings() {
        Ran ran = Ran.with("mappings");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).containsPattern("(?m)^invitedesk +\\d+ +3 +userName$");
    }

    @Test
    void showsAMapping() {
        assertThat(Ran.with("mappings", "InviteDesk").out())
                .containsPattern("(?m)^userName +userPrincipalName +string +matching$")
                .containsPattern("(?m)^members +members +reference$");
    }

    @Test
    void writesSchemasOfExtensions(@TempDir Path folder) {
        assertThat(Ran.with("mappings", "airbase", "--schemas", folder.toString())
                        .exitCode())
                .isZero();

        assertThat(folder.resolve("urn_ietf_params_scim_schemas_extension_airbase_2.0_User.json"))
                .content()
                .contains("\"id\":\"urn:ietf:params:scim:schemas:extension:airbase:2.0:User\"");
    }

    @Test
    void writesADirectoryThatCanBeGivenBack(@TempDir Path folder) {
        Path people = folder.resolve("people.json");

        Ran.with("directory", "--users", "7", "--groups", "2", "--output", people.toString());

        assertThat(DirectoryFiles.read(people).people()).hasSize(7);
        assertThat(Ran.with("directory", "--source", people.toString()).out())
                .isEqualTo(
                        Ran.with("directory", "--users", "7", "--groups", "2").out());
    }
}
