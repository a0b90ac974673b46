package org.plenary.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.plenary.index.Facet;

/**
 * One pass without scores over everything that matches, counting values.
 *
 * <p>Hits are gathered in blocks and each facet's column is read for a whole block at a time, which is kinder to the caches
 * than reading all columns hit by hit.
 */
final class ValueCounts extends SimpleCollector {
    private static final int BLOCK = 1_024;

    private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    private final Map<Facet, Column> columns = new EnumMap<>(Facet.class);
    private final int[] block = new int[BLOCK];
    private int inBlock;
    private long hits;

    private ValueCounts(Set<Facet> facets) {
        facets.forEach(facet -> counts.put(facet, new HashMap<>()));
    }

    /** The values of one facet in one segment, and how often each was met. */
    private record Column(SortedSetDocValues values, int[] met) {}

    static ValueCounts of(IndexSearcher searcher, Query query, Set<Facet> facets) throws IOException {
        return searcher.search(query, new CollectorManager<ValueCounts, ValueCounts>() {
            @Override
            public ValueCounts newCollector() {
                return new ValueCounts(facets);
            }

            /** The searcher runs on one thread, so there is one. */
            @Override
            public ValueCounts reduce(Collection<ValueCounts> collectors) throws IOException {
                ValueCounts only = collectors.iterator().next();
                only.endSegment();
                return only;
            }
        });
    }

    Map<Facet, Map<String, Long>> byFacet() {
        return counts;
    }

    long hits() {
        return hits;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        endSegment();
        LeafReader reader = FilterLeafReader.unwrap(segment.reader());
        for (Facet facet : counts.keySet()) {
            SortedSetDocValues values = DocValues.getSortedSet(reader, PassageFields.facet(facet));
            columns.put(facet, new Column(values, new int[Math.toIntExact(values.getValueCount())]));
        }
    }

    @Override
    public void collect(int passage) throws IOException {
        hits++;
        block[inBlock++] = passage;
        if (inBlock == BLOCK) {
            countBlock();
        }
    }

    private void countBlock() throws IOException {
        for (Column column : columns.values()) {
            SortedSetDocValues values = column.values();
            for (int at = 0; at < inBlock; at++) {
                if (values.advanceExact(block[at])) {
                    for (int left = values.docValueCount(); left > 0; left--) {
                        column.met()[Math.toIntExact(values.nextOrd())]++;
                    }
                }
            }
        }
        inBlock = 0;
    }

    private void endSegment() throws IOException {
        countBlock();
        for (Map.Entry<Facet, Column> entry : columns.entrySet()) {
            Map<String, Long> merged = counts.computeIfAbsent(entry.getKey(), _ -> new HashMap<>());
            Column column = entry.getValue();
            for (int ordinal = 0; ordinal < column.met().length; ordinal++) {
                if (column.met()[ordinal] > 0) {
                    String value = column.values().lookupOrd(ordinal).utf8ToString();
                    merged.merge(value, (long) column.met()[ordinal], Long::sum);
                }
            }
        }
        columns.clear();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
