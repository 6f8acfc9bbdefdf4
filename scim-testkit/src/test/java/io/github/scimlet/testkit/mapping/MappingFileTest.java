package io.github.scimlet.testkit.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A mapping of one's own")
class MappingFileTest {

    @TempDir
    Path folder;

    @Test
    void canBeATable() throws IOException {
        Path file = file("our-app.csv", """
                # what our application takes
                object,attribute_path,type,filterable,required,source
                User,userName,String,yes,yes,mail
                User,active,Boolean,no,no,
                User,urn:ietf:params:scim:schemas:extension:ours:2.0:User:since,DateTime,no,no,employeeHireDate

                Group,displayName,String,yes,no,
                Group,members,Reference,no,no,
                """);

        Mapping mapping = Mappings.read(file);

        assertThat(mapping.name()).isEqualTo("our-app");
        assertThat(mapping.users())
                .containsExactly(
                        attribute("userName", MappedAttribute.Type.STRING, "mail", true, true),
                        attribute("active", MappedAttribute.Type.BOOLEAN, "accountEnabled", false, false),
                        attribute(
                                "urn:ietf:params:scim:schemas:extension:ours:2.0:User:since",
                                MappedAttribute.Type.DATE_TIME,
                                "employeeHireDate",
                                false,
                                false));
        assertThat(mapping.hasMembers()).isTrue();
    }

    @Test
    void canBeADocument() throws IOException {
        Path file = file("mapping.json", """
                {"title": "Our App",
                 "users": ["userName", "active",
                   {"path": "nickName", "source": "givenName", "matching": true, "required": true}],
                 "groups": ["displayName", "members"]}
                """);

        Mapping mapping = Mappings.read(file);

        assertThat(mapping.name()).isEqualTo("our-app");
        assertThat(mapping.title()).isEqualTo("Our App");
        assertThat(mapping.users())
                .containsExactly(
                        attribute("userName", MappedAttribute.Type.STRING, "userPrincipalName", false, false),
                        attribute("active", MappedAttribute.Type.BOOLEAN, "accountEnabled", false, false),
                        attribute("nickName", MappedAttribute.Type.STRING, "givenName", true, true));
        assertThat(mapping.groups())
                .extracting(MappedAttribute::type)
                .containsExactly(MappedAttribute.Type.STRING, MappedAttribute.Type.REFERENCE);
    }

    @Test
    void isToldWhereItIsWrong() {
        assertComplaint(
                "m.csv",
                "object,attribute_path\nUser,emails[work]\n",
                "m.csv, line 2, column attribute_path: 'emails[work]' is no path of an attribute,"
                        + " as emails[type eq \"work\"].value is one");
        assertComplaint(
                "m.csv",
                "object,attribute_path\n\nDevice,userName\n",
                "m.csv, line 3, column object: 'Device' is neither User nor Group");
        assertComplaint(
                "m.csv",
                "attribute_path,type\nuserName,Text\n",
                "m.csv, line 2, column type: 'Text' is none of String, Boolean, DateTime, Reference, List of"
                        + " appRoleAssignments");
        assertComplaint(
                "m.csv",
                "attribute_path,filterable\nuserName,maybe\n",
                "m.csv, line 2, column filterable: 'maybe' is neither yes nor no");
        assertComplaint(
                "m.csv",
                "path\nuserName\n",
                "m.csv: there is no column 'attribute_path'; there are [path], separated by commas");
        assertComplaint(
                "m.csv",
                "app,attribute_path\nA,userName\nB,userName\n",
                "m.csv: it has mappings of 2 applications (column app), but should have one of one");
        assertComplaint(
                "m.json",
                "{\"users\": [\"userName\", {\"type\": \"String\"}]}",
                "m.json, users[1]: it has no path, or one that is no string");
        assertComplaint(
                "m.json",
                "{\"users\": [{\"path\": \"userName\", \"type\": \"Text\"}]}",
                "m.json, users[0]: 'Text' is none of String, Boolean, DateTime, Reference, List of appRoleAssignments");
        assertComplaint("m.json", "{\"users\": [}", "m.json: it is no JSON object: ");
        assertComplaint("m.json", "{\"groups\": [\"displayName\"]}", "the mapping 'm' has no attribute of users");
    }

    @Test
    void mustBeThere() {
        assertThatThrownBy(() -> Mappings.read(folder.resolve("nowhere.csv"))).isInstanceOf(UncheckedIOException.class);
    }

    private void assertComplaint(String name, String content, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mappings.read(file(name, content)))
                .withMessageContaining(complaint);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static MappedAttribute attribute(
            String path, MappedAttribute.Type type, String source, boolean matching, boolean required) {
        return new MappedAttribute(TargetPath.of(path), type, source, matching, required);
    }
}
