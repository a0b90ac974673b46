package org.plenary.web;

import java.util.List;
import org.plenary.document.DocumentId;

/** What went wrong, in plain words, and where to go from here. */
public record ProblemPage(Problem problem, List<Link> nearest) {
    static ProblemPage of(Problem problem, List<DocumentId> nearest) {
        return new ProblemPage(
                problem,
                nearest.stream()
                        .map(id -> new Link(id.value(), DocumentAddress.document(id)))
                        .toList());
    }
}
