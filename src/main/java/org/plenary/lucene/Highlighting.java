package org.plenary.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.plenary.index.Deadline;
import org.plenary.index.SearchResponse.Highlight;
import org.plenary.language.Quantities;
import org.plenary.language.Quantity;
import org.plenary.lucene.Lights.Light;
import org.plenary.lucene.Lights.Saying;
import org.plenary.lucene.Lights.Standing;
import org.plenary.query.Query.Amount;

/**
 * Finds what in a paragraph matched, by asking the same of that paragraph alone.
 *
 * <p>A phrase is lit as one stretch; of words that stand near each other each is lit, not what lies between. Paragraphs are
 * short, so reading one again costs no more than keeping offsets in the index would.
 *
 * <p>Where things stand near each other is read from Lucene's intervals and not from their matches, which fail on more than some
 * ten nested levels.
 */
final class Highlighting {
    /** Text beyond is not lit, whatever its length. */
    private static final int MOST_CHARACTERS = 100_000;

    private final Analysis analysis;
    private final List<Light> lights;
    private final Deadline deadline;
    private boolean cut;

    Highlighting(Analysis analysis, List<Light> lights, Deadline deadline) {
        this.analysis = analysis;
        this.lights = lights;
        this.deadline = deadline;
    }

    /** Word positions from one to another, both included. */
    private record Stretch(int first, int last) {}

    /** Whether time ran out before everything was lit. */
    boolean cut() {
        return cut;
    }

    /**
     * In order and without overlap.
     *
     * @param language of the document that the text is of
     */
    List<Highlight> of(String text, Language language) throws IOException {
        if (lights.isEmpty()) {
            return List.of();
        }
        if (deadline.passed()) {
            cut = true;
            return List.of();
        }
        IndexSearcher paragraph = alone(text, language);
        List<Highlight> found = new ArrayList<>();
        for (Light light : lights) {
            if (cut) {
                break;
            }
            switch (light) {
                case Standing standing -> light(standing, paragraph, found);
                case Saying(Amount amount) -> light(amount, text, found);
            }
        }
        return merged(found);
    }

    private void light(Standing standing, IndexSearcher paragraph, List<Highlight> found) throws IOException {
        List<Stretch> within = standing.within() == null ? null : stretches(standing.within(), paragraph);
        for (Query place : standing.places()) {
            if (deadline.passed()) {
                cut = true;
                return;
            }
            collect(place, within, paragraph, found);
        }
    }

    private static void light(Amount amount, String text, List<Highlight> found) {
        String read = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        for (Quantities.Mention mention : Quantities.in(read)) {
            Quantity said = mention.quantity();
            if (amount.isSaidBy(said.low(), said.high(), said.unit().code())) {
                found.add(new Highlight(mention.start(), mention.end()));
            }
        }
    }

    private IndexSearcher alone(String text, Language language) {
        String read = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
        MemoryIndex index = new MemoryIndex(true, false);
        for (String field : List.of(PassageFields.TEXT, PassageFields.exact(PassageFields.TEXT))) {
            index.addField(field, Analysis.terms(analysis.indexing(), field, language, read));
        }
        return index.createSearcher();
    }

    private static List<Stretch> stretches(IntervalsSource source, IndexSearcher paragraph) throws IOException {
        List<Stretch> stretches = new ArrayList<>();
        IntervalIterator intervals = source.intervals(PassageFields.TEXT, segment(paragraph));
        if (intervals != null && intervals.advance(0) == 0) {
            while (intervals.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
                stretches.add(new Stretch(intervals.start(), intervals.end()));
            }
        }
        return stretches;
    }

    private static LeafReaderContext segment(IndexSearcher paragraph) {
        return paragraph.getIndexReader().leaves().getFirst();
    }

    private static void collect(
            Query place, @Nullable List<Stretch> within, IndexSearcher paragraph, List<Highlight> found)
            throws IOException {
        Weight weight = paragraph.createWeight(paragraph.rewrite(place), ScoreMode.COMPLETE_NO_SCORES, 1f);
        Matches matches = weight.matches(segment(paragraph), 0);
        if (matches == null) {
            return;
        }
        for (String field : matches) {
            MatchesIterator each = matches.getMatches(field);
            while (each.next()) {
                if (within == null || lies(each.startPosition(), each.endPosition(), within)) {
                    found.add(new Highlight(each.startOffset(), each.endOffset()));
                }
            }
        }
    }

    private static boolean lies(int first, int last, List<Stretch> within) {
        return within.stream().anyMatch(stretch -> stretch.first() <= first && last <= stretch.last());
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
