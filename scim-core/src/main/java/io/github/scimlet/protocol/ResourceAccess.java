package io.github.scimlet.protocol;

import java.util.List;
import java.util.Optional;

/**
 * What method and path say that a request does with resources of one type, whether it may or not.
 *
 * @param id empty for what is done with all of them, or with a new one
 */
record ResourceAccess(Operation operation, String resourceType, Optional<String> id) {

    /** Empty if it is something else, or nothing that can be done. */
    static Optional<ResourceAccess> of(ScimRequest request, ResourceTypes types) {
        return BulkPath.read(request.path())
                .map(BulkPath::segments)
                .filter(segments -> !segments.isEmpty() && segments.size() <= 2)
                .flatMap(segments -> types.at(segments.get(0)).flatMap(type -> of(request.method(), type, segments)));
    }

    private static Optional<ResourceAccess> of(String method, String type, List<String> segments) {
        if (segments.size() == 1) {
            return onAll(method).map(operation -> new ResourceAccess(operation, type, Optional.empty()));
        }
        String id = segments.get(1);
        return id.equals(".search")
                ? Optional.of(new ResourceAccess(Operation.QUERY, type, Optional.empty()))
                        .filter(query -> method.equals("POST"))
                : onOne(method).map(operation -> new ResourceAccess(operation, type, Optional.of(id)));
    }

    private static Optional<Operation> onAll(String method) {
        return switch (method) {
            case "GET", "HEAD" -> Optional.of(Operation.QUERY);
            case "POST" -> Optional.of(Operation.CREATE);
            default -> Optional.empty();
        };
    }

    private static Optional<Operation> onOne(String method) {
        return switch (method) {
            case "GET", "HEAD" -> Optional.of(Operation.READ);
            case "PUT" -> Optional.of(Operation.REPLACE);
            case "PATCH" -> Optional.of(Operation.PATCH);
            case "DELETE" -> Optional.of(Operation.DELETE);
            default -> Optional.empty();
        };
    }
}
