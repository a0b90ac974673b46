package org.plenary.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** The passages that have some words, held to be counted together with one further word after the other. */
final class PassagesWith {
    private final DirectoryReader reader;
    private final List<FixedBitSet> bySegment = new ArrayList<>();
    private final long size;

    /** @param words with none of them every passage has them */
    PassagesWith(DirectoryReader reader, List<Term> words) throws IOException {
        this.reader = reader;
        long all = words.isEmpty() ? reader.numDocs() : 0;
        for (LeafReaderContext segment : words.isEmpty() ? List.<LeafReaderContext>of() : reader.leaves()) {
            FixedBitSet passages = new FixedBitSet(segment.reader().maxDoc());
            DocIdSetIterator having = having(postings(segment, words));
            for (int at = having.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = having.nextDoc()) {
                passages.set(at);
            }
            if (segment.reader().getLiveDocs() != null) {
                segment.reader().getLiveDocs().applyMask(passages, 0);
            }
            bySegment.add(passages);
            all += passages.cardinality();
        }
        this.size = all;
    }

    /** Whether no word was given. */
    boolean isEverything() {
        return bySegment.isEmpty();
    }

    long size() {
        return size;
    }

    /** How many of them have all these words too. */
    long count(List<Term> words) throws IOException {
        long count = 0;
        for (LeafReaderContext segment : reader.leaves()) {
            List<DocIdSetIterator> all = postings(segment, words);
            if (!bySegment.isEmpty()) {
                FixedBitSet passages = bySegment.get(segment.ord);
                all.add(new BitSetIterator(passages, passages.approximateCardinality()));
            }
            DocIdSetIterator having = having(all);
            while (having.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                count++;
            }
        }
        return count;
    }

    private static DocIdSetIterator having(List<DocIdSetIterator> all) {
        return all.size() == 1 ? all.getFirst() : ConjunctionUtils.intersectIterators(all);
    }

    private static List<DocIdSetIterator> postings(LeafReaderContext segment, List<Term> words) throws IOException {
        List<DocIdSetIterator> all = new ArrayList<>();
        for (Term word : words) {
            PostingsEnum passages = segment.reader().postings(word, PostingsEnum.NONE);
            all.add(passages == null ? DocIdSetIterator.empty() : passages);
        }
        return all;
    }
}
