package io.github.scimlet.protocol;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Member;
import io.github.scimlet.schema.SchemaPath;
import io.github.scimlet.schema.SchemaValidator;
import io.github.scimlet.store.NamedMembers;
import java.util.Iterator;
import java.util.List;

/**
 * The members that one body names, if they are more than {@link #FEW}. Each is checked when it is read; of what it says,
 * the id alone is kept.
 */
final class SpooledMembers implements NamedMembers, AutoCloseable {

    /** So many are in the body, as any other attribute. */
    static final int FEW = 1_000;

    /** No store issues longer ones; of each part of the file, one is in memory when they are gone through. */
    private static final int LONGEST_ID = 4_096;

    private final SchemaPath path;
    private final SchemaValidator validator;
    private final GroupMembers members;
    private final IdSpool ids = new IdSpool();
    private long named = FEW;

    SpooledMembers(SchemaPath path, SchemaValidator validator, GroupMembers members) {
        this.path = path;
        this.validator = validator;
        this.members = members;
    }

    /**
     * Takes one of those beyond the first few.
     *
     * @throws io.github.scimlet.error.ScimException {@code invalidValue} if it is no member; 413 if these are too many
     */
    void addAnother(Object element) {
        named++;
        members.refuseTooMany(named);
        add(element);
    }

    /** Takes the first few, as soon as there are others. */
    void addFirst(List<?> elements) {
        elements.forEach(this::add);
    }

    private void add(Object element) {
        if (validator.listed(path, element) instanceof Attributes member) {
            add(Member.of(member).value());
        }
    }

    private void add(String id) {
        if (id.length() > LONGEST_ID) {
            members.leaveOut(id);
        } else {
            ids.add(id);
        }
    }

    /** Whether there are but the first few. */
    boolean isEmpty() {
        return named == FEW;
    }

    @Override
    public Iterator<String> iterator() {
        return ids.iterator();
    }

    @Override
    public void isNobody(String id) {
        members.leaveOut(id);
    }

    @Override
    public void close() {
        ids.close();
    }
}
