package org.plenary.web;

import io.javalin.http.Context;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.plenary.engine.Answer;
import org.plenary.engine.SearchEngine;
import org.plenary.export.AtomFeed;
import org.plenary.export.XmlText;
import org.plenary.index.Cursor;
import org.plenary.index.SearchRequest.Sort;

/** What other programs than browsers follow: the feed of a search, and the description of the search for a browser's own box. */
final class FeedPage {
    private static final int DIGEST_BYTES = 16;
    private static final String DESCRIPTION = "application/opensearchdescription+xml";

    private final SearchEngine engine;
    private final Problems problems;

    FeedPage(SearchEngine engine, Problems problems) {
        this.engine = engine;
        this.problems = problems;
    }

    /** {@code GET /search.atom}: the parameters of a search; newest first unless told otherwise. */
    void feed(Context context) throws XMLStreamException {
        switch (SearchForm.of(context.queryString(), Sort.NEWEST)) {
            case SearchForm.Invalid(var errors) ->
                problems.answer(context, Problem.badParameters(errors, context.path()));
            case SearchForm.Valid form -> {
                Answer answer = engine.search(form.question().plain());
                if (answer.response().partial()) {
                    EntityTags.notToBeKept(context);
                }
                StringWriter xml = new StringWriter();
                feed(answer, form.before(), context).writeTo(xml);
                answer(context, AtomFeed.MEDIA_TYPE, xml);
            }
        }
    }

    private static AtomFeed feed(Answer answer, int before, Context context) {
        String origin = Origin.of(context.req());
        String asked = new SearchAddress(answer.question()).first();
        String text = answer.question().text().strip();
        RequestAddress here = new RequestAddress(context);
        return new AtomFeed(
                (text.isEmpty() ? "All paragraphs" : text) + " – Plenary",
                "urn:plenary:search:" + Sha256.hexadecimal(asked.getBytes(StandardCharsets.UTF_8), DIGEST_BYTES),
                answer.response().index().built(),
                origin + here.self(),
                origin + asked,
                next(answer, before, origin, here),
                answer.response().total(),
                answer.question().size(),
                answer.response().hits(),
                passage -> origin + DocumentAddress.passage(passage));
    }

    private static @Nullable String next(Answer answer, int before, String origin, RequestAddress here) {
        Cursor next = answer.response().next();
        int given = before + answer.response().hits().size();
        return next == null ? null : origin + here.at(new ApiCursor(given, next).written(answer.question()));
    }

    /** {@code GET /opensearch.xml}, as OpenSearch 1.1 has it. */
    void description(Context context) throws XMLStreamException {
        String origin = Origin.of(context.req());
        StringWriter text = new StringWriter();
        try (XmlText xml = new XmlText(text)) {
            xml.start("OpenSearchDescription", "xmlns", "http://a9.com/-/spec/opensearch/1.1/")
                    .element("ShortName", "Plenary")
                    .element("Description", "Paragraphs of governance documents, each with its place and its citation")
                    .element("InputEncoding", "UTF-8")
                    .element("Image", origin + "/assets/icon.svg", "type", "image/svg+xml");
            address(xml, "text/html", "results", origin + "/search?q={searchTerms}&page={startPage?}");
            address(
                    xml,
                    AtomFeed.MEDIA_TYPE,
                    "results",
                    origin + "/search.atom?q={searchTerms}&page={startPage?}&size={count?}");
            address(
                    xml,
                    "application/json",
                    "results",
                    origin + "/api/v1/search?q={searchTerms}&page={startPage?}&size={count?}");
            address(
                    xml,
                    "application/x-suggestions+json",
                    "suggestions",
                    origin + "/api/v1/suggest?q={searchTerms}&format=opensearch");
            address(xml, DESCRIPTION, "self", origin + "/opensearch.xml");
            xml.end();
        }
        context.header("Cache-Control", "no-cache");
        answer(context, DESCRIPTION, text);
    }

    private static void address(XmlText xml, String type, String relation, String template) throws XMLStreamException {
        xml.empty("Url", "type", type, "rel", relation, "template", template);
    }

    private static void answer(Context context, String type, StringWriter xml) {
        context.contentType(type).result(xml.toString().getBytes(StandardCharsets.UTF_8));
    }
}
