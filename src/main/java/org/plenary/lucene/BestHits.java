package org.plenary.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.plenary.index.Cursor;
import org.plenary.index.SearchRequest;
import org.plenary.lucene.Head.HeadHit;

/** The hits that one page asks for, in the order that is asked for. */
final class BestHits {
    private final IndexSearcher searcher;
    private final SearchRequest request;
    private final Head head;

    BestHits(IndexSearcher searcher, SearchRequest request, Head head) {
        this.searcher = searcher;
        this.request = request;
        this.head = head;
    }

    /**
     * A page, and one hit more when there are more.
     *
     * @param hits each with what it was sorted by in {@code fields}: score, or day and at the end the score
     * @param total how many hits there are in all; too low when nobody needs it
     */
    record Page(List<FieldDoc> hits, long total) {}

    /**
     * @param all what is to be found, narrowed by the filters
     * @param behindHead what of it may stand behind the head
     */
    Page page(Query all, Query behindHead) throws IOException {
        boolean withHead =
                request.sort() == SearchRequest.Sort.RELEVANCE && !head.hits().isEmpty();
        return withHead ? headFirst(all, behindHead) : sorted(all, request.offset(), request.after());
    }

    private Page sorted(Query query, int offset, @Nullable Cursor after) throws IOException {
        long wanted = (long) offset + request.size() + 1;
        int atMost =
                (int) Math.min(wanted, Math.max(1, searcher.getIndexReader().maxDoc()));
        // Where nothing else counts all hits, this pass does, and so may skip none.
        int exactUpTo = request.facets().isEmpty() ? Integer.MAX_VALUE : 1;
        FieldDoc place = after == null ? null : place(after);
        TopFieldDocs found = searcher.search(query, new TopFieldCollectorManager(sort(), atMost, place, exactUpTo));
        List<FieldDoc> hits = new ArrayList<>();
        for (int at = offset; at < found.scoreDocs.length; at++) {
            hits.add((FieldDoc) found.scoreDocs[at]);
        }
        return new Page(hits, found.totalHits.value());
    }

    private Page headFirst(Query all, Query behindHead) throws IOException {
        int inHead = head.hits().size();
        int start = request.after() == null ? request.offset() : behind(request.after());
        List<FieldDoc> hits = new ArrayList<>();
        for (int at = start; at < inHead && hits.size() <= request.size(); at++) {
            HeadHit hit = head.hits().get(at);
            hits.add(new FieldDoc(hit.passage(), Float.NaN, new Object[] {(float) hit.score()}));
        }
        int missing = request.size() + 1 - hits.size();
        if (missing > 0) {
            Query rest = new BooleanQuery.Builder()
                    .add(behindHead, Occur.MUST)
                    .add(head.query(), Occur.MUST_NOT)
                    .build();
            boolean begins = request.after() == null || start < inHead || isLastOfHead(request.after());
            Page tail = sorted(rest, begins ? Math.max(0, start - inHead) : 0, begins ? null : request.after());
            hits.addAll(tail.hits().subList(0, Math.min(missing, tail.hits().size())));
        }
        return new Page(hits, request.facets().isEmpty() ? searcher.count(all) : 0);
    }

    private boolean isLastOfHead(Cursor after) throws IOException {
        return number(after) == head.hits().getLast().passage();
    }

    /** The place in the head behind the last hit given; behind the whole head when that was in the tail. */
    private int behind(Cursor after) throws IOException {
        int last = number(after);
        for (int at = 0; at < head.hits().size(); at++) {
            if (head.hits().get(at).passage() == last) {
                return at + 1;
            }
        }
        return head.hits().size();
    }

    private int number(Cursor after) throws IOException {
        ScoreDoc[] found = searcher.search(
                        new TermQuery(new Term(PassageFields.ID, after.last().toString())), 1)
                .scoreDocs;
        return found.length == 0 ? -1 : found[0].doc;
    }

    /**
     * Total: equals stand in order of document and position. Undated documents come last in both directions. The score stands
     * at the end of an order by date not to decide anything but to be told.
     */
    private Sort sort() {
        SortField document = new SortField(PassageFields.DOCUMENT, SortField.Type.STRING);
        SortField position = new SortField(PassageFields.POSITION, SortField.Type.LONG);
        return switch (request.sort()) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, document, position);
            case OLDEST -> new Sort(day(false, Long.MAX_VALUE), document, position, SortField.FIELD_SCORE);
            case NEWEST -> new Sort(day(true, Long.MIN_VALUE), document, position, SortField.FIELD_SCORE);
        };
    }

    private static SortField day(boolean newestFirst, Long undated) {
        return new SortField(PassageFields.DAY, SortField.Type.LONG, newestFirst, undated);
    }

    private FieldDoc place(Cursor after) {
        BytesRef document = new BytesRef(after.last().document().value());
        Long position = (long) after.position();
        Object[] fields = switch (request.sort()) {
            case RELEVANCE -> new Object[] {(float) after.key(), document, position};
            // The ends of the scale stand for undated documents and survive the way through a double.
            case OLDEST, NEWEST -> new Object[] {(long) after.key(), document, position, 0f};
        };
        // Behind all that are equal, of which there is one at most.
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
    }
}
