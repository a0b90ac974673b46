package org.plenary.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.plenary.index.Completion;
import org.plenary.index.Deadline;
import org.plenary.index.DocumentSummary;
import org.plenary.lucene.WeightedTexts.Weighted;
import org.plenary.query.Parsed.TypedWord;
import org.plenary.query.QueryParser;
import org.plenary.query.UnfinishedText;

/**
 * One text that is being typed, completed from one state.
 *
 * <p>Of the frequent words and phrases that begin as the end of the text does, those come first that many passages have together
 * with the words before it, and most of these right behind them.
 */
final class Completing {
    private static final int WORDS = 150;
    private static final int PHRASES = 8;
    private static final int LONGEST_PHRASE = 3;
    private static final int MOST_WORDS_BEFORE = 8;
    /** Passages looked at to count those that have the words before and a candidate: a few thousandths of a second. */
    private static final long MOST_COMPARED = 250_000;
    /** What finding the passages of a word takes besides, in passages. */
    private static final int FOR_EACH_WORD = 500;
    /** Those with most passages of which it is seen whether they stand behind the words before. */
    private static final int MOST_PLACED = 12;
    /** Words right before the end that they are looked for behind. */
    private static final int PLACED_BEHIND = 2;
    /** Passages that are looked at to tell how often words stand side by side: a share is known well enough from so many. */
    private static final int SAMPLE = 64;
    /** What a passage weighs that has all the words, but not side by side. */
    private static final double ELSEWHERE = 0.05;

    private final DirectoryReader reader;
    private final Analysis analysis;
    private final CompletionSources sources;
    private final UnfinishedText typed;
    private final Deadline deadline;
    private final IndexSearcher searcher;
    private final StoredDocuments documents;

    private static final List<Weighted> NONE = List.of();

    /** @param added its last words, from the one that was begun */
    private record Candidate(String text, String added, long weight) {}

    private record Counted(Candidate candidate, long passages, double score) {
        private String text() {
            return candidate.text();
        }
    }

    Completing(
            DirectoryReader reader,
            Analysis analysis,
            CompletionSources sources,
            UnfinishedText typed,
            Deadline deadline) {
        this.reader = reader;
        this.analysis = analysis;
        this.sources = sources;
        this.typed = typed;
        this.deadline = deadline;
        this.searcher = new IndexSearcher(reader);
        // From the cache come passages that match, and no longer those that might.
        searcher.setQueryCache(null);
        this.documents = new StoredDocuments(reader);
    }

    /**
     * Where the end of the text is the beginning of official numbers it is nothing else.
     *
     * @param most of each kind
     */
    List<Completion> best(int most) throws IOException {
        List<Completion> symbols = symbols(most);
        if (!symbols.isEmpty()) {
            return symbols;
        }
        List<Completion> completions = new ArrayList<>(terms(most));
        completions.addAll(titles(most));
        return completions;
    }

    private List<Completion> symbols(int most) throws IOException {
        String run = typed.text().substring(typed.runStart());
        if (run.codePoints().allMatch(Character::isLetter)) {
            return List.of();
        }
        List<Completion> symbols = new ArrayList<>();
        for (int first : sources.names().numbered(run, most)) {
            DocumentSummary document = documents.summary(first);
            String text = typed.text().substring(0, typed.runStart())
                    + document.metadata().symbol();
            symbols.add(new Completion.Symbol(text, document.id(), document.metadata()));
        }
        return symbols;
    }

    private List<Completion> titles(int most) throws IOException {
        List<String> beginnings = analysis.askedExactly(typed.text()).stream()
                .map(Analysis.Term::text)
                .distinct()
                .toList();
        List<Completion> titles = new ArrayList<>();
        for (int first : sources.names().titled(beginnings, most)) {
            DocumentSummary document = documents.summary(first);
            titles.add(new Completion.Title(document.id(), document.metadata()));
        }
        return titles;
    }

    private List<Completion.Term> terms(int most) throws IOException {
        List<Counted> counted = counted(new PassagesWith(reader, wordsBefore()));
        counted.sort(Comparator.comparingLong(Counted::passages).reversed());
        List<Counted> scored = new ArrayList<>();
        for (Counted each : counted.subList(0, Math.min(MOST_PLACED, counted.size()))) {
            double share = deadline.passed() ? 0 : shareSideBySide(each.candidate());
            scored.add(new Counted(each.candidate(), each.passages(), each.passages() * (ELSEWHERE + share)));
        }
        scored.sort(Comparator.comparingDouble(Counted::score).reversed().thenComparing(Counted::text));
        List<String> before = stems(typed.before());
        Set<List<String>> forms = new HashSet<>();
        return scored.stream()
                .filter(each -> !before.containsAll(stems(each.candidate().added())))
                .filter(each -> forms.add(stems(each.candidate().added())))
                .limit(most)
                .map(each -> new Completion.Term(each.text(), each.passages()))
                .toList();
    }

    /** As many candidates as the time that counting takes allows, the most frequent words first. */
    private List<Counted> counted(PassagesWith before) throws IOException {
        List<Counted> counted = new ArrayList<>();
        long compared = 0;
        for (Candidate candidate : candidates()) {
            if (compared > MOST_COMPARED || deadline.passed()) {
                break;
            }
            List<Term> added = contentWords(candidate.added());
            boolean alone = before.isEverything() && added.size() == 1;
            compared += alone ? 0 : FOR_EACH_WORD + Math.min(before.size(), candidate.weight());
            long passages = alone ? candidate.weight() : before.count(added);
            if (passages > 0) {
                counted.add(new Counted(candidate, passages, 0));
            }
        }
        return counted;
    }

    private List<String> stems(String text) {
        return analysis.askedWords(Language.ENGLISH, text).stream().map(Analysis.Term::text).toList();
    }

    private List<Term> contentWords(String text) {
        return analysis.askedExactly(text).stream()
                .filter(word -> !FunctionWords.of(Language.ENGLISH).contains(word.text()))
                .map(word -> new Term(PassageFields.exact(PassageFields.TEXT), word.text()))
                .toList();
    }

    /** Of the passages that have the last words before and what is added, the share that have them side by side. */
    private double shareSideBySide(Candidate candidate) throws IOException {
        List<Analysis.Term> words = new ArrayList<>(analysis.askedExactly(typed.before()));
        words.subList(0, Math.max(0, words.size() - PLACED_BEHIND)).clear();
        words.addAll(analysis.askedExactly(candidate.added()));
        if (words.size() == 1) {
            return 1;
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        words.forEach(word -> phrase.add(new Term(PassageFields.exact(PassageFields.TEXT), word.text())));
        Weight weight = searcher.createWeight(phrase.build(), ScoreMode.COMPLETE_NO_SCORES, 1);
        int together = 0;
        int sideBySide = 0;
        for (LeafReaderContext segment : reader.leaves()) {
            Scorer scorer = together < SAMPLE ? weight.scorer(segment) : null;
            TwoPhaseIterator places = scorer == null ? null : scorer.twoPhaseIterator();
            while (places != null
                    && together < SAMPLE
                    && places.approximation().nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                together++;
                sideBySide += places.matches() ? 1 : 0;
            }
        }
        return together == 0 ? 0 : (double) sideBySide / together;
    }

    /** What the text knows of the words before the last; others may stand in a heading or a name. */
    private List<Term> wordsBefore() throws IOException {
        List<Term> known = new ArrayList<>();
        for (TypedWord word : QueryParser.parse(typed.before()).words()) {
            for (Analysis.Term stem : analysis.askedWords(Language.ENGLISH, word.text())) {
                Term term = new Term(PassageFields.TEXT, stem.text());
                if (known.size() < MOST_WORDS_BEFORE && reader.docFreq(term) > 0) {
                    known.add(term);
                }
            }
        }
        return known;
    }

    private List<Candidate> candidates() throws IOException {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        for (int words = LONGEST_PHRASE; words > 0; words--) {
            int start = typed.startOfWords(words);
            String beginning = start < 0 ? "" : analysis.folded(typed.text().substring(start));
            boolean nothingBegun =
                    beginning.isBlank() || (words == 1 && typed.word().isEmpty());
            for (Weighted phrase : nothingBegun ? NONE : sources.phrases().startingWith(beginning, PHRASES)) {
                String text = typed.text().substring(0, start) + phrase.text();
                String added = phrase.text().substring(beginning.lastIndexOf(' ') + 1);
                candidates.putIfAbsent(text, new Candidate(text, added, phrase.weight()));
            }
        }
        String beginning = analysis.folded(typed.word());
        for (Weighted word : beginning.isEmpty() ? NONE : sources.words().startingWith(beginning, WORDS)) {
            String text = typed.before() + word.text();
            candidates.putIfAbsent(text, new Candidate(text, word.text(), word.weight()));
        }
        candidates.remove(typed.text());
        return List.copyOf(candidates.values());
    }
}
