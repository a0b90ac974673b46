package org.plenary.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.plenary.index.CloseWord;
import org.plenary.query.Query;

/** Finds the words of the collection that were probably meant by one that it does not hold. */
final class Spelling {
    /** Shorter words are too close to too many others. */
    private static final int SHORTEST = 4;
    /** Of two words that were run together. */
    private static final int SHORTEST_PART = 3;

    private static final int LONGEST = 60;
    /** Of the letters, the share that has to be right. */
    private static final float CLOSE = 0.7f;

    private static final String EXACT = PassageFields.exact(PassageFields.TEXT);

    private final Analysis analysis;

    Spelling(Analysis analysis) {
        this.analysis = analysis;
    }

    /** The closest first, of these the most frequent. */
    List<CloseWord> closest(Generation generation, String word, int most) throws IOException {
        IndexReader reader = generation.reader();
        List<Analysis.Term> terms = analysis.askedExactly(word);
        if (terms.size() != 1) {
            return List.of();
        }
        String typed = terms.getFirst().text();
        if (typed.length() < SHORTEST || typed.length() > LONGEST || isKnown(generation, word)) {
            return List.of();
        }
        List<CloseWord> close = new ArrayList<>();
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMinQueryLength(SHORTEST);
        checker.setAccuracy(CLOSE);
        Term asked = new Term(EXACT, typed);
        for (SuggestWord near : checker.suggestSimilar(asked, most, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)) {
            close.add(new CloseWord(near.string, near.score, near.freq));
        }
        addPairs(reader, typed, close);
        close.sort(Comparator.comparingDouble(CloseWord::closeness)
                .thenComparingLong(CloseWord::passages)
                .reversed()
                .thenComparing(CloseWord::text));
        return List.copyOf(close.subList(0, Math.min(most, close.size())));
    }

    /** Two words that only lack the space between them. */
    private static void addPairs(IndexReader reader, String typed, List<CloseWord> close) throws IOException {
        double closeness = 1 - 1.0 / typed.length();
        for (int end = SHORTEST_PART; end <= typed.length() - SHORTEST_PART; end++) {
            String left = typed.substring(0, end);
            String right = typed.substring(end);
            int passages = Math.min(reader.docFreq(new Term(EXACT, left)), reader.docFreq(new Term(EXACT, right)));
            if (passages > 0) {
                close.add(new CloseWord(left + " " + right, closeness, passages));
            }
        }
    }

    /** Whether the word occurs in this or another form, in the text or the headings or names above it. */
    private boolean isKnown(Generation generation, String word) throws IOException {
        AskedWords words = new AskedWords(analysis, generation.languages(), new Query.Word(word));
        AskedWords.Reading reading = words.reading(word);
        if (reading.stems().isEmpty()) {
            return true;
        }
        for (List<Analysis.Term> stems : reading.stems()) {
            for (String field : List.of(PassageFields.TEXT, PassageFields.HEADING, PassageFields.TITLE)) {
                Term stem = new Term(field, stems.getFirst().text());
                if (generation.reader().docFreq(stem) > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
