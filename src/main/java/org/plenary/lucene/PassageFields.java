package org.plenary.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;
import org.plenary.document.PublicationDate;
import org.plenary.embed.Embedding;
import org.plenary.index.EmbeddedPassage;
import org.plenary.index.Facet;
import org.plenary.index.Meaning;
import org.plenary.language.DefinedAcronyms;
import org.plenary.language.Quantities;
import org.plenary.language.Quantity;
import org.plenary.query.Field;

/**
 * How a passage lies in Lucene: one Lucene document each.
 *
 * <p>The first passage of a document carries its metadata. Names of fields: {@code x} holds the stemmed words of x,
 * {@code x.exact} its words as they stand, {@code facet.x} the whole values that are filtered by and counted,
 * {@code value.x} whole values folded for asking by name, {@code stored.x} what is only given back.
 */
final class PassageFields {
    static final String TEXT = "text";
    static final String HEADING = "section";
    static final String TITLE = "title";
    /** The document's id: on every passage, for replacing, and sorted by. */
    static final String DOCUMENT = "document";
    /** The document's id, on its first passage only. */
    static final String FIRST_OF = "first-of";

    /** The quantities that a text says, each as its canonical term. */
    static final String QUANTITY = "quantity";
    /** The acronyms that a text explains, each with what it stands for: {@link Definitions}. */
    static final String DEFINITION = "definition";
    /** On a passage that will be told its meaning later. */
    static final String AWAITED = "meaning.awaited";

    static final String ID = "id";
    static final String POSITION = "position";
    static final String FIRST_DAY = "day.first";
    static final String LAST_DAY = "day.last";
    /** The first day again, for sorting; absent when the document is undated. */
    static final String DAY = "day";

    /**
     * Headings and metadata beyond this many characters are given back but not looked up, filtered by or told apart: a term of
     * Lucene may have 32,766 bytes at most.
     */
    private static final int LONGEST_VALUE = 2_000;

    private static final FieldType SEARCHED = searched();

    private static final String EXACT = ".exact";
    private static final String VECTORS = "vector.";

    private PassageFields() {}

    static String exact(String field) {
        return field + EXACT;
    }

    static boolean isExact(String field) {
        return field.endsWith(EXACT);
    }

    static String facet(Facet facet) {
        return "facet." + facet.parameter();
    }

    /** The field of points that holds the values of one unit, or of all units for the empty one. */
    static String amounts(String unit) {
        return "amount." + unit;
    }

    /** The field that holds the vectors of one model. */
    static String vectors(String model) {
        return VECTORS + model;
    }

    static boolean isVectors(String field) {
        return field.startsWith(VECTORS);
    }

    static String modelOf(String vectors) {
        return vectors.substring(VECTORS.length());
    }

    /** The field that holds what {@code name:...} asks of. */
    static String asked(Field field) {
        return switch (field.kind()) {
            case WORDS -> field.queryName();
            case VALUE -> "value." + field.queryName();
            case TIME -> DAY;
        };
    }

    static String foldedValue(String value) {
        return bounded(value).toLowerCase(Locale.ROOT);
    }

    /** Never cut between the two halves of one character. */
    static String bounded(String value) {
        if (value.length() <= LONGEST_VALUE) {
            return value;
        }
        boolean splits = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1));
        return value.substring(0, splits ? LONGEST_VALUE - 1 : LONGEST_VALUE);
    }

    /** @param passages how many its document has: the first of them keeps the number and the metadata */
    static Document of(DocumentId document, Metadata metadata, EmbeddedPassage embedded, int passages) {
        Passage passage = embedded.passage();
        Document fields = new Document();
        addPlace(fields, passage);
        addText(fields, passage, Language.of(metadata.language()));
        addMeaning(fields, embedded.meaning());
        addMetadata(fields, metadata, passage);
        addDate(fields, metadata.date());
        for (Facet facet : Facet.values()) {
            for (String value : facet.valuesOf(document, metadata, passage)) {
                fields.add(new KeywordField(facet(facet), bounded(value), Store.NO));
            }
        }
        StoredPassages.write(fields, passage);
        if (passage.position() == 0) {
            fields.add(new StringField(FIRST_OF, document.value(), Store.NO));
            StoredPassages.write(fields, metadata, passages);
        }
        return fields;
    }

    private static void addPlace(Document fields, Passage passage) {
        String document = passage.id().document().value();
        fields.add(new StringField(ID, passage.id().toString(), Store.NO));
        fields.add(new StringField(DOCUMENT, document, Store.NO));
        fields.add(new SortedDocValuesField(DOCUMENT, new BytesRef(document)));
        fields.add(new NumericDocValuesField(POSITION, passage.position()));
    }

    private static void addText(Document fields, Passage passage, Language language) {
        fields.add(new Searched(TEXT, passage.text(), language));
        fields.add(new Searched(exact(TEXT), passage.text(), language));
        addWords(fields, HEADING, passage.sectionPath(), language);
        for (Quantities.Mention mention : Quantities.in(passage.text())) {
            addQuantity(fields, mention.quantity());
        }
        for (DefinedAcronyms.Definition definition : DefinedAcronyms.in(passage.text())) {
            fields.add(new StringField(DEFINITION, Definitions.term(definition), Store.NO));
        }
    }

    private static void addQuantity(Document fields, Quantity quantity) {
        quantity.terms().forEach(term -> fields.add(new StringField(QUANTITY, term, Store.NO)));
        for (String unit : Stream.of("", quantity.unit().code()).distinct().toList()) {
            fields.add(new DoublePoint(amounts(unit), quantity.low().doubleValue()));
            fields.add(new DoublePoint(amounts(unit), quantity.high().doubleValue()));
        }
    }

    private static void addMeaning(Document fields, Meaning meaning) {
        switch (meaning) {
            case Meaning.Known(Embedding(String model, float[] vector)) ->
                fields.add(new KnnFloatVectorField(vectors(model), vector, VectorSimilarityFunction.DOT_PRODUCT));
            case Meaning.Awaited() -> fields.add(new StringField(AWAITED, "", Store.NO));
            case Meaning.Unknown() -> {}
        }
    }

    private static void addMetadata(Document fields, Metadata metadata, Passage passage) {
        Language language = Language.of(metadata.language());
        addWords(fields, TITLE, known(metadata.title(), metadata.shortTitle(), metadata.symbol()), language);
        addWords(fields, asked(Field.BODY), known(metadata.body()), language);
        addWords(fields, asked(Field.EVENT), known(metadata.event()), language);
        addWords(fields, asked(Field.PLACE), known(metadata.place()), language);
        addWords(fields, asked(Field.MENTIONS), metadata.mentions(), language);
        addValue(fields, Field.KIND, metadata.kind());
        metadata.topics().forEach(topic -> addValue(fields, Field.TOPIC, topic));
        addValue(fields, Field.DOCUMENT, passage.id().document().value());
        addValue(fields, Field.LANGUAGE, metadata.language());
        addValue(fields, Field.FORM, metadata.form().written());
        addValue(fields, Field.SYMBOL, metadata.symbol());
        addValue(fields, Field.LABEL, passage.label());
    }

    /** Several values lie so far apart that no phrase or nearness reaches from one to the next: {@link Analysis}. */
    private static void addWords(Document fields, String name, List<String> values, Language language) {
        int left = LONGEST_VALUE;
        for (String value : values) {
            String bounded = bounded(value);
            if (bounded.length() > left) {
                return;
            }
            left -= bounded.length();
            fields.add(new Searched(name, bounded, language));
            fields.add(new Searched(exact(name), bounded, language));
        }
    }

    private static void addValue(Document fields, Field field, @Nullable String value) {
        if (value != null) {
            fields.add(new StringField(asked(field), foldedValue(value), Store.NO));
        }
    }

    private static void addDate(Document fields, @Nullable PublicationDate date) {
        if (date != null) {
            long first = date.first().toEpochDay();
            fields.add(new LongPoint(FIRST_DAY, first));
            fields.add(new LongPoint(LAST_DAY, date.last().toEpochDay()));
            fields.add(new NumericDocValuesField(DAY, first));
        }
    }

    private static List<String> known(@Nullable String... values) {
        List<String> known = new ArrayList<>();
        for (String value : values) {
            if (value != null) {
                known.add(value);
            }
        }
        return known;
    }

    /** A field of words, which Lucene asks for its terms and tells only how fields are indexed. */
    private static final class Searched extends org.apache.lucene.document.Field {
        private final String text;
        private final Language language;

        private Searched(String name, String text, Language language) {
            super(name, text, SEARCHED);
            this.text = text;
            this.language = language;
        }

        @Override
        public TokenStream tokenStream(Analyzer indexing, @Nullable TokenStream reused) {
            return Analysis.terms(indexing, name(), language, text);
        }
    }

    /** Positions, for phrases; no offsets, since re-reading a paragraph to highlight it costs the same as storing them. */
    private static FieldType searched() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }
}
