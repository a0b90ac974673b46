package org.plenary.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Document;
import org.plenary.document.DocumentId;
import org.plenary.document.Form;
import org.plenary.document.Metadata;
import org.plenary.document.Numbering;
import org.plenary.document.Paragraph;
import org.plenary.document.Passages;
import org.plenary.document.PublicationDate;
import org.plenary.document.Section;
import org.plenary.embed.Embedding;

/** Small documents for tests: {@code document("charter").body("UN").paragraph("Everyone has the right.")}. */
public final class Documents {
    /** The model of hand-made vectors. */
    public static final String MODEL = "by-hand";

    private Documents() {}

    /** A hand-made vector brought to length 1. */
    public static Embedding embedding(String model, float... vector) {
        double squares = 0;
        for (float each : vector) {
            squares += each * each;
        }
        float[] normalised = new float[vector.length];
        for (int at = 0; at < vector.length; at++) {
            normalised[at] = (float) (vector[at] / Math.sqrt(squares));
        }
        return new Embedding(model, normalised);
    }

    /** A document of that id; its paragraphs are numbered through, so that the first one is {@code charter/1}. */
    public static Draft document(String id) {
        return new Draft(id);
    }

    /** Makes the drafts the whole content of the index. */
    public static IndexState.Ready publish(SearchIndex index, Draft... drafts) {
        return publish(index, List.of(drafts));
    }

    /** Makes the drafts the whole content of the index. */
    public static IndexState.Ready publish(SearchIndex index, List<Draft> drafts) {
        try (IndexBuild build = index.rebuild()) {
            drafts.forEach(draft -> draft.into(build));
            return build.publish(provenance());
        }
    }

    /** For builds of which nobody asks what they were made from. */
    public static Provenance provenance() {
        return new Provenance("fixture", List.of());
    }

    /** A document being written. */
    public static final class Draft {
        private final DocumentId id;
        private final List<Part> parts = new ArrayList<>();
        private String title;
        private @Nullable String shortTitle;
        private @Nullable String body;
        private @Nullable String bodyType;
        private @Nullable String kind;
        private @Nullable String event;
        private @Nullable String place;
        private @Nullable PublicationDate date;
        private @Nullable String symbol;
        private String language = "en";
        private List<String> topics = List.of();
        private List<String> mentions = List.of();
        private Form form = Form.FULL_TEXT;
        private final Map<String, Meaning> meanings = new HashMap<>();
        private int paragraphs;

        private Draft(String id) {
            this.id = new DocumentId(id);
            this.title = "Untitled " + id;
        }

        /** A section and, where it is a sub-section, the one around it. */
        private record Part(@Nullable String numeral, String heading, List<Paragraph> paragraphs, List<Part> parts) {
            private Part(@Nullable String numeral, String heading) {
                this(numeral, heading, new ArrayList<>(), new ArrayList<>());
            }

            private Section section() {
                return new Section(
                        numeral,
                        heading,
                        paragraphs,
                        parts.stream().map(Part::section).toList());
            }
        }

        public Draft title(String value) {
            title = value;
            return this;
        }

        public Draft shortTitle(String value) {
            shortTitle = value;
            return this;
        }

        public Draft body(String value) {
            body = value;
            return this;
        }

        public Draft bodyType(String value) {
            bodyType = value;
            return this;
        }

        public Draft kind(String value) {
            kind = value;
            return this;
        }

        public Draft event(String value) {
            event = value;
            return this;
        }

        public Draft place(String value) {
            place = value;
            return this;
        }

        /** @param value {@code 2016}, {@code 2016-11} or {@code 2016-11-18} */
        public Draft date(String value) {
            date = PublicationDate.parse(value).orElseThrow();
            return this;
        }

        public Draft symbol(String value) {
            symbol = value;
            return this;
        }

        public Draft language(String value) {
            language = value;
            return this;
        }

        public Draft topics(String... values) {
            topics = List.of(values);
            return this;
        }

        public Draft mentions(String... values) {
            mentions = List.of(values);
            return this;
        }

        public Draft form(Form value) {
            form = value;
            return this;
        }

        public Draft section(String heading) {
            return section(null, heading);
        }

        public Draft section(@Nullable String numeral, String heading) {
            parts.add(new Part(numeral, heading));
            return this;
        }

        /** A section within the one last begun. */
        public Draft subsection(String heading) {
            parts.getLast().parts().add(new Part(null, heading));
            return this;
        }

        /** The next numbered paragraph. */
        public Draft paragraph(String text) {
            paragraphs++;
            return add(Paragraph.of(Integer.toString(paragraphs), text));
        }

        /**
         * The next numbered paragraph with its meaning.
         *
         * @param vector in the model {@link #MODEL}, of any length
         */
        public Draft paragraph(String text, float... vector) {
            return paragraph(text, new Meaning.Known(embedding(MODEL, vector)));
        }

        public Draft paragraph(String text, Meaning meaning) {
            paragraph(text);
            meanings.put(Integer.toString(paragraphs), meaning);
            return this;
        }

        /** A paragraph without a number: {@code charter/preamble.1} under the heading Preamble. */
        public Draft plain(String text) {
            return add(Paragraph.plain(text));
        }

        /** A paragraph without a number, on a page and with footnotes. */
        public Draft printed(String text, int page, String... notes) {
            return add(Paragraph.plain(text).printed(page, List.of(notes)));
        }

        private Draft add(Paragraph paragraph) {
            if (parts.isEmpty()) {
                section("Introduction");
            }
            Part part = parts.getLast();
            while (!part.parts().isEmpty()) {
                part = part.parts().getLast();
            }
            part.paragraphs().add(paragraph);
            return this;
        }

        public Document build() {
            Metadata metadata = new Metadata(
                    title,
                    shortTitle,
                    body,
                    bodyType,
                    kind,
                    event,
                    place,
                    date,
                    symbol,
                    language,
                    topics,
                    mentions,
                    null,
                    form);
            List<Section> sections = parts.stream().map(Part::section).toList();
            return new Document(id, metadata, Numbering.THROUGH, sections);
        }

        public void into(IndexBuild build) {
            Document document = build();
            List<EmbeddedPassage> passages = Passages.of(document).stream()
                    .map(passage ->
                            new EmbeddedPassage(passage, meanings.getOrDefault(passage.label(), new Meaning.Unknown())))
                    .toList();
            build.replace(document.id(), document.metadata(), passages);
        }
    }
}
