package org.plenary.lucene;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;
import org.plenary.index.EmbeddedPassage;

/** The setting an index is built and asked in; what is built in one cannot be asked in another. */
public enum Profile {
    /** All that this program knows about texts and questions. */
    STANDARD("standard", Ranking.STANDARD),
    /** The baseline that published figures are given for: {@link PlainBm25}. */
    PLAIN_BM25("plain-bm25", PlainBm25.RANKING);

    private final String written;
    private final Ranking ranking;

    Profile(String written, Ranking ranking) {
        this.written = written;
        this.ranking = ranking;
    }

    Ranking ranking() {
        return ranking;
    }

    /**
     * Passages of a document, each made when its turn comes: they are many times as large as its text.
     *
     * @param inAll how many the document has
     */
    Iterable<Document> fields(DocumentId document, Metadata metadata, List<EmbeddedPassage> passages, int inAll) {
        return () -> passages.stream()
                .map(passage -> fields(document, metadata, passage, inAll))
                .iterator();
    }

    private Document fields(DocumentId document, Metadata metadata, EmbeddedPassage passage, int inAll) {
        Document fields = PassageFields.of(document, metadata, passage, inAll);
        return switch (this) {
            case STANDARD -> fields;
            case PLAIN_BM25 -> PlainBm25.added(fields, metadata, passage.passage());
        };
    }

    Query translated(org.plenary.query.Query asked, QueryTranslator translator) {
        return switch (this) {
            case STANDARD -> translator.translate(asked);
            case PLAIN_BM25 -> PlainBm25.query(asked);
        };
    }

    /** Whether passages are found by meaning too. */
    public boolean hasMeaning() {
        return this == STANDARD;
    }

    /** As it is named on the command line and in an index. */
    @Override
    public String toString() {
        return written;
    }
}
