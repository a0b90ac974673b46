package org.plenary.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Form;
import org.plenary.document.Metadata;
import org.plenary.document.PublicationDate;
import org.plenary.index.DocumentSummary;

/** All documents, newest first, undated ones last. */
public record CollectionPage(List<Row> rows, String size) {

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

    static CollectionPage of(List<DocumentSummary> documents) {
        List<DocumentSummary> ordered = new ArrayList<>(documents);
        ordered.sort(Comparator.comparing(CollectionPage::day).reversed().thenComparing(DocumentSummary::id));
        long passages = documents.stream().mapToLong(DocumentSummary::passages).sum();
        String size = Count.of(documents.size(), "document", "documents") + ", " + Count.paragraphs(passages);
        return new CollectionPage(ordered.stream().map(CollectionPage::row).toList(), size);
    }

    private static long day(DocumentSummary document) {
        return Optional.ofNullable(document.metadata().date())
                .map(date -> date.first().toEpochDay())
                .orElse(Long.MIN_VALUE);
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
