package org.plenary.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.jspecify.annotations.Nullable;

/** The vectors of passages as they were given, where the graph that finds them holds them roughly. */
final class StoredVectors {
    private final IndexReader reader;

    StoredVectors(IndexReader reader) {
        this.reader = reader;
    }

    /** The vectors of one model by the numbers of their passages; those without one are missing. */
    Map<Integer, float[]> of(String model, Collection<Integer> passages) throws IOException {
        List<LeafReaderContext> segments = reader.leaves();
        Map<Integer, float[]> vectors = new HashMap<>();
        int open = -1;
        FloatVectorValues values = null;
        KnnVectorValues.@Nullable DocIndexIterator iterator = null;
        for (int passage : new TreeSet<>(passages)) {
            int at = ReaderUtil.subIndex(passage, segments);
            if (at != open) {
                open = at;
                values = segments.get(at).reader().getFloatVectorValues(PassageFields.vectors(model));
                iterator = values == null ? null : values.iterator();
            }
            int wanted = passage - segments.get(at).docBase;
            if (values != null && iterator != null && reached(iterator, wanted)) {
                vectors.put(passage, values.vectorValue(iterator.index()).clone());
            }
        }
        return vectors;
    }

    private static boolean reached(KnnVectorValues.DocIndexIterator iterator, int wanted) throws IOException {
        if (iterator.docID() < wanted) {
            iterator.advance(wanted);
        }
        return iterator.docID() == wanted;
    }
}
