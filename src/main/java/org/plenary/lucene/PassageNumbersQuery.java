package org.plenary.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Matches passages by their numbers in the very reader that gave them. */
final class PassageNumbersQuery extends Query {
    private final int[] numbers;

    /** @param numbers of the whole reader */
    PassageNumbersQuery(Collection<Integer> numbers) {
        this.numbers = numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
                FixedBitSet within = within(segment);
                int count = within.cardinality();
                DocIdSetIterator iterator = count == 0 ? DocIdSetIterator.empty() : new BitSetIterator(within, count);
                return ConstantScoreScorerSupplier.fromIterator(
                        iterator, score(), scoreMode, segment.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return false;
            }
        };
    }

    private FixedBitSet within(LeafReaderContext segment) {
        int size = segment.reader().maxDoc();
        FixedBitSet within = new FixedBitSet(size);
        for (int number : numbers) {
            if (number >= segment.docBase && number < segment.docBase + size) {
                within.set(number - segment.docBase);
            }
        }
        return within;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return numbers.length + " passages";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && Arrays.equals(numbers, ((PassageNumbersQuery) other).numbers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), Arrays.hashCode(numbers));
    }
}
