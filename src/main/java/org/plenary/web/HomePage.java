package org.plenary.web;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plenary.index.DocumentSummary;
import org.plenary.index.IndexState;

/**
 * Where one begins.
 *
 * @param holds what the collection holds, in a sentence
 * @param centre the document that the others stand around; null when the collection does not hold it
 * @param examples questions that show what can be asked
 */
public record HomePage(
        boolean ready, String holds, @Nullable Link centre, List<Link> examples) {
    private static final String REPORT = "wuzhen-report-2016";
    private static final List<String> EXAMPLES = List.of(
            "bridging the digital divide",
            "\"enhanced cooperation\"",
            "child online protection",
            "cybersecurity NOT terrorism",
            "critical infrastructure year:2015..2016",
            "section:\"Looking ahead\" governance");

    static HomePage of(IndexState state, List<DocumentSummary> documents) {
        List<Link> examples = EXAMPLES.stream()
                .map(text -> new Link(text, SearchAddress.search(text)))
                .toList();
        return switch (state) {
            case IndexState.Empty() -> new HomePage(false, "", null, examples);
            case IndexState.Ready ready -> new HomePage(true, holds(ready, documents), centre(documents), examples);
        };
    }

    private static @Nullable Link centre(List<DocumentSummary> documents) {
        return documents.stream()
                .filter(document -> document.id().value().equals(REPORT))
                .map(document -> new Link(document.metadata().title(), DocumentAddress.document(document.id())))
                .findFirst()
                .orElse(null);
    }

    private static String holds(IndexState.Ready ready, List<DocumentSummary> documents) {
        TreeSet<Integer> years = new TreeSet<>();
        documents.stream()
                .map(document -> document.metadata().date())
                .filter(Objects::nonNull)
                .forEach(date -> years.add(date.year()));
        long bodies = documents.stream()
                .map(document -> document.metadata().body())
                .filter(Objects::nonNull)
                .distinct()
                .count();
        String span = years.isEmpty() ? "" : ", from " + years.first() + " to " + years.last();
        return Count.paragraphs(ready.passages()) + " of " + Count.of(ready.documents(), "document", "documents")
                + " by " + Count.of(bodies, "body", "bodies") + span;
    }
}
