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
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
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
 * <p>Of the frequent words and phrases that begin as the end of the text does, those come first that most passages have
 * together with the words before it.
 */
final class Completing {
    /** Words and phrases that are counted together with the words before them. */
    private static final int WORDS = 64;

    private static final int PHRASES = 16;
    private static final int LONGEST_PHRASE = 3;
    private static final int MOST_WORDS_BEFORE = 8;

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

    private record Counted(Candidate candidate, long passages) {
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
        this.documents = new StoredDocuments(reader);
    }

    /** @param most of each kind */
    List<Completion> best(int most) throws IOException {
        List<Completion> completions = new ArrayList<>(symbols(most));
        completions.addAll(terms(most));
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
        List<TermQuery> before = wordsBefore();
        List<Counted> counted = new ArrayList<>();
        for (Candidate candidate : candidates()) {
            if (deadline.passed()) {
                break;
            }
            long passages = count(before, candidate);
            if (passages > 0) {
                counted.add(new Counted(candidate, passages));
            }
        }
        counted.sort(Comparator.comparingLong(Counted::passages).reversed().thenComparing(Counted::text));
        Set<List<Analysis.Term>> forms = new HashSet<>();
        return counted.stream()
                .filter(each -> forms.add(analysis.askedWords(Language.ENGLISH, each.candidate().added())))
                .limit(most)
                .map(each -> new Completion.Term(each.text(), each.passages()))
                .toList();
    }

    /** What the text knows of the words before the last; others may stand in a heading or a name. */
    private List<TermQuery> wordsBefore() throws IOException {
        List<TermQuery> known = new ArrayList<>();
        for (TypedWord word : QueryParser.parse(typed.before()).words()) {
            for (Analysis.Term stem : analysis.askedWords(Language.ENGLISH, word.text())) {
                Term term = new Term(PassageFields.TEXT, stem.text());
                if (known.size() < MOST_WORDS_BEFORE && reader.docFreq(term) > 0) {
                    known.add(new TermQuery(term));
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

    private long count(List<TermQuery> before, Candidate candidate) throws IOException {
        List<Analysis.Term> added = analysis.askedExactly(candidate.added());
        if (before.isEmpty() && added.size() == 1) {
            return candidate.weight();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        before.forEach(word -> all.add(word, BooleanClause.Occur.FILTER));
        for (Analysis.Term word : added) {
            if (!FunctionWords.of(Language.ENGLISH).contains(word.text())) {
                Term term = new Term(PassageFields.exact(PassageFields.TEXT), word.text());
                all.add(new TermQuery(term), BooleanClause.Occur.FILTER);
            }
        }
        return searcher.count(all.build());
    }
}
