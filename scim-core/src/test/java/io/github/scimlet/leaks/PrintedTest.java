package io.github.scimlet.leaks;

import static io.github.scimlet.leaks.Canaries.CANARY;
import static io.github.scimlet.leaks.Canaries.assertSilent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.EnterpriseUser;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Resource;
import io.github.scimlet.model.Secret;
import io.github.scimlet.model.User;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.ScimRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What objects print")
class PrintedTest {

    private static final Attributes TREE = Attributes.of("userName", CANARY);

    /** What has names, paths, ids and schemas, or others of these; and who calls, by the name that the host has given. */
    private static final Set<String> NAMES = Set.of(
            "Access",
            "AnsweredRequest",
            "AddressFilter$Address",
            "AuthenticationScheme",
            "Bound",
            "BulkPath",
            "BulkResult",
            "Caller",
            "Change",
            "Characteristics",
            "CursorSettings",
            "Extension",
            "IdSpool$Merged$Front",
            "Keyset$Placed",
            "MemberPage",
            "PatchOperation",
            "Position",
            "Query$Keyed",
            "RecordPart",
            "RecordShape",
            "ResourceAccess",
            "ResourceWriter$Changed",
            "RootQuery$Answer",
            "RootQuery$Found",
            "SchemaPath",
            "Selection",
            "Sort",
            "Step",
            "UniqueAttribute");

    static Stream<Object> objects() {
        return Stream.of(
                TREE,
                new User(TREE),
                new Group(TREE),
                new Resource(TREE),
                new EnterpriseUser(TREE),
                Secret.of(CANARY),
                BearerTokens.of(CANARY),
                ScimRequest.builder("GET", URI.create("https://example.com"), "/Users")
                        .query("filter=userName eq \"" + CANARY + "\"")
                        .header("Authorization", "Bearer " + CANARY)
                        .build(),
                ScimException.uniqueness(CANARY).error());
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("objects")
    void hasNoValueOfWhatTheyHold(Object object) {
        assertSilent(object);
    }

    @Test
    void isKnownOfEveryTypeThatSaysIt() {
        Set<String> unknown = new TreeSet<>();
        Set<String> tried = new TreeSet<>();
        objects().forEach(object -> tried.add(object.getClass().getName()));
        for (Class<?> type : Canaries.typesBeside(User.class)) {
            if (Canaries.saysWhatItPrints(type)) {
                Optional<Object> filled = type.isRecord() ? Canaries.filled(type) : Optional.empty();
                if (filled.isPresent() && !NAMES.contains(Canaries.nameOf(type))) {
                    assertSilent(filled.get());
                } else if (!tried.contains(type.getName()) && !NAMES.contains(Canaries.nameOf(type))) {
                    unknown.add(type.getName());
                }
            }
        }

        assertThat(unknown).isEmpty();
    }
}
