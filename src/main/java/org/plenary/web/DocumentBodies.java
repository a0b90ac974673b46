package org.plenary.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Citation;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;
import org.plenary.document.Paragraph;
import org.plenary.document.Passage;
import org.plenary.index.DocumentSummary;
import org.plenary.index.DocumentsPage;
import org.plenary.index.IndexedDocument;

/** Documents as other tools read them. */
public final class DocumentBodies {
    private DocumentBodies() {}

    /** @param next the cursor that goes on, null behind the last document */
    public record DocumentsBody(
            List<DocumentSummaryBody> documents,
            ApiBodies.IndexBody index,
            @Nullable String next) {}

    /** All that is known about a document besides its text. */
    public record DocumentSummaryBody(
            String id,
            String url,
            String title,
            @Nullable String shortTitle,
            @Nullable String date,
            @Nullable String body,
            @Nullable String bodyType,
            @Nullable String kind,
            @Nullable String event,
            @Nullable String place,
            @Nullable String symbol,
            String language,
            String form,
            List<String> topics,
            List<String> mentions,
            @Nullable String officialUrl,
            int passages) {
        static DocumentSummaryBody of(DocumentId id, Metadata metadata, int passages) {
            return new DocumentSummaryBody(
                    id.value(),
                    DocumentAddress.document(id),
                    metadata.title(),
                    metadata.shortTitle(),
                    ApiBodies.written(metadata),
                    metadata.body(),
                    metadata.bodyType(),
                    metadata.kind(),
                    metadata.event(),
                    metadata.place(),
                    metadata.symbol(),
                    metadata.language(),
                    metadata.form().written(),
                    metadata.topics(),
                    metadata.mentions(),
                    metadata.officialUrl(),
                    passages);
        }
    }

    public record OpenedDocumentBody(
            DocumentSummaryBody document, List<HeadingBody> outline, List<ParagraphBody> paragraphs) {}

    /**
     * @param level 1 for the document's own sections
     * @param first the label of the first paragraph under it
     */
    public record HeadingBody(String heading, int level, String first) {}

    /**
     * @param number as the original prints it, null where it prints none
     * @param page the page it begins on, from 1; null where the document has no pages
     * @param notes its footnotes, each with its mark before it
     */
    public record ParagraphBody(
            String id,
            String url,
            List<String> sectionPath,
            String label,
            @Nullable String number,
            int position,
            @Nullable Integer page,
            String text,
            List<String> notes,
            String citation) {
        static ParagraphBody of(Passage passage, Metadata metadata) {
            return new ParagraphBody(
                    passage.id().toString(),
                    DocumentAddress.passage(passage.id()),
                    passage.sectionPath(),
                    passage.label(),
                    passage.paragraph().number(),
                    passage.position(),
                    pageOf(passage.paragraph()),
                    passage.text(),
                    passage.paragraph().notes(),
                    Citation.of(metadata, passage));
        }
    }

    static @Nullable Integer pageOf(Paragraph paragraph) {
        return paragraph.page() == Paragraph.NO_PAGE ? null : paragraph.page();
    }

    static DocumentsBody documents(DocumentsPage page) {
        List<DocumentSummary> documents = page.documents();
        return new DocumentsBody(
                documents.stream()
                        .map(document ->
                                DocumentSummaryBody.of(document.id(), document.metadata(), document.passages()))
                        .toList(),
                ApiBodies.IndexBody.of(page.index()),
                page.more() ? DocumentCursor.written(documents.getLast().id()) : null);
    }

    static OpenedDocumentBody document(IndexedDocument document) {
        return new OpenedDocumentBody(
                DocumentSummaryBody.of(
                        document.id(), document.metadata(), document.passages().size()),
                outline(document.passages()),
                paragraphs(document.passages(), document.metadata()));
    }

    /** A heading is new wherever the way from the document to a paragraph parts from that to the paragraph before. */
    private static List<HeadingBody> outline(List<Passage> passages) {
        List<HeadingBody> outline = new ArrayList<>();
        List<String> path = List.of();
        for (Passage passage : passages) {
            List<String> here = passage.sectionPath();
            int shared = 0;
            while (shared < path.size()
                    && shared < here.size()
                    && path.get(shared).equals(here.get(shared))) {
                shared++;
            }
            for (int level = shared + 1; level <= here.size(); level++) {
                outline.add(new HeadingBody(here.get(level - 1), level, passage.label()));
            }
            path = here;
        }
        return outline;
    }

    static List<ParagraphBody> paragraphs(List<Passage> passages, Metadata metadata) {
        return passages.stream()
                .map(passage -> ParagraphBody.of(passage, metadata))
                .toList();
    }
}
