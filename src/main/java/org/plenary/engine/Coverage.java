package org.plenary.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Form;
import org.plenary.document.Metadata;
import org.plenary.index.DocumentSummary;

/**
 * What a collection covers and what not: how many documents there are of each body, kind, year and language, and how many of them
 * are only told of in a digest.
 *
 * @param all of them together
 * @param bodies those with the most documents first, documents of which it is not known last; so kinds and languages
 * @param years the earliest first
 */
public record Coverage(Part all, List<Part> bodies, List<Part> kinds, List<Part> years, List<Part> languages) {

    /**
     * Documents that have something in common.
     *
     * @param value what they have in common; null where it is not known of them
     * @param digests how many of the documents are digests
     */
    public record Part(@Nullable String value, int documents, long passages, int digests) {
        private Part with(DocumentSummary document) {
            boolean digest = document.metadata().form() == Form.DIGEST;
            return new Part(value, documents + 1, passages + document.passages(), digests + (digest ? 1 : 0));
        }
    }

    private static final Comparator<Part> KNOWN_FIRST = Comparator.comparing(part -> part.value() == null);
    private static final Comparator<Part> BY_VALUE = Comparator.comparing(part -> String.valueOf(part.value()));
    private static final Comparator<Part> MOST_FIRST = KNOWN_FIRST
            .thenComparing(Comparator.comparingInt(Part::documents).reversed())
            .thenComparing(BY_VALUE);

    public static Coverage of(Holdings holdings) {
        List<DocumentSummary> documents = holdings.byId();
        return new Coverage(
                documents.stream().reduce(new Part(null, 0, 0, 0), Part::with, (one, _) -> one),
                parts(documents, Metadata::body, MOST_FIRST),
                parts(documents, Metadata::kind, MOST_FIRST),
                parts(documents, Coverage::year, KNOWN_FIRST.thenComparing(BY_VALUE)),
                parts(documents, Metadata::language, MOST_FIRST));
    }

    private static @Nullable String year(Metadata metadata) {
        return metadata.date() == null ? null : Integer.toString(metadata.date().year());
    }

    private static List<Part> parts(
            List<DocumentSummary> documents, Function<Metadata, @Nullable String> common, Comparator<Part> order) {
        Map<Optional<String>, Part> parts = new LinkedHashMap<>();
        for (DocumentSummary document : documents) {
            String value = common.apply(document.metadata());
            Part part = parts.getOrDefault(Optional.ofNullable(value), new Part(value, 0, 0, 0));
            parts.put(Optional.ofNullable(value), part.with(document));
        }
        List<Part> ordered = new ArrayList<>(parts.values());
        ordered.sort(order);
        return List.copyOf(ordered);
    }
}
