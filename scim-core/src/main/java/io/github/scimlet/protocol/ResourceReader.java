package io.github.scimlet.protocol;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.store.MemberStreaming;
import io.github.scimlet.store.ResourceStore;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/** Reads one resource for an answer; most members of a group that has very many, not before that is written. */
final class ResourceReader<R extends Resource> {

    private static final String MEMBERS = "members";

    private final Exchange exchange;
    private final ResourceType<R> type;
    private final ResourceStore<R> store;
    private final Promises promises;
    private final Wanted wanted;
    private final Representation representation;

    /** @param wanted what the client wants to see of it */
    ResourceReader(Exchange exchange, ResourceType<R> type, ResourceStore<R> store, Wanted wanted) {
        this.exchange = exchange;
        this.type = type;
        this.store = store;
        this.promises = new Promises(type, store);
        this.wanted = wanted;
        this.representation = exchange.types().representation(type, exchange);
    }

    /** @throws io.github.scimlet.error.ScimException 404 if there is no such resource */
    Found read(String id) {
        Optional<? extends Found> found =
                store instanceof MemberStreaming groups && wanted.projection().includes(MEMBERS)
                        ? promises.found(id, MemberPages.FIRST, groups.get(id, wanted.projection(), MemberPages.FIRST))
                                .map(group -> found(groups, group))
                        : promises.found(id, store.get(id, wanted.projection())).map(this::whole);
        return found.orElseThrow(() -> ResourceWriter.noSuchResource(type, id));
    }

    /** What has been read, or written, already. */
    Found whole(Resource resource) {
        return new Whole(resource);
    }

    private Found found(MemberStreaming groups, Group group) {
        return MemberPages.hasMore(group) ? new Large(groups, group) : whole(group);
    }

    /** What there is to be answered. */
    interface Found {

        /** Where it is. */
        String location();

        /** Its ETag. */
        Optional<String> version();

        /**
         * An answer that has it.
         *
         * @param written the top-level names that the request has set
         */
        ScimResponse answer(int status, Set<String> written);
    }

    private final class Whole implements Found {

        private final Resource resource;
        private final Optional<String> version;

        Whole(Resource resource) {
            this.resource = resource;
            this.version = representation.version(resource, !wanted.chosen()); // once: it may be made of the content
        }

        @Override
        public String location() {
            return representation.location(resource);
        }

        @Override
        public Optional<String> version() {
            return version;
        }

        @Override
        public ScimResponse answer(int status, Set<String> written) {
            return exchange.answer(status, representation.of(resource, wanted, written))
                    .withHeader("ETag", version);
        }
    }

    /**
     * A group whose members are still being read when it is on its way to the client. Its version is older than they, if
     * anything: who asks for it by that version again, or writes it back, is told that it has changed.
     */
    private final class Large implements Found {

        private final MemberStreaming groups;
        private final Group first;
        private final Group head;

        /** @param first the group with the first of its members */
        Large(MemberStreaming groups, Group first) {
            this.groups = groups;
            this.first = first;
            this.head = first.withMembers(List.of());
        }

        @Override
        public String location() {
            return representation.location(head);
        }

        @Override
        public Optional<String> version() {
            return representation.version(head, false);
        }

        @Override
        public ScimResponse answer(int status, Set<String> written) {
            Attributes seen = representation.of(head, new Wanted(wanted.projection(), true), written);
            return ScimResponse.of(
                            status,
                            MediaTypes.ofAnswer(exchange.request()),
                            out -> exchange.json().write(seen, MEMBERS, members(), out))
                    .withHeader("ETag", version());
        }

        private Iterator<Attributes> members() {
            AttributeDefinition definition = type.attribute(MEMBERS).orElseThrow();
            MemberPages stored = new MemberPages(groups, promises, wanted.projection(), first);
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(stored, Spliterator.ORDERED), false)
                    .map(member -> representation.element(definition, member, wanted.projection()))
                    .filter(member -> !member.isEmpty())
                    .iterator();
        }
    }
}
