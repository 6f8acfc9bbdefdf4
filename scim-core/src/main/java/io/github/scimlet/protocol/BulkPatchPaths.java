package io.github.scimlet.protocol;

import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.FilterSyntaxException;
import io.github.scimlet.filter.Literal;
import io.github.scimlet.filter.PatchPath;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Leniency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** References in the filters of the paths of a PATCH: {@code members[value eq "bulkId:x"]}. */
final class BulkPatchPaths implements Filter.Rewriting {

    private static final String OPERATIONS = "Operations";
    private static final String PATH = "path";

    private final UnaryOperator<String> idOf;

    private BulkPatchPaths(UnaryOperator<String> idOf) {
        this.idOf = idOf;
    }

    /** Hands each bulkId that the paths of {@code patch} refer to to {@code action}. */
    static void forEach(Attributes patch, Leniency leniency, Consumer<String> action) {
        UnaryOperator<String> seen = bulkId -> {
            action.accept(bulkId);
            return bulkId;
        };
        patch.complexes(OPERATIONS).forEach(operation -> replacedInOne(operation, leniency, seen));
    }

    /** {@code patch} with ids in the place of the references in its paths. */
    static Attributes replaced(Attributes patch, Leniency leniency, UnaryOperator<String> idOf) {
        if (!(patch.mentioned(OPERATIONS) instanceof List<?> operations) || operations.isEmpty()) {
            return patch; // without paths: what it is instead is judged when it is carried out
        }
        return patch.with(
                OPERATIONS,
                operations.stream()
                        .map(element -> element instanceof Attributes operation
                                ? replacedInOne(operation, leniency, idOf)
                                : element)
                        .toList());
    }

    private static Attributes replacedInOne(Attributes operation, Leniency leniency, UnaryOperator<String> idOf) {
        Optional<PatchPath> path = operation
                .text(PATH)
                .filter(text -> text.contains(BulkReferences.PREFIX))
                .flatMap(text -> read(text, leniency))
                .filter(read -> read.filter().isPresent());
        return path.isEmpty()
                ? operation
                : operation.with(PATH, replaced(path.get(), idOf).toString());
    }

    /** What cannot be read is refused when the PATCH is carried out. */
    private static Optional<PatchPath> read(String path, Leniency leniency) {
        try {
            return Optional.of(leniency.parse(syntax -> PatchPath.parse(path, syntax)));
        } catch (FilterSyntaxException e) {
            return Optional.empty();
        }
    }

    private static PatchPath replaced(PatchPath path, UnaryOperator<String> idOf) {
        BulkPatchPaths visitor = new BulkPatchPaths(idOf);
        return new PatchPath(
                path.schema(),
                path.attribute(),
                path.filter().map(filter -> filter.accept(visitor)),
                path.subAttribute());
    }

    @Override
    public Filter present(Filter.Present filter) {
        return filter;
    }

    @Override
    public Filter comparison(Filter.Comparison filter) {
        return new Filter.Comparison(filter.path(), filter.operator(), replaced(filter.literal()));
    }

    private Literal replaced(Literal literal) {
        return literal instanceof Literal.Text text
                ? BulkReferences.in(text.value())
                        .map(idOf)
                        .<Literal>map(Literal.Text::new)
                        .orElse(text)
                : literal;
    }

    @Override
    public Filter valuePath(Filter.ValuePath filter) {
        return new Filter.ValuePath(filter.path(), filter.filter().accept(this));
    }
}
