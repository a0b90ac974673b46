package org.plenary.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.engine.Holdings;
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

    static HomePage of(IndexState state, Holdings holdings) {
        List<Link> examples = EXAMPLES.stream()
                .map(text -> new Link(text, SearchAddress.search(text)))
                .toList();
        return switch (state) {
            case IndexState.Empty() -> new HomePage(false, "", null, examples);
            case IndexState.Ready ready -> new HomePage(true, holds(ready, holdings), centre(holdings), examples);
        };
    }

    private static @Nullable Link centre(Holdings holdings) {
        return holdings.byId().stream()
                .filter(document -> document.id().value().equals(REPORT))
                .map(document -> new Link(document.metadata().title(), DocumentAddress.document(document.id())))
                .findFirst()
                .orElse(null);
    }

    private static String holds(IndexState.Ready ready, Holdings holdings) {
        String span =
                holdings.firstYear() == null ? "" : ", from " + holdings.firstYear() + " to " + holdings.lastYear();
        return Count.paragraphs(ready.passages()) + " of " + Count.of(ready.documents(), "document", "documents")
                + " by " + Count.of(holdings.bodies(), "body", "bodies") + span;
    }
}
