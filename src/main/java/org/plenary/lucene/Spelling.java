package org.plenary.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** Finds the word of the collection that was probably meant by one that it does not hold. */
final class Spelling {
    /** Shorter words are too close to too many others. */
    private static final int SHORTEST = 4;

    private final Analysis analysis;

    Spelling(Analysis analysis) {
        this.analysis = analysis;
    }

    Optional<String> closest(IndexReader reader, String word) throws IOException {
        String exact = PassageFields.exact(PassageFields.TEXT);
        List<Analysis.Term> terms = analysis.askedExactly(word);
        if (terms.size() != 1 || terms.getFirst().text().length() < SHORTEST || isKnown(reader, word)) {
            return Optional.empty();
        }
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMinQueryLength(SHORTEST);
        Term typed = new Term(exact, terms.getFirst().text());
        SuggestWord[] closest = checker.suggestSimilar(typed, 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return closest.length == 0 ? Optional.empty() : Optional.of(closest[0].string);
    }

    /** Whether the word occurs in this or another form, in the text or the headings or names above it. */
    private boolean isKnown(IndexReader reader, String word) throws IOException {
        List<Analysis.Term> stems = analysis.askedWords(word);
        if (stems.isEmpty()) {
            return true;
        }
        String stem = stems.getFirst().text();
        for (String field : List.of(PassageFields.TEXT, PassageFields.HEADING, PassageFields.TITLE)) {
            if (reader.docFreq(new Term(field, stem)) > 0) {
                return true;
            }
        }
        return false;
    }
}
