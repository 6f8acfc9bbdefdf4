package io.github.scimlet.store;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.schema.Schemas;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Resources of a type of one's own")
class OwnResourcesTest extends GroupsFixture {

    private static final ResourceType<Resource> DEVICES = ResourceType.of("Device", Samples.schema("""
            {"id": "urn:example:2.0:Device", "attributes": [{"name": "name"}, {"name": "size", "type": "integer"}]}
            """), Resource::new);
    private static final Projection ALL = Projection.everything(DEVICES);

    private final ResourceStore<Resource> devices = store.resources(DEVICES);
    private final Resource phone = device("phone");

    private Resource device(String name) {
        return devices.create(new Resource(Attributes.of("name", name)), ALL);
    }

    private Resource sized(Resource device, int size) {
        return device.with(a -> a.with("size", size));
    }

    @Test
    void areKeptLikeUsers() {
        Resource bigger = devices.replace(phone, sized(phone, 7));

        assertThat(phone.id()).isNotEmpty();
        assertThat(bigger.meta().version())
                .isPresent()
                .isNotEqualTo(phone.meta().version());
        assertThat(devices.get(phone.id(), ALL)).contains(bigger);
        assertThatScim(() -> devices.replace(phone, phone)).failsWith(412);
        assertThatScim(() -> devices.delete(phone)).failsWith(412);
        assertThat(devices.delete(bigger)).isTrue();
        assertThat(devices.get(phone.id(), ALL)).isEmpty();
    }

    @Test
    void areFoundByAFilter() {
        Resource tablet = device("tablet");

        assertThat(devices("name eq \"TABLET\"")).containsExactly(tablet);
        assertThat(devices("id eq \"" + phone.id() + "\"")).containsExactly(phone);
        assertThat(devices("id eq \"" + phone.id() + "\" and size pr")).isEmpty();
    }

    private List<Resource> devices(String filter) {
        return devices.query(Queries.query(DEVICES, filter)).resources();
    }

    @Test
    void arePagedByPosition() {
        Resource tablet = device("tablet");
        Query query = Query.all(DEVICES).withPage(1, 1);

        Slice<Resource> first = Queries.slice(devices, query, Optional.empty());

        assertThat(first.resources()).containsExactly(phone);
        assertThat(Queries.slice(devices, query, first.next()).resources()).containsExactly(tablet);
    }

    @Test
    void areTheSameForEveryTypeOfThatName() {
        ResourceType<Badge> badges = ResourceType.of("Device", DEVICES.schema(), Badge::new);

        ResourceStore<Badge> again = store.resources(badges);

        assertThat(again.get(phone.id(), Projection.everything(badges))).contains(new Badge(phone.attributes()));
        assertThat(store.resources(ResourceType.of("Badge", DEVICES.schema(), Badge::new))
                        .get(phone.id(), ALL))
                .isEmpty();
    }

    private static final class Badge extends Resource {
        Badge(Attributes attributes) {
            super(attributes);
        }
    }

    @Test
    @InMemoryOnly
    void areNotTakenOutOfUsersOrGroups() {
        assertThatIllegalArgumentException().isThrownBy(() -> store.resources(Schemas.USERS));
        assertThatIllegalArgumentException().isThrownBy(() -> store.resources(Schemas.GROUPS));
    }

    @Test
    void areNoUsers() {
        assertThat(users.get(phone.id(), Projection.everything(Schemas.USERS))).isEmpty();
    }

    @Test
    void canBeMembersOfGroups() {
        Resource nameless = devices.create(new Resource(Attributes.EMPTY), ALL);

        Group group = group("Ops", phone, ann, nameless);

        assertThat(group.members())
                .containsExactlyInAnyOrder(
                        Member.of(phone.id()).withType("Device").withDisplay("phone"),
                        Member.of(ann.id()).withType("User").withDisplay("ann"),
                        Member.of(nameless.id()).withType("Device"));
        assertThat(found("members eq \"" + phone.id() + "\"")).containsExactly("Ops");
    }

    @Test
    void leaveTheirGroupsWhenTheyAreDeleted() {
        Group group = group("Ops", phone, ann);

        devices.delete(phone);

        assertThat(ids(read(group))).containsExactly(ann.id());
        assertThat(read(group).meta().version()).isNotEqualTo(group.meta().version());
    }
}
