package org.plenary.lucene;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;
import org.plenary.document.PassageId;
import org.plenary.index.DocumentSummary;
import org.plenary.index.DocumentsPage;
import org.plenary.index.IndexState;
import org.plenary.index.IndexedDocument;
import org.plenary.index.IndexedPassage;

/** Looks up by id what one state holds. */
final class StoredDocuments {
    private static final Sort READING_ORDER = new Sort(new SortField(PassageFields.POSITION, SortField.Type.LONG));

    private static final int AT_A_TIME = 1_000;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    StoredDocuments(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    Passage passage(int luceneId) throws IOException {
        return StoredPassages.passage(searcher.storedFields(), luceneId);
    }

    Optional<IndexedPassage> passage(PassageId id) throws IOException {
        TopDocs found = searcher.search(new TermQuery(new Term(PassageFields.ID, id.toString())), 1);
        if (found.scoreDocs.length == 0) {
            return Optional.empty();
        }
        return Optional.of(new IndexedPassage(passage(found.scoreDocs[0].doc), metadata(id.document())));
    }

    /** @throws IOException when the state holds no such document, which is damage where a passage of it was found */
    Metadata metadata(DocumentId id) throws IOException {
        return summary(id)
                .orElseThrow(() -> new IOException("the index holds passages but no metadata of " + id))
                .metadata();
    }

    private Optional<DocumentSummary> summary(DocumentId id) throws IOException {
        TopDocs found = searcher.search(new TermQuery(new Term(PassageFields.FIRST_OF, id.value())), 1);
        return found.scoreDocs.length == 0
                ? Optional.empty()
                : Optional.of(StoredPassages.document(searcher.storedFields(), found.scoreDocs[0].doc));
    }

    Optional<IndexedDocument> document(DocumentId id) throws IOException {
        Optional<DocumentSummary> summary = summary(id);
        if (summary.isEmpty()) {
            return Optional.empty();
        }
        TermQuery ofDocument = new TermQuery(new Term(PassageFields.DOCUMENT, id.value()));
        TopDocs found = searcher.search(ofDocument, Math.max(1, summary.get().passages()), READING_ORDER);
        List<Passage> passages = new ArrayList<>(found.scoreDocs.length);
        for (ScoreDoc each : found.scoreDocs) {
            passages.add(passage(each.doc));
        }
        return Optional.of(new IndexedDocument(id, summary.get().metadata(), passages));
    }

    /** @param firstPassage the number that Lucene gives to it */
    DocumentSummary summary(int firstPassage) throws IOException {
        return StoredPassages.document(searcher.storedFields(), firstPassage);
    }

    /** All documents in order of their ids. */
    List<DocumentSummary> all() throws IOException {
        List<DocumentSummary> all = new ArrayList<>();
        for (int first : firstPassages()) {
            all.add(summary(first));
        }
        all.sort(Comparator.comparing(DocumentSummary::id));
        return all;
    }

    /** @param state that this reads */
    DocumentsPage page(IndexState.Ready state, @Nullable DocumentId after, int most) throws IOException {
        SortedMap<BytesRef, Integer> first = new TreeMap<>();
        for (LeafReaderContext segment : reader.leaves()) {
            firstPassagesBehind(after, most + 1, segment, first);
        }
        List<DocumentSummary> page = new ArrayList<>();
        for (int passage : first.values().stream().limit(most).toList()) {
            page.add(summary(passage));
        }
        return new DocumentsPage(state, page, first.size() > most);
    }

    /** Adds at most so many of one segment, whose terms are in order. */
    private static void firstPassagesBehind(
            @Nullable DocumentId after, int most, LeafReaderContext segment, SortedMap<BytesRef, Integer> found)
            throws IOException {
        TermsEnum ids = Terms.getTerms(segment.reader(), PassageFields.FIRST_OF).iterator();
        BytesRef id = after == null ? ids.next() : behind(ids, new BytesRef(after.value()));
        Bits live = segment.reader().getLiveDocs();
        PostingsEnum passages = null;
        int added = 0;
        while (id != null && added < most) {
            passages = ids.postings(passages, PostingsEnum.NONE);
            for (int at = passages.nextDoc(); at != PostingsEnum.NO_MORE_DOCS; at = passages.nextDoc()) {
                if (live == null || live.get(at)) {
                    found.put(BytesRef.deepCopyOf(id), segment.docBase + at);
                    added++;
                }
            }
            id = ids.next();
        }
    }

    private static @Nullable BytesRef behind(TermsEnum ids, BytesRef id) throws IOException {
        return switch (ids.seekCeil(id)) {
            case FOUND -> ids.next();
            case NOT_FOUND -> ids.term();
            case END -> null;
        };
    }

    /** Documents that have a passage whose meaning will be told later, in order of their ids. */
    List<DocumentId> awaitingMeaning(int most) throws IOException {
        Query awaited = new TermQuery(new Term(PassageFields.AWAITED, ""));
        Sort byDocument = new Sort(new SortField(PassageFields.DOCUMENT, SortField.Type.STRING));
        Set<DocumentId> documents = new LinkedHashSet<>();
        FieldDoc after = null;
        while (documents.size() < most) {
            TopDocs found = searcher.searchAfter(after, awaited, AT_A_TIME, byDocument);
            if (found.scoreDocs.length == 0) {
                break;
            }
            for (ScoreDoc each : found.scoreDocs) {
                after = (FieldDoc) each;
                documents.add(new DocumentId(((BytesRef) requireNonNull(after.fields[0])).utf8ToString()));
            }
        }
        return documents.stream().limit(most).toList();
    }

    int count() throws IOException {
        return firstPassages().size();
    }

    /** The numbers that Lucene gives to the first passage of each document. */
    List<Integer> firstPassages() throws IOException {
        List<Integer> found = new ArrayList<>();
        for (LeafReaderContext segment : reader.leaves()) {
            Bits live = segment.reader().getLiveDocs();
            TermsEnum ids =
                    Terms.getTerms(segment.reader(), PassageFields.FIRST_OF).iterator();
            PostingsEnum passages = null;
            while (ids.next() != null) {
                passages = ids.postings(passages, PostingsEnum.NONE);
                for (int at = passages.nextDoc(); at != PostingsEnum.NO_MORE_DOCS; at = passages.nextDoc()) {
                    if (live == null || live.get(at)) {
                        found.add(segment.docBase + at);
                    }
                }
            }
        }
        return found;
    }
}
