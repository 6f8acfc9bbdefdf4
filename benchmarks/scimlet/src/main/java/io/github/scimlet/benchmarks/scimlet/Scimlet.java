package io.github.scimlet.benchmarks.scimlet;

import io.github.scimlet.benchmarks.workload.Contender;
import io.github.scimlet.benchmarks.workload.Work;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.FilterSyntax;
import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.User;
import io.github.scimlet.patch.PatchRequest;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.FilterChecker;
import io.github.scimlet.schema.FilterMatcher;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.SchemaValidator;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.InMemoryStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What {@code ScimServiceProvider} does with a request, without the request. */
public final class Scimlet implements Contender {

    private static final FilterSyntax UNLIMITED =
            FilterSyntax.rfc().withMaxLength(1_000_000).withMaxTerms(10_000).withMaxDepth(100);

    private final Json json = new Json(50);

    @Override
    public Object parse(String filter) {
        return Filter.parse(filter, UNLIMITED);
    }

    @Override
    public Predicate<Object> matcher(String filter) {
        Filter checked = FilterChecker.check(Schemas.USERS, Filter.parse(filter), leniency());
        Predicate<Attributes> matches = FilterMatcher.of(Schemas.USERS, checked);
        return user -> matches.test(((User) user).attributes());
    }

    @Override
    public Object read(byte[] user) {
        return stored(object(user));
    }

    /** Checked like a body, and with what a store adds to it. */
    private static User stored(Attributes body) {
        Attributes checked = new SchemaValidator(Schemas.USERS, leniency()).create(body);
        return Schemas.USERS.view(checked.with("id", body.get("id"))
                .with("groups", body.get("groups"))
                .with("meta", body.get("meta")));
    }

    @Override
    public byte[] write(Object user) {
        return bytes(seen((User) user, Projection.everything(Schemas.USERS)));
    }

    @Override
    public List<?> readList(byte[] list) {
        return object(list).complexes("Resources").stream().map(Scimlet::stored).toList();
    }

    @Override
    public byte[] writeList(List<?> users) {
        return list(users, Projection.everything(Schemas.USERS));
    }

    @Override
    public byte[] writeList(List<?> users, List<String> attributes) {
        return list(users, Projection.of(Schemas.USERS, attributes, List.of(), leniency()));
    }

    private byte[] list(List<?> users, Projection projection) {
        Attributes.Builder list = Attributes.builder();
        list.add("schemas", List.of("urn:ietf:params:scim:api:messages:2.0:ListResponse"));
        list.add("totalResults", users.size());
        list.add("startIndex", 1);
        list.add("itemsPerPage", users.size());
        list.add(
                "Resources",
                users.stream().map(user -> seen((User) user, projection)).toList());
        return bytes(list.build());
    }

    private static Attributes seen(User user, Projection projection) {
        Projection.Seen seen = projection.seen(Set.of());
        seen.add("schemas", Schemas.USERS.schemasOf(user.attributes()));
        user.attributes().forEach(seen::add);
        return seen.build();
    }

    @Override
    public Object patch(Object user, byte[] request) {
        return Schemas.USERS.view(request(Schemas.USERS, request).apply(((User) user).attributes()));
    }

    private PatchRequest request(ResourceType<?> type, byte[] body) {
        return PatchRequest.of(type, object(body), leniency(), 10_000);
    }

    @Override
    public Members group(int members) {
        InMemoryStore store = new InMemoryStore();
        List<String> ids = IntStream.rangeClosed(0, members)
                .mapToObj(i -> store.users()
                        .create(User.named(Work.userName(i)), Projection.minimum(Schemas.USERS))
                        .id())
                .toList();
        Group group = Group.named("Tour Guides")
                .withMembers(ids.stream().limit(members).map(Member::of).toList());
        String id =
                store.groups().create(group, Projection.minimum(Schemas.GROUPS)).id();
        return new StoredGroup(store.groups(), id, ids);
    }

    private final class StoredGroup implements Members {

        private final GroupStore groups;
        private final String group;
        private final List<String> ids;

        StoredGroup(GroupStore groups, String group, List<String> ids) {
            this.groups = groups;
            this.group = group;
            this.ids = ids;
        }

        @Override
        public String id(int number) {
            return ids.get(number);
        }

        @Override
        public void patch(byte[] request) {
            MemberChange change =
                    request(Schemas.GROUPS, request).memberChange().orElseThrow();
            if (groups.changeMembers(group, change).isEmpty()) {
                throw new IllegalStateException("no group " + group);
            }
        }

        @Override
        public List<String> ids() {
            return groups.get(group, Projection.everything(Schemas.GROUPS)).orElseThrow().members().stream()
                    .map(Member::value)
                    .toList();
        }
    }

    @Override
    public Users users(int count) {
        return new StoredUsers(count);
    }

    private Attributes object(byte[] body) {
        return json.readObject(new ByteArrayInputStream(body));
    }

    private byte[] bytes(Attributes object) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        json.write(object, out);
        return out.toByteArray();
    }

    private static Leniency leniency() {
        return new Leniency(Conformance.TOLERANT);
    }
}
