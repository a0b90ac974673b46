package org.plenary.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.plenary.index.Facet;

/**
 * What completions of one state are taken from.
 *
 * @param words of the text, each with how many passages hold it
 * @param phrases of two content words, function words between them kept, from the headings; each with how many passages stand
 *     under such a heading
 */
record CompletionSources(WeightedTexts words, WeightedTexts phrases, DocumentNames names) {
    /** Longer ones are addresses and damage. */
    private static final int LONGEST_WORD = 40;
    /** In order of their letters; what follows is passed over, so that time and memory stay bounded. */
    private static final int MOST_HEADINGS = 50_000;

    private static final int MOST_PHRASES = 200_000;
    /** Words that nobody looks for, besides {@link FunctionWords}; within a phrase they are as good as others. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "about",
            "after",
            "again",
            "also",
            "although",
            "any",
            "because",
            "been",
            "before",
            "being",
            "both",
            "can",
            "cannot",
            "could",
            "done",
            "during",
            "each",
            "even",
            "ever",
            "every",
            "he",
            "her",
            "here",
            "hers",
            "him",
            "his",
            "however",
            "just",
            "may",
            "me",
            "might",
            "more",
            "most",
            "much",
            "must",
            "my",
            "never",
            "only",
            "other",
            "others",
            "our",
            "own",
            "same",
            "she",
            "should",
            "since",
            "so",
            "some",
            "still",
            "than",
            "them",
            "therefore",
            "those",
            "thus",
            "too",
            "until",
            "upon",
            "very",
            "we",
            "well",
            "while",
            "within",
            "would",
            "you",
            "your");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}'’]+");
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}\\p{M}\\s'’-]+");

    static CompletionSources of(DirectoryReader reader, Analysis analysis) throws IOException {
        return new CompletionSources(
                words(reader), phrases(reader, analysis), DocumentNames.of(new StoredDocuments(reader), analysis));
    }

    private static WeightedTexts words(DirectoryReader reader) throws IOException {
        WeightedTexts.Builder words = new WeightedTexts.Builder();
        TermsEnum terms = terms(reader, PassageFields.exact(PassageFields.TEXT));
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            String word = term.utf8ToString();
            if (isContentWord(word) && !EMPTY_WORDS.contains(word)) {
                words.add(term, terms.docFreq());
            }
        }
        return words.build();
    }

    private static TermsEnum terms(DirectoryReader reader, String field) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        return terms == null ? TermsEnum.EMPTY : terms.iterator();
    }

    private static boolean isContentWord(String term) {
        return isWord(term) && !FunctionWords.of(Language.ENGLISH).contains(term);
    }

    /** At least one letter and one character more; no address, and no pair of characters of a script without spaces. */
    private static boolean isWord(String term) {
        return WORD.matcher(term).matches()
                && term.length() > 1
                && term.length() <= LONGEST_WORD
                && term.codePoints().anyMatch(Character::isLetter)
                && term.codePoints().noneMatch(CompletionSources::isUnspaced);
    }

    private static boolean isUnspaced(int codePoint) {
        return Character.isIdeographic(codePoint)
                || switch (Character.UnicodeScript.of(codePoint)) {
                    case HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
                    default -> false;
                };
    }

    private static WeightedTexts phrases(DirectoryReader reader, Analysis analysis) throws IOException {
        TreeMap<BytesRef, Long> phrases = new TreeMap<>();
        TermsEnum paths = terms(reader, PassageFields.facet(Facet.SECTION));
        int headings = 0;
        for (BytesRef path = paths.next(); path != null && headings < MOST_HEADINGS; path = paths.next()) {
            headings++;
            String written = path.utf8ToString();
            String heading = written.substring(written.lastIndexOf(Facet.PATH_SEPARATOR) + 1);
            for (String part : BREAK.split(heading)) {
                for (String phrase : phrases(words(part, analysis))) {
                    if (phrases.size() < MOST_PHRASES) {
                        phrases.merge(new BytesRef(phrase), (long) paths.docFreq(), Long::sum);
                    }
                }
            }
        }
        WeightedTexts.Builder weighted = new WeightedTexts.Builder();
        for (BytesRef phrase : phrases.keySet()) {
            weighted.add(phrase, phrases.getOrDefault(phrase, 0L));
        }
        return weighted.build();
    }

    private static List<String> words(String text, Analysis analysis) {
        return analysis.askedExactly(text).stream().map(Analysis.Term::text).toList();
    }

    private static List<String> phrases(List<String> words) {
        List<String> phrases = new ArrayList<>();
        for (int first = 0; first + 1 < words.size(); first++) {
            boolean between = FunctionWords.of(Language.ENGLISH).contains(words.get(first + 1));
            int last = first + (between ? 2 : 1);
            if (last < words.size() && isContentWord(words.get(first)) && isContentWord(words.get(last))) {
                phrases.add(String.join(" ", words.subList(first, last + 1)));
            }
        }
        return phrases;
    }
}
