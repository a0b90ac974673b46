package org.plenary.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.plenary.document.DocumentId;
import org.plenary.document.PassageId;
import org.plenary.engine.PassageInContext;
import org.plenary.engine.SearchEngine;

/** Finds the passage that a path names by {@code document} and {@code label}. */
final class AskedPassage {
    private static final int NEAREST = 5;

    private final SearchEngine engine;
    private final Problems problems;
    private final int neighbours;

    /** @param neighbours paragraphs wanted on either side of it */
    AskedPassage(SearchEngine engine, Problems problems, int neighbours) {
        this.engine = engine;
        this.problems = problems;
        this.neighbours = neighbours;
    }

    /** Empty where there is none; then the request is answered. */
    Optional<PassageInContext> find(Context context) {
        String document = context.pathParam("document");
        Optional<PassageInContext> passage = PassageId.parse(document + "/" + context.pathParam("label"))
                .flatMap(id -> engine.passage(id, neighbours));
        if (passage.isPresent()) {
            return passage;
        }
        if (DocumentId.isValid(document)
                && engine.document(new DocumentId(document)).isPresent()) {
            problems.answer(
                    context,
                    Problem.notFound("the document has no paragraph of this label", context.path()),
                    List.of(new DocumentId(document)));
        } else {
            problems.answer(context, DocumentsApi.noDocument(context), engine.closestIds(document, NEAREST));
        }
        return Optional.empty();
    }
}
