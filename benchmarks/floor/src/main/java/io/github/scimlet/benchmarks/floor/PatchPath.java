package io.github.scimlet.benchmarks.floor;

import org.jspecify.annotations.Nullable;

/** {@code path}, or {@code path[filter]}, or {@code path[filter].sub}. */
record PatchPath(Path path, @Nullable Filter filter, String sub) {}
