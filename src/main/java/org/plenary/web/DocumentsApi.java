package org.plenary.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.plenary.document.DocumentId;
import org.plenary.document.PassageId;
import org.plenary.engine.PassageInContext;
import org.plenary.engine.SearchEngine;
import org.plenary.index.IndexedDocument;

/** The documents and passages of the collection under {@code /api/v1}. */
final class DocumentsApi {
    /** Paragraphs shown on either side of one. */
    private static final int NEIGHBOURS = 2;

    private static final int NEAREST = 5;

    private final SearchEngine engine;
    private final Problems problems;

    DocumentsApi(SearchEngine engine, Problems problems) {
        this.engine = engine;
        this.problems = problems;
    }

    void documents(Context context) {
        Json.answer(context, DocumentBodies.documents(engine.documents()));
    }

    void document(Context context) {
        String wanted = context.pathParam("id");
        Optional<IndexedDocument> document =
                DocumentId.isValid(wanted) ? engine.document(new DocumentId(wanted)) : Optional.empty();
        if (document.isPresent()) {
            Json.answer(context, DocumentBodies.document(document.get()));
        } else {
            problems.answer(context, noDocument(context), engine.closestIds(wanted, NEAREST));
        }
    }

    void passage(Context context) {
        String document = context.pathParam("document");
        String label = context.pathParam("label");
        Optional<PassageInContext> passage =
                PassageId.parse(document + "/" + label).flatMap(id -> engine.passage(id, NEIGHBOURS));
        if (passage.isPresent()) {
            Json.answer(context, DocumentBodies.passage(passage.get()));
        } else if (DocumentId.isValid(document)
                && engine.document(new DocumentId(document)).isPresent()) {
            problems.answer(
                    context,
                    Problem.notFound("the document has no paragraph of this label", context.path()),
                    List.of(new DocumentId(document)));
        } else {
            problems.answer(context, noDocument(context), engine.closestIds(document, NEAREST));
        }
    }

    static Problem noDocument(Context context) {
        return Problem.notFound("the collection has no document of this id", context.path());
    }
}
