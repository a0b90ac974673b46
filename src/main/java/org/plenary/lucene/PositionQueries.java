package org.plenary.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.plenary.query.Query.AnyOf;
import org.plenary.query.Query.ExactWord;
import org.plenary.query.Query.Fuzzy;
import org.plenary.query.Query.Near;
import org.plenary.query.Query.Phrase;
import org.plenary.query.Query.Positional;
import org.plenary.query.Query.Prefix;
import org.plenary.query.Query.SameSentence;
import org.plenary.query.Query.Wildcard;
import org.plenary.query.Query.Word;

/**
 * What asks for places in one field: words, phrases, patterns, and what stands near what.
 *
 * <p>Stemmed and exact terms of a field agree on positions, so one query may mix them.
 */
final class PositionQueries {
    private final Analysis analysis;
    private final TermExpansion expansion;
    private final AskedWords words;

    PositionQueries(Analysis analysis, IndexReader reader, AskedWords words) {
        this.analysis = analysis;
        this.expansion = new TermExpansion(reader);
        this.words = words;
    }

    Query query(String field, Positional place) {
        String exact = PassageFields.exact(field);
        return switch (place) {
            case Word(String text) -> word(field, text);
            case ExactWord(String text) -> exactly(exact, analysis.askedExactly(text), 0);
            case Phrase(String text, int slop) -> exactly(exact, analysis.askedExactly(text), slop);
            case Prefix(String beginning) -> pattern(field, place, partsOf(beginning + "*"));
            case Wildcard(String pattern) -> pattern(field, place, partsOf(pattern));
            case Fuzzy(String text, int edits) -> fuzzy(field, text, edits);
            case AnyOf _ -> intervals(field, place);
            case Near _ -> intervals(field, place);
            case SameSentence _ -> intervals(field, place);
        };
    }

    /**
     * As any of its stems in the languages of the collection, which count as one word. What is a function word in some of them is
     * looked for in the others.
     */
    private Query word(String field, String text) {
        AskedWords.Reading reading = words.reading(text);
        SynonymQuery.Builder single = new SynonymQuery.Builder(field);
        List<Query> either = new ArrayList<>();
        int singles = 0;
        for (List<Analysis.Term> stems : reading.stems()) {
            if (stems.size() == 1) {
                single.addTerm(new Term(field, stems.getFirst().text()));
                singles++;
            } else {
                either.add(sequence(field, stems, 0));
            }
        }
        if (singles > 0) {
            either.add(single.build());
        }
        if (either.isEmpty() || reading.exact().size() > 1) {
            either.add(exactly(PassageFields.exact(field), reading.exact(), 0));
        }
        return either.size() == 1 ? either.getFirst() : new DisjunctionMaxQuery(either, 0f);
    }

    private Query exactly(String exact, List<Analysis.Term> terms, int slop) {
        return Analysis.endInCharacter(terms)
                ? new IntervalQuery(exact, exactSource(exact, terms, slop))
                : sequence(exact, terms, slop);
    }

    private static Query sequence(String field, List<Analysis.Term> terms, int slop) {
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery("no word to look for");
        }
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.getFirst().text()));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
        int position = -1;
        for (Analysis.Term term : terms) {
            position += term.increment();
            phrase.add(new Term(field, term.text()), Math.max(position, 0));
        }
        return phrase.build();
    }

    private Query fuzzy(String field, String text, int edits) {
        List<Analysis.Term> terms = analysis.askedExactly(text);
        if (terms.size() != 1) {
            return word(field, text);
        }
        return orNothing(
                Patterns.fuzzy(PassageFields.exact(field), terms.getFirst().text(), edits));
    }

    private Query pattern(String field, Positional place, List<String> parts) {
        return parts.size() == 1
                ? orNothing(Patterns.wildcards(PassageFields.exact(field), parts.getFirst()))
                : intervals(field, place);
    }

    static Query orNothing(Optional<MultiTermQuery> pattern) {
        return pattern.isPresent() ? pattern.get() : new MatchNoDocsQuery("no pattern that could be looked for");
    }

    private Query intervals(String field, Positional place) {
        return new IntervalQuery(field, source(field, place));
    }

    /** The same as intervals: where in a text it stands. */
    IntervalsSource source(String field, Positional place) {
        String exact = PassageFields.exact(field);
        return switch (place) {
            case Word(String text) -> wordSource(field, text);
            case ExactWord(String text) -> exactSource(exact, analysis.askedExactly(text), 0);
            case Phrase(String text, int slop) -> exactSource(exact, analysis.askedExactly(text), slop);
            case Prefix(String beginning) -> patternSource(exact, beginning + "*");
            case Wildcard(String pattern) -> patternSource(exact, pattern);
            case Fuzzy(String text, int edits) -> fuzzySource(field, text, edits);
            case AnyOf(List<Positional> choices) ->
                Intervals.or(
                        false,
                        choices.stream().map(choice -> source(field, choice)).toList());
            case Near(Positional left, Positional right, int distance) ->
                Intervals.maxgaps(distance - 1, together(field, left, right));
            case SameSentence(Positional left, Positional right) -> inOneSentence(together(field, left, right), exact);
        };
    }

    /**
     * Two words at one place are not near each other. A word within a stretch is: in {@code a c b} the {@code c} is near
     * {@code a NEAR b}. (To keep stretches apart too would double the work with every level of nesting.)
     */
    private IntervalsSource together(String field, Positional left, Positional right) {
        IntervalsSource one = source(field, left);
        IntervalsSource other = source(field, right);
        return isStretch(left) || isStretch(right)
                ? Intervals.unordered(one, other)
                : Intervals.or(false, Intervals.ordered(one, other), Intervals.ordered(other, one));
    }

    private static boolean isStretch(Positional place) {
        return switch (place) {
            case Near _ -> true;
            case SameSentence _ -> true;
            case AnyOf(List<Positional> choices) -> choices.stream().anyMatch(PositionQueries::isStretch);
            case Word _ -> false;
            case ExactWord _ -> false;
            case Phrase _ -> false;
            case Prefix _ -> false;
            case Wildcard _ -> false;
            case Fuzzy _ -> false;
        };
    }

    /**
     * Stretches in which no sentence begins but with their first word. That one is taken off for the comparison and put back:
     * Lucene's "not containing" drops what overlaps at an end too.
     */
    private static IntervalsSource inOneSentence(IntervalsSource stretch, String exact) {
        IntervalsSource beginning = Intervals.fixField(exact, Intervals.term(SentenceFilter.MARKER));
        return Intervals.extend(Intervals.notContaining(Intervals.extend(stretch, -1, 0), beginning), 1, 0);
    }

    /** The one word that a text of several makes counts where those do not stand, whose stretch is the longer. */
    private IntervalsSource wordSource(String field, String text) {
        AskedWords.Reading reading = words.reading(text);
        List<IntervalsSource> single = new ArrayList<>();
        List<IntervalsSource> sequences = new ArrayList<>();
        reading.stems().forEach(stems -> (stems.size() == 1 ? single : sequences).add(sequenceSource(field, stems)));
        if (!reading.exact().isEmpty() || reading.stems().isEmpty()) {
            IntervalsSource exact = exactSource(PassageFields.exact(field), reading.exact(), 0);
            (reading.exact().size() == 1 ? single : sequences).add(exact);
        }
        if (sequences.isEmpty()) {
            return anyOf(single);
        }
        return single.isEmpty()
                ? anyOf(sequences)
                : Intervals.or(false, anyOf(sequences), Intervals.nonOverlapping(anyOf(single), anyOf(sequences)));
    }

    private static IntervalsSource anyOf(List<IntervalsSource> either) {
        return either.size() == 1 ? either.getFirst() : Intervals.or(false, either);
    }

    private IntervalsSource exactSource(String exact, List<Analysis.Term> terms, int slop) {
        List<IntervalsSource> sources = sources(terms);
        if (Analysis.endInCharacter(terms)) {
            String pairs = terms.getLast().text() + "?";
            sources.add(Intervals.or(
                    false, sources.removeLast(), expansion.anyOf(exact, Patterns.wildcards(exact, pairs))));
        }
        return inField(exact, sources, slop);
    }

    private static IntervalsSource sequenceSource(String field, List<Analysis.Term> terms) {
        return inField(field, sources(terms), 0);
    }

    private static List<IntervalsSource> sources(List<Analysis.Term> terms) {
        List<IntervalsSource> sources = new ArrayList<>();
        terms.forEach(term -> sources.add(Intervals.term(term.text())));
        return sources;
    }

    private static IntervalsSource inField(String field, List<IntervalsSource> sources, int slop) {
        if (sources.isEmpty()) {
            return Intervals.fixField(field, Intervals.noIntervals("no word to look for"));
        }
        if (sources.size() == 1) {
            return Intervals.fixField(field, sources.getFirst());
        }
        IntervalsSource[] each = sources.toArray(IntervalsSource[]::new);
        return Intervals.fixField(field, slop == 0 ? Intervals.phrase(each) : moved(each, slop));
    }

    /** To change places costs two moves, as it does in Lucene's phrase query. */
    private static IntervalsSource moved(IntervalsSource[] sources, int slop) {
        IntervalsSource inOrder = Intervals.maxgaps(slop, Intervals.ordered(sources));
        return slop < 2
                ? inOrder
                : Intervals.or(false, inOrder, Intervals.maxgaps(slop - 2, Intervals.unordered(sources)));
    }

    private IntervalsSource fuzzySource(String field, String text, int edits) {
        List<Analysis.Term> terms = analysis.askedExactly(text);
        if (terms.size() != 1) {
            return wordSource(field, text);
        }
        String exact = PassageFields.exact(field);
        Optional<MultiTermQuery> fuzzy = Patterns.fuzzy(exact, terms.getFirst().text(), edits);
        return Intervals.fixField(exact, expansion.anyOf(exact, fuzzy));
    }

    /** A pattern of several words, as {@code multi-stake*}, asks for them side by side. */
    private IntervalsSource patternSource(String exact, String pattern) {
        List<IntervalsSource> sources = new ArrayList<>();
        for (String part : partsOf(pattern)) {
            boolean plain = part.indexOf('*') < 0 && part.indexOf('?') < 0;
            sources.add(plain ? Intervals.term(part) : expansion.anyOf(exact, Patterns.wildcards(exact, part)));
        }
        return inField(exact, sources, 0);
    }

    /**
     * The pattern cut where a text is cut into words, at anything but letters, digits, marks, wildcards, and dots, apostrophes
     * and underscores within; each part folded as words are.
     */
    private List<String> partsOf(String pattern) {
        List<String> parts = new ArrayList<>();
        for (String part : pattern.split("[^\\p{L}\\p{N}\\p{M}*?'’._]+")) {
            if (part.codePoints().anyMatch(Character::isLetterOrDigit)) {
                parts.add(analysis.folded(part.replaceAll("^['’.]+|['’.]+$", "")));
            }
        }
        return parts;
    }
}
