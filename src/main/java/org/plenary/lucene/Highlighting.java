package org.plenary.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.plenary.index.Deadline;
import org.plenary.index.SearchResponse.Highlight;

/**
 * Finds what in a paragraph matched, by asking the same queries of that paragraph alone.
 *
 * <p>A phrase is lit as one stretch; of words that stand near each other each is lit, not what lies between. Paragraphs are
 * short, so reading one again costs no more than keeping offsets in the index would.
 */
final class Highlighting {
    /** Text beyond is not lit, whatever its length. */
    private static final int MOST_CHARACTERS = 100_000;

    private final Analysis analysis;
    private final List<Query> lit;
    private final Deadline deadline;
    private boolean cut;

    Highlighting(Analysis analysis, List<Query> lit, Deadline deadline) {
        this.analysis = analysis;
        this.lit = lit;
        this.deadline = deadline;
    }

    /** Whether time ran out before everything was lit. */
    boolean cut() {
        return cut;
    }

    /** In order and without overlap. */
    List<Highlight> of(String text) throws IOException {
        if (lit.isEmpty()) {
            return List.of();
        }
        if (deadline.passed()) {
            cut = true;
            return List.of();
        }
        IndexSearcher paragraph = alone(text);
        LeafReaderContext segment = paragraph.getIndexReader().leaves().getFirst();
        List<Highlight> found = new ArrayList<>();
        for (Query query : lit) {
            if (deadline.passed()) {
                cut = true;
                break;
            }
            Weight weight = paragraph.createWeight(paragraph.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
            Matches matches = weight.matches(segment, 0);
            if (matches != null) {
                for (String field : matches) {
                    collect(matches.getMatches(field), query instanceof IntervalQuery, found);
                }
            }
        }
        return merged(found);
    }

    private IndexSearcher alone(String text) {
        String read = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
        MemoryIndex index = new MemoryIndex(true, false);
        index.addField(PassageFields.TEXT, read, analysis.indexing());
        index.addField(PassageFields.exact(PassageFields.TEXT), read, analysis.indexing());
        return index.createSearcher();
    }

    private static void collect(MatchesIterator matches, boolean ofParts, List<Highlight> found) throws IOException {
        while (matches.next()) {
            MatchesIterator parts = ofParts ? matches.getSubMatches() : null;
            if (parts == null) {
                found.add(new Highlight(matches.startOffset(), matches.endOffset()));
            } else {
                collect(parts, false, found);
            }
        }
    }

    private static List<Highlight> merged(List<Highlight> found) {
        List<Highlight> inOrder = new ArrayList<>(found);
        inOrder.sort(Comparator.comparingInt(Highlight::start).thenComparingInt(Highlight::end));
        List<Highlight> merged = new ArrayList<>();
        for (Highlight next : inOrder) {
            Highlight last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && next.start() < last.end()) {
                merged.set(merged.size() - 1, new Highlight(last.start(), Math.max(last.end(), next.end())));
            } else if (next.start() < next.end()) {
                merged.add(next);
            }
        }
        return merged;
    }
}
