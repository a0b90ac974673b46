package org.plenary.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plenary.index.DocumentSummary;

/**
 * What one state of the collection holds, without the texts.
 *
 * @param byId all documents in order of their ids
 * @param newestFirst the same by date, undated ones last
 * @param passages of all of them together
 * @param bodies how many issued them
 * @param firstYear of those that are dated; null when none is
 */
public record Holdings(
        List<DocumentSummary> byId,
        List<DocumentSummary> newestFirst,
        long passages,
        int bodies,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear) {

    static final Holdings NONE = of(List.of());

    /** @param byId in that order */
    public static Holdings of(List<DocumentSummary> byId) {
        List<DocumentSummary> newestFirst = new ArrayList<>(byId);
        newestFirst.sort(Comparator.comparing(Holdings::day).reversed().thenComparing(DocumentSummary::id));
        TreeSet<Integer> years = new TreeSet<>();
        byId.stream()
                .map(document -> document.metadata().date())
                .filter(Objects::nonNull)
                .forEach(date -> years.add(date.year()));
        long bodies = byId.stream()
                .map(document -> document.metadata().body())
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return new Holdings(
                List.copyOf(byId),
                List.copyOf(newestFirst),
                byId.stream().mapToLong(DocumentSummary::passages).sum(),
                (int) bodies,
                years.isEmpty() ? null : years.first(),
                years.isEmpty() ? null : years.last());
    }

    private static long day(DocumentSummary document) {
        return Optional.ofNullable(document.metadata().date())
                .map(date -> date.first().toEpochDay())
                .orElse(Long.MIN_VALUE);
    }
}
