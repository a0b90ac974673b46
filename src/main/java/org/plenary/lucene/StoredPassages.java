package org.plenary.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.document.Form;
import org.plenary.document.Metadata;
import org.plenary.document.Paragraph;
import org.plenary.document.Passage;
import org.plenary.document.PassageId;
import org.plenary.document.PublicationDate;
import org.plenary.index.DocumentSummary;

/** What a Lucene document gives back: the passage, and on the first of a document its metadata. */
final class StoredPassages {
    private static final String DOCUMENT = "stored.document";
    private static final String LABEL = "stored.label";
    private static final String POSITION = "stored.position";
    private static final String HEADING = "stored.heading";
    private static final String NUMBER = "stored.number";
    private static final String TEXT = "stored.text";
    private static final String LEAD_END = "stored.lead-end";
    private static final String PAGE = "stored.page";
    private static final String NOTE = "stored.note";
    private static final String PASSAGES = "stored.passages";
    private static final String TITLE = "stored.title";
    private static final String SHORT_TITLE = "stored.short-title";
    private static final String BODY = "stored.body";
    private static final String BODY_TYPE = "stored.body-type";
    private static final String KIND = "stored.kind";
    private static final String EVENT = "stored.event";
    private static final String PLACE = "stored.place";
    private static final String DATE = "stored.date";
    private static final String SYMBOL = "stored.symbol";
    private static final String LANGUAGE = "stored.language";
    private static final String TOPIC = "stored.topic";
    private static final String MENTION = "stored.mention";
    private static final String OFFICIAL_URL = "stored.official-url";
    private static final String FORM = "stored.form";

    private StoredPassages() {}

    static void write(Document fields, Passage passage) {
        put(fields, DOCUMENT, passage.id().document().value());
        put(fields, LABEL, passage.label());
        fields.add(new StoredField(POSITION, passage.position()));
        passage.sectionPath().forEach(heading -> put(fields, HEADING, heading));
        put(fields, NUMBER, passage.paragraph().number());
        put(fields, TEXT, passage.text());
        fields.add(new StoredField(LEAD_END, passage.paragraph().leadEnd()));
        fields.add(new StoredField(PAGE, passage.paragraph().page()));
        passage.paragraph().notes().forEach(note -> put(fields, NOTE, note));
    }

    static void write(Document fields, Metadata metadata, int passages) {
        fields.add(new StoredField(PASSAGES, passages));
        put(fields, TITLE, metadata.title());
        put(fields, SHORT_TITLE, metadata.shortTitle());
        put(fields, BODY, metadata.body());
        put(fields, BODY_TYPE, metadata.bodyType());
        put(fields, KIND, metadata.kind());
        put(fields, EVENT, metadata.event());
        put(fields, PLACE, metadata.place());
        put(fields, DATE, metadata.date() == null ? null : metadata.date().toString());
        put(fields, SYMBOL, metadata.symbol());
        put(fields, LANGUAGE, metadata.language());
        metadata.topics().forEach(topic -> put(fields, TOPIC, topic));
        metadata.mentions().forEach(mention -> put(fields, MENTION, mention));
        put(fields, OFFICIAL_URL, metadata.officialUrl());
        put(fields, FORM, metadata.form().written());
    }

    private static void put(Document fields, String name, @Nullable String value) {
        if (value != null) {
            fields.add(new StoredField(name, value));
        }
    }

    static Passage passage(StoredFields stored, int luceneId) throws IOException {
        Document fields = stored.document(luceneId);
        PassageId id = new PassageId(new DocumentId(required(fields, DOCUMENT)), required(fields, LABEL));
        Paragraph paragraph = new Paragraph(
                fields.get(NUMBER),
                required(fields, TEXT),
                number(fields, LEAD_END),
                number(fields, PAGE),
                all(fields, NOTE));
        return new Passage(id, number(fields, POSITION), all(fields, HEADING), paragraph);
    }

    /** @param luceneId of the first passage of a document */
    static DocumentSummary document(StoredFields stored, int luceneId) throws IOException {
        Document fields = stored.document(luceneId);
        String date = fields.get(DATE);
        Metadata metadata = new Metadata(
                required(fields, TITLE),
                fields.get(SHORT_TITLE),
                fields.get(BODY),
                fields.get(BODY_TYPE),
                fields.get(KIND),
                fields.get(EVENT),
                fields.get(PLACE),
                date == null ? null : PublicationDate.parse(date).orElseThrow(),
                fields.get(SYMBOL),
                required(fields, LANGUAGE),
                all(fields, TOPIC),
                all(fields, MENTION),
                fields.get(OFFICIAL_URL),
                Form.parse(required(fields, FORM)).orElseThrow());
        return new DocumentSummary(new DocumentId(required(fields, DOCUMENT)), metadata, number(fields, PASSAGES));
    }

    private static String required(Document fields, String name) throws IOException {
        return present(fields.get(name), name);
    }

    private static int number(Document fields, String name) throws IOException {
        IndexableField field = present(fields.getField(name), name);
        return present(field.numericValue(), name).intValue();
    }

    private static <T> T present(@Nullable T value, String name) throws IOException {
        if (value == null) {
            throw new IOException("the index holds a passage without " + name);
        }
        return value;
    }

    private static List<String> all(Document fields, String name) {
        return Arrays.asList(fields.getValues(name));
    }
}
