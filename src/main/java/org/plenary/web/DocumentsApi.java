package org.plenary.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.plenary.cite.CitationFormat;
import org.plenary.cite.Cited;
import org.plenary.document.DocumentId;
import org.plenary.document.PassageId;
import org.plenary.engine.SearchEngine;
import org.plenary.index.IndexedDocument;

/** The documents and passages of the collection under {@code /api/v1}. */
final class DocumentsApi {
    /** Paragraphs shown on either side of one. */
    private static final int NEIGHBOURS = 2;

    private static final int NEAREST = 5;
    /** Paragraphs told that cite one. */
    static final int MOST_CITING = 50;

    private static final int STANDARD_SIMILAR = 10;
    private static final int MOST_SIMILAR = 50;
    /** Documents in one answer. */
    private static final int MOST_LISTED = 1_000;

    private final SearchEngine engine;
    private final Problems problems;
    private final AskedPassage passages;

    DocumentsApi(SearchEngine engine, Problems problems) {
        this.engine = engine;
        this.problems = problems;
        this.passages = new AskedPassage(engine, problems, NEIGHBOURS);
    }

    void documents(Context context) {
        ParameterReader parameters = new ParameterReader(context.queryString());
        int size = parameters.number("size", 1, MOST_LISTED, MOST_LISTED);
        String cursor = parameters.text("cursor").strip();
        Optional<DocumentId> after = DocumentCursor.read(cursor);
        if (!cursor.isEmpty() && after.isEmpty()) {
            parameters.refuse("cursor", "must be the value of next in an answer to the same list");
        }
        if (!parameters.errors().isEmpty()) {
            problems.answer(context, Problem.badParameters(parameters.errors(), context.path()));
            return;
        }
        DocumentBodies.DocumentsBody body = DocumentBodies.documents(engine.documents(after.orElse(null), size));
        RequestAddress.link(context, body.next());
        Json.answer(context, body);
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
        passages.find(context)
                .ifPresent(passage -> Json.answer(
                        context,
                        PassageBodies.passage(
                                passage,
                                engine.cites(passage.found().passage()),
                                engine.citedBy(passage.found(), MOST_CITING))));
    }

    void citation(Context context) {
        CitationForms.asked(context, problems)
                .ifPresent(format -> passages.find(context)
                        .ifPresent(passage -> CitationForms.answer(
                                context,
                                Cited.paragraph(
                                        passage.found().metadata(),
                                        passage.found().passage()),
                                format)));
    }

    void documentCitation(Context context) {
        Optional<CitationFormat> format = CitationForms.asked(context, problems);
        if (format.isEmpty()) {
            return;
        }
        String wanted = context.pathParam("id");
        Optional<IndexedDocument> document =
                DocumentId.isValid(wanted) ? engine.document(new DocumentId(wanted)) : Optional.empty();
        if (document.isPresent()) {
            Cited cited = Cited.document(document.get().id(), document.get().metadata());
            CitationForms.answer(context, cited, format.get());
        } else {
            problems.answer(context, noDocument(context), engine.closestIds(wanted, NEAREST));
        }
    }

    void similar(Context context) {
        ParameterReader parameters = new ParameterReader(context.queryString());
        int size = parameters.number("size", 1, MOST_SIMILAR, STANDARD_SIMILAR);
        if (!parameters.errors().isEmpty()) {
            problems.answer(context, Problem.badParameters(parameters.errors(), context.path()));
            return;
        }
        passages.find(context).ifPresent(passage -> {
            PassageId id = passage.found().passage().id();
            Json.answer(context, PassageBodies.similar(id, engine.similar(id, size)));
        });
    }

    static Problem noDocument(Context context) {
        return Problem.notFound("the collection has no document of this id", context.path());
    }
}
