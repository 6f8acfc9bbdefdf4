package io.github.scimlet.protocol;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.schema.Extension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Finds out what exists for a caller: the extensions of its tenant, and the attributes that it may know of. */
final class TypesInForce {

    /** Tenants with extensions of their own, times the kinds of clients; beyond that they are put together again. */
    private static final int MOST_KEPT = 1000;

    private final List<Served<?>> all;
    private final BiFunction<Caller, String, List<Extension>> extensions;
    private final AccessPolicy policy;
    private final Function<List<Served<?>>, ResourceTypes> assembly;
    private final ResourceTypes whole;
    private final Map<List<Particulars>, ResourceTypes> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** In what a type differs from what everybody gets. */
    private record Particulars(List<Extension> extensions, Set<AttributePath> hidden) {
        boolean none() {
            return extensions.isEmpty() && hidden.isEmpty();
        }
    }

    /**
     * What exists for callers of a service provider that serves {@code all}.
     *
     * @param extensions those that a caller's tenant has beyond those of all, by the name of the type
     * @param assembly makes of types what serves them
     */
    TypesInForce(
            List<Served<?>> all,
            BiFunction<Caller, String, List<Extension>> extensions,
            AccessPolicy policy,
            Function<List<Served<?>>, ResourceTypes> assembly) {
        this.all = all;
        this.extensions = extensions;
        this.policy = policy;
        this.assembly = assembly;
        this.whole = assembly.apply(all);
    }

    @SuppressWarnings("ReferenceEquality") // a host may have a caller of its own that is equal
    ResourceTypes of(Caller caller) {
        if (caller == Gate.ANONYMOUS) {
            return whole;
        }
        List<Particulars> particulars = new ArrayList<>(all.size());
        boolean none = true;
        for (Served<?> served : all) {
            Particulars ofType = particulars(caller, served.type().name());
            particulars.add(ofType);
            none &= ofType.none();
        }
        return none ? whole : kept(List.copyOf(particulars));
    }

    private Particulars particulars(Caller caller, String type) {
        return new Particulars(List.copyOf(extensions.apply(caller, type)), Set.copyOf(policy.hidden(caller, type)));
    }

    private synchronized ResourceTypes kept(List<Particulars> particulars) {
        ResourceTypes known = kept.get(particulars);
        if (known == null) {
            known = assembly.apply(particular(particulars));
            kept.put(particulars, known);
            if (kept.size() > MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return known;
    }

    private List<Served<?>> particular(List<Particulars> particulars) {
        return IntStream.range(0, all.size())
                .<Served<?>>mapToObj(i -> particular(all.get(i), particulars.get(i)))
                .toList();
    }

    private static Served<?> particular(Served<?> served, Particulars particulars) {
        return served.with(particulars.extensions()).without(particulars.hidden());
    }
}
