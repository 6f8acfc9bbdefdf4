package io.github.scimlet.fuzzing;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Resource;
import io.github.scimlet.model.User;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.Caller;
import io.github.scimlet.protocol.CursorSettings;
import io.github.scimlet.protocol.ScimRequest;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.protocol.ServiceProviderConfig;
import io.github.scimlet.protocol.TenantResolver;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.store.InMemoryStore;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.ResourceStore;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An engine that is made once, and stores that are new for each input. Each tenant has two users, a group and a sample. */
final class Server {

    static final URI BASE = URI.create("https://example.com/scim/v2");

    /** The token of {@code acme}. */
    static final String TOKEN = "0f9c2c6a-acme-token";

    /** What the other tenant's resources have in their texts, and nobody else may see. */
    static final String SECRET = "Quetzalcoatl";

    private static final ServiceProviderConfig CONFIG = ServiceProviderConfig.builder()
            .maxMembers(20)
            .maxPatchOperations(20)
            .maxBulkOperations(20)
            .maxPageSize(10)
            .rootQueries(10)
            .cursors(CursorSettings.defaults()
                    .withSecret("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8)))
            .build();

    private final ScimServiceProvider provider;
    private Tenant acme = new Tenant("Acme");
    private Tenant other = new Tenant(SECRET);

    private Server(ScimServiceProvider.Builder builder, Conformance conformance) {
        provider = serving(builder).conformance(conformance).config(CONFIG).build();
    }

    /** One that lets everybody in, who is of {@code acme} and its first user. */
    static Server open(Conformance conformance) {
        return new Server(
                ScimServiceProvider.builder().authenticator(request -> Optional.of(Caller.of("acme"))), conformance);
    }

    /** One that wants a token, and a tenant at the beginning of each path. */
    static Server guarded() {
        BearerTokens tokens = BearerTokens.none().with(Caller.of("acme"), TOKEN).with(Caller.of("other"), SECRET);
        return new Server(
                ScimServiceProvider.builder().authenticator(tokens).tenants(TenantResolver.pathPrefix()),
                Conformance.TOLERANT);
    }

    private ScimServiceProvider.Builder serving(ScimServiceProvider.Builder builder) {
        builder.users(caller -> of(caller).store.users())
                .groups(caller -> of(caller).store.groups())
                .resources(Kinds.SAMPLES, caller -> of(caller).store.resources(Kinds.SAMPLES))
                .me(caller -> Optional.of(of(caller).ids.get(0)));
        Samples.extensions().forEach(builder::userExtension);
        return builder;
    }

    private Tenant of(Caller caller) {
        return caller.tenant().equals("acme") ? acme : other;
    }

    /** Forgets what has been written. */
    void reset() {
        acme = new Tenant("Acme");
        other = new Tenant(SECRET);
    }

    Reply send(ScimRequest request) {
        return Reply.of(request, provider.handle(request));
    }

    /** The ids of what {@code acme} began with: two users, a group, a sample. */
    List<String> ids() {
        return acme.ids;
    }

    List<User> users() {
        return acme.store.users().query(Query.all(Kinds.USERS)).resources();
    }

    List<Group> groups() {
        return acme.store.groups().query(Query.all(Kinds.GROUPS)).resources();
    }

    /** All that is stored, of both tenants. */
    List<Attributes> content() {
        return Stream.of(acme, other).flatMap(Tenant::content).toList();
    }

    private static final class Tenant {

        private final InMemoryStore store = new InMemoryStore();
        private final List<String> ids = new ArrayList<>();

        Tenant(String name) {
            User first = User.named(name + "-bjensen").with(user -> user.with("title", name));
            ids.add(created(Kinds.USERS, store.users(), first));
            ids.add(created(Kinds.USERS, store.users(), User.named(name + "-jsmith")));
            Attributes group = Trees.read(
                    "{\"displayName\": \"%s guides\", \"members\": [{\"value\": \"%s\"}]}".formatted(name, ids.get(1)));
            ids.add(created(Kinds.GROUPS, store.groups(), new Group(group)));
            Resource sample = new Resource(Resources.SAMPLE.with("folded", name));
            ids.add(created(Kinds.SAMPLES, store.resources(Kinds.SAMPLES), sample));
        }

        private static <R extends Resource> String created(ResourceType<R> type, ResourceStore<R> store, R resource) {
            return store.create(resource, Projection.everything(type)).id();
        }

        Stream<Attributes> content() {
            return Stream.of(
                            store.users().query(Query.all(Kinds.USERS)).resources(),
                            store.groups().query(Query.all(Kinds.GROUPS)).resources(),
                            store.resources(Kinds.SAMPLES)
                                    .query(Query.all(Kinds.SAMPLES))
                                    .resources())
                    .flatMap(resources -> resources.stream().map(Resource::attributes));
        }
    }
}
