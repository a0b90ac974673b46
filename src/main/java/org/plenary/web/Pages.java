package org.plenary.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.engine.Answer;
import org.plenary.engine.Coverage;
import org.plenary.engine.EmbeddingStatus;
import org.plenary.engine.FacetLabels;
import org.plenary.engine.Holdings;
import org.plenary.engine.OpenDocument;
import org.plenary.engine.PassageInContext;
import org.plenary.engine.RebuildStatus;
import org.plenary.engine.Reference;
import org.plenary.index.IndexState;
import org.plenary.index.IndexedPassage;
import org.plenary.index.SearchResponse.Hit;

/**
 * The pages as HTML, from the values that the engine gives.
 *
 * <p>A page is a record that says everything in words and addresses, and a template that lays it out; what decides anything is in
 * the record. Templates escape whatever comes from documents and people.
 */
public final class Pages {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), PACKAGE);
    private final FacetLabels labels;

    private static final String PACKAGE = "org.plenary.web.templates";

    public Pages(FacetLabels labels) {
        this.labels = labels;
    }

    String home(IndexState state, Holdings holdings) {
        return rendered("home", HomePage.of(state, holdings));
    }

    /**
     * @param remarks what was read or answered otherwise than asked
     * @param hasModels whether there is a choice between words and meaning
     * @param origin of this server, for addresses that leave it
     */
    String results(Answer answer, List<String> remarks, boolean hasModels, String origin) {
        return rendered("results", ResultsPage.of(answer, remarks, hasModels, labels, origin, Instant.now()));
    }

    /** @param query what is lit in the document; blank for nothing */
    String document(OpenDocument opened, String query) {
        return rendered("reader", ReaderPage.of(opened, query));
    }

    /** @param hits the paragraphs most like it, best first */
    String similar(PassageInContext passage, List<Hit> hits) {
        return rendered("similar", SimilarPage.of(passage.found(), hits));
    }

    /**
     * @param cites what the paragraph names
     * @param citedBy the paragraphs that name it
     */
    String cite(IndexedPassage passage, List<Reference> cites, List<IndexedPassage> citedBy) {
        return rendered("cite", CitePage.of(passage, cites, citedBy));
    }

    String quotes(QuotesPage page) {
        return rendered("quotes", page);
    }

    /** @param page from 1 */
    String documents(Holdings holdings, int page) {
        return rendered("collection", CollectionPage.of(holdings, page));
    }

    String coverage(IndexState state, Coverage coverage) {
        return rendered("coverage", CoveragePage.of(state, coverage, labels));
    }

    /** @param message an answer to the rebuild form */
    String status(
            IndexState state,
            List<List<DocumentId>> sameTexts,
            RebuildStatus rebuild,
            EmbeddingStatus embedding,
            @Nullable String message) {
        return rendered("status", StatusPage.of(state, sameTexts, rebuild, embedding, message));
    }

    String add(AddPage page) {
        return rendered("add", page);
    }

    String withdraw(WithdrawPage page) {
        return rendered("withdraw", page);
    }

    String change(ChangePage page) {
        return rendered("change", page);
    }

    String help() {
        return rendered("help", HelpPage.standard());
    }

    /** @param nearest documents whose ids look like one that does not exist */
    String problem(Problem problem, List<DocumentId> nearest) {
        return rendered("problem", ProblemPage.of(problem, nearest));
    }

    private String rendered(String template, Object page) {
        StringOutput html = new StringOutput();
        templates.render(template + ".jte", page, html);
        return html.toString();
    }
}
