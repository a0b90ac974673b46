package org.plenary.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Form;
import org.plenary.document.Metadata;
import org.plenary.document.PublicationDate;
import org.plenary.engine.Holdings;
import org.plenary.index.DocumentSummary;

/** A page of the documents, newest first, undated ones last. */
public record CollectionPage(List<Row> rows, String size, PageLinks pages) {
    /** The highest number of a page that can be asked for. */
    static final int LAST = 1_000_000;

    private static final int PAGE = 200;
    private static final String ADDRESS = "/documents";

    /** @param missing which of date, body and kind are not known, in words; null when they all are */
    public record Row(
            String address,
            String title,
            @Nullable String shortTitle,
            @Nullable String date,
            @Nullable String body,
            @Nullable String kind,
            @Nullable String symbol,
            boolean digest,
            int paragraphs,
            @Nullable String missing) {}

    /** @param page from 1; one behind the last has no rows */
    static CollectionPage of(Holdings holdings, int page) {
        int documents = holdings.newestFirst().size();
        int from = Math.min(documents, (page - 1) * PAGE);
        List<DocumentSummary> shown = holdings.newestFirst().subList(from, Math.min(documents, from + PAGE));
        int last = Math.max(1, (documents + PAGE - 1) / PAGE);
        return new CollectionPage(
                shown.stream().map(CollectionPage::row).toList(),
                Count.of(documents, "document", "documents") + ", " + Count.paragraphs(holdings.passages()),
                PageLinks.of(page, last, number -> number == 1 ? ADDRESS : ADDRESS + "?page=" + number));
    }

    private static Row row(DocumentSummary document) {
        Metadata metadata = document.metadata();
        PublicationDate date = metadata.date();
        return new Row(
                DocumentAddress.document(document.id()),
                metadata.title(),
                metadata.title().equals(metadata.shortTitle()) ? null : metadata.shortTitle(),
                date == null ? null : date.written(),
                metadata.body(),
                metadata.kind(),
                metadata.symbol(),
                metadata.form() == Form.DIGEST,
                document.passages(),
                missing(metadata));
    }

    /** What a reader expects to be told of every document and is not known of this one. */
    private static @Nullable String missing(Metadata metadata) {
        List<String> missing = Known.of(
                metadata.date() == null ? "date" : null,
                metadata.body() == null ? "body" : null,
                metadata.kind() == null ? "kind" : null);
        int last = missing.size() - 1;
        return switch (missing.size()) {
            case 0 -> null;
            case 1 -> missing.getFirst() + " not known";
            default -> String.join(", ", missing.subList(0, last)) + " and " + missing.get(last) + " not known";
        };
    }
}
