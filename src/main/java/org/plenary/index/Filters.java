package org.plenary.index;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is narrowed to: any of the included values of a facet, all facets at once, none of the excluded values, and
 * published between two days. A date known by its year or month alone is between them when any of its days is; no date never
 * is.
 *
 * @param from the first day, null for no bound
 * @param to the last day, null for no bound
 */
public record Filters(
        Map<Facet, Set<String>> including,
        Map<Facet, Set<String>> excluding,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final Filters NONE = new Filters(Map.of(), Map.of(), null, null);

    public Filters {
        including = copy(including);
        excluding = copy(excluding);
    }

    private static Map<Facet, Set<String>> copy(Map<Facet, Set<String>> values) {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        values.forEach((facet, chosen) -> {
            if (!chosen.isEmpty()) {
                copy.put(facet, Collections.unmodifiableSet(new LinkedHashSet<>(chosen)));
            }
        });
        return Collections.unmodifiableMap(copy);
    }

    public Set<String> included(Facet facet) {
        return including.getOrDefault(facet, Set.of());
    }

    public Set<String> excluded(Facet facet) {
        return excluding.getOrDefault(facet, Set.of());
    }

    public boolean isEmpty() {
        return including.isEmpty() && excluding.isEmpty() && from == null && to == null;
    }

    /** The same without what was chosen for one facet: what the other values of that facet are counted under. */
    public Filters withoutChoiceOf(Facet facet) {
        Map<Facet, Set<String>> others = new EnumMap<>(Facet.class);
        others.putAll(including);
        others.remove(facet);
        return new Filters(others, excluding, from, to);
    }
}
