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

    public record Row(
            String address,
            String title,
            @Nullable String shortTitle,
            String date,
            String body,
            String kind,
            @Nullable String symbol,
            boolean digest,
            int paragraphs) {}

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
                date == null ? "undated" : date.written(),
                metadata.body() == null ? "" : metadata.body(),
                metadata.kind() == null ? "" : metadata.kind(),
                metadata.symbol(),
                metadata.form() == Form.DIGEST,
                document.passages());
    }
}
