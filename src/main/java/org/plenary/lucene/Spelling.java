package org.plenary.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.plenary.query.Query;

/** Finds the word of the collection that was probably meant by one that it does not hold. */
final class Spelling {
    /** Shorter words are too close to too many others. */
    private static final int SHORTEST = 4;

    private final Analysis analysis;

    Spelling(Analysis analysis) {
        this.analysis = analysis;
    }

    Optional<String> closest(Generation generation, String word) throws IOException {
        IndexReader reader = generation.reader();
        String exact = PassageFields.exact(PassageFields.TEXT);
        List<Analysis.Term> terms = analysis.askedExactly(word);
        if (terms.size() != 1 || terms.getFirst().text().length() < SHORTEST || isKnown(generation, word)) {
            return Optional.empty();
        }
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMinQueryLength(SHORTEST);
        Term typed = new Term(exact, terms.getFirst().text());
        SuggestWord[] closest = checker.suggestSimilar(typed, 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return closest.length == 0 ? Optional.empty() : Optional.of(closest[0].string);
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
