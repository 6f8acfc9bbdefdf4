package io.github.scimlet.patch;

import static io.github.scimlet.error.ScimException.invalidSyntax;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.SchemaValidator;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.schema.Tolerance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The body of a PATCH request, understood: a list of changes to one resource (RFC 7644 §3.5.2).
 *
 * <p>Everything that can be said without the resource has been checked. One request has one instance; not safe for use
 * by several threads.
 */
public final class PatchRequest {

    /** The URN of the message. */
    public static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    private static final String MEMBERS = "members";

    private final ResourceType<?> type;
    private final Leniency leniency;
    private final SchemaValidator validator;
    private final List<Step> steps;

    private PatchRequest(ResourceType<?> type, Leniency leniency, SchemaValidator validator, List<Step> steps) {
        this.type = type;
        this.leniency = leniency;
        this.validator = validator;
        this.steps = steps;
    }

    /**
     * Understands {@code body} as a request to change a resource of {@code type}.
     *
     * @param maxOperations how many operations it may have
     * @throws ScimException {@code invalidSyntax} if it is no PATCH request; {@code invalidPath}, {@code invalidFilter},
     *     {@code noTarget}, {@code mutability} or {@code invalidValue} if an operation is wrong whatever the resource
     *     holds; 413 if there are too many operations
     */
    public static PatchRequest of(ResourceType<?> type, Attributes body, Leniency leniency, int maxOperations) {
        List<?> operations = operations(body, leniency);
        refuseTooMany(operations.size(), maxOperations);
        SchemaValidator validator = new SchemaValidator(type, leniency);
        PatchDialect dialect = new PatchDialect(type, leniency, validator);
        List<Step> steps = new ArrayList<>();
        for (Object operation : operations) {
            steps.addAll(dialect.understand(PatchOperation.of(operation, leniency)));
        }
        refuseTooMany(filtered(steps), maxOperations);
        return new PatchRequest(type, leniency, validator, steps);
    }

    /** A key with a filter costs what an operation costs: each looks at all values of an attribute. */
    private static int filtered(List<Step> steps) {
        int filtered = 0;
        for (Step step : steps) {
            filtered += step.filter().isPresent() ? 1 : 0;
        }
        return filtered;
    }

    private static void refuseTooMany(int operations, int maxOperations) {
        if (operations > maxOperations) {
            throw new ScimException(ScimError.of(
                    413,
                    "The request has " + operations + " operations; maxPatchOperations is " + maxOperations + "."));
        }
    }

    private static List<?> operations(Attributes body, Leniency leniency) {
        leniency.requireMessage(body, SCHEMA);
        if (!(body.mentioned("Operations") instanceof List<?> operations)) {
            throw invalidSyntax("The request must have an array of Operations.");
        }
        if (operations.isEmpty() && !leniency.grants(Tolerance.NO_OPERATIONS, "Operations")) {
            throw invalidSyntax("The request must have at least one operation.");
        }
        return operations;
    }

    /**
     * What becomes of {@code resource}; what the request leaves alone is the same object as before.
     *
     * @throws ScimException {@code noTarget}, {@code mutability} or {@code invalidValue} if an operation cannot be
     *     carried out on what the resource holds
     */
    public Attributes apply(Attributes resource) {
        Optional<MemberChange> members = memberChange();
        List<Step> others = members.isEmpty() ? steps : without(MEMBERS).steps;
        Attributes after = new Patcher(type, validator, leniency).apply(resource, others);
        return members.map(change -> MemberSteps.applied(change, after)).orElse(after);
    }

    /** The request without what it says of {@code attribute}, which stands at the top. */
    public PatchRequest without(String attribute) {
        return new PatchRequest(
                type,
                leniency,
                validator,
                steps.stream().filter(step -> !step.top().equals(attribute)).toList());
    }

    /** What the request does to a group's members, if that is no more than adding some and removing some by their ids. */
    public Optional<MemberChange> memberChange() {
        return changes(MEMBERS)
                        && type.schema()
                                .attribute(MEMBERS)
                                .filter(PatchRequest::areKnownById)
                                .isPresent()
                ? MemberSteps.change(steps.stream()
                        .filter(step -> step.top().equals(MEMBERS))
                        .toList())
                : Optional.empty();
    }

    /** Members as RFC 7643 has them, be it without parts that the client must not see. */
    private static boolean areKnownById(AttributeDefinition members) {
        List<AttributeDefinition> parts =
                Schemas.GROUP.attribute(MEMBERS).orElseThrow().subAttributes();
        return members.multiValued() && members.isReference() && parts.containsAll(members.subAttributes());
    }

    /** Whether it asks for no change at all. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Whether it says anything of {@code attribute}, which stands at the top. */
    public boolean changes(String attribute) {
        for (Step step : steps) {
            if (step.top().equals(attribute)) {
                return true;
            }
        }
        return false;
    }

    /** The attributes that it sets or removes, each without its sub-attribute; of a whole extension, all that it has. */
    public Set<AttributePath> attributes() {
        return steps.stream()
                .filter(step -> !step.isClaim())
                .flatMap(Step::attributes)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The names at the top that it sets or removes: attributes, and URNs of extensions. */
    public Set<String> changed() {
        return steps.stream().map(Step::top).collect(Collectors.toUnmodifiableSet());
    }
}
