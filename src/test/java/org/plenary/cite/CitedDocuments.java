package org.plenary.cite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.document.Form;
import org.plenary.document.Metadata;
import org.plenary.document.Paragraph;
import org.plenary.document.Passage;
import org.plenary.document.PassageId;
import org.plenary.document.PublicationDate;

/** One document of each sort, with everything that a citation needs. */
final class CitedDocuments {
    static final Metadata RESOLUTION = metadata(
            "Outcome document of the high-level meeting on the overall review",
            "WSIS+10 outcome document",
            "UN General Assembly",
            "resolution",
            null,
            null,
            "2015-12-16",
            "A/RES/70/125",
            "https://docs.un.org/A/RES/70/125");
    static final Metadata DECLARATION = metadata(
            "Declaration of Principles",
            "Geneva Declaration",
            "World Summit on the Information Society",
            "declaration",
            null,
            "Geneva",
            "2003-12-12",
            "WSIS-03/GENEVA/DOC/4-E",
            "https://www.itu.int/wsis/docs/dop.html");
    static final Metadata TREATY = metadata(
            "Charter of the United Nations",
            "UN Charter",
            "United Nations Conference on International Organization",
            "treaty",
            null,
            "San Francisco",
            "1945-06-26",
            null,
            "https://www.un.org/charter");
    static final Metadata REPORT = metadata(
            "Road map for digital cooperation",
            "Roadmap",
            "UN Secretary-General",
            "report",
            null,
            null,
            "2020-05",
            "A/74/821",
            "https://undocs.org/A/74/821");
    static final Metadata SPEECH = metadata(
            "Remarks at the opening ceremony",
            null,
            "President of the Republic",
            "speech",
            "2nd World Internet Conference",
            "Wuzhen, China",
            "2015-12-16",
            null,
            "https://example.org/speech?a=1&b=50%25");

    private CitedDocuments() {}

    static Cited resolution() {
        return paragraph("res-70-125", RESOLUTION, "63-65", "63-65", "Internet governance");
    }

    static Cited declaration() {
        return paragraph("declaration", DECLARATION, "B1.2", null, "B1. The role of governments");
    }

    static Cited treaty() {
        return paragraph("charter", TREATY, "chapter-i.article-2(4)", "4", "Article 2");
    }

    static Cited report() {
        return paragraph("roadmap", REPORT, "12", "12", "Introduction");
    }

    static Cited speech() {
        return paragraph("speech", SPEECH, "text.3", null, null);
    }

    static Cited paragraph(
            String id, Metadata metadata, String label, @Nullable String number, @Nullable String heading) {
        PassageId passage = new PassageId(new DocumentId(id), label);
        List<String> path = heading == null ? List.of() : List.of(heading);
        return Cited.paragraph(metadata, new Passage(passage, 0, path, Paragraph.of(number, "All shall act.")));
    }

    static Metadata metadata(
            String title,
            @Nullable String shortTitle,
            @Nullable String body,
            @Nullable String kind,
            @Nullable String event,
            @Nullable String place,
            @Nullable String date,
            @Nullable String symbol,
            @Nullable String url) {
        PublicationDate published =
                date == null ? null : PublicationDate.parse(date).orElseThrow();
        return new Metadata(
                title,
                shortTitle,
                body,
                null,
                kind,
                event,
                place,
                published,
                symbol,
                "en",
                List.of(),
                List.of(),
                url,
                Form.FULL_TEXT);
    }

    static Metadata digest(Metadata of) {
        return new Metadata(
                of.title(),
                of.shortTitle(),
                of.body(),
                of.bodyType(),
                of.kind(),
                of.event(),
                of.place(),
                of.date(),
                of.symbol(),
                of.language(),
                of.topics(),
                of.mentions(),
                of.officialUrl(),
                Form.DIGEST);
    }
}
