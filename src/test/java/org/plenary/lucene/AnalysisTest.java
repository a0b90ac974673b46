package org.plenary.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.document.Sentences;

class AnalysisTest {
    private static final String WORDS = PassageFields.TEXT;
    private static final String EXACT = PassageFields.exact(PassageFields.TEXT);

    private final Analysis analysis = new Analysis();

    /** A term as indexed, with its place among the words and in the text. */
    private record Indexed(String term, int position, int start, int end) {}

    private List<Indexed> indexed(String field, String text) {
        List<Indexed> indexed = new ArrayList<>();
        try (TokenStream stream = analysis.indexing().tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                indexed.add(new Indexed(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return indexed;
    }

    private List<String> terms(String field, String text) {
        return indexed(field, text).stream().map(Indexed::term).toList();
    }

    private List<String> asked(String text) {
        return analysis.askedWords(text).stream().map(Analysis.Term::text).toList();
    }

    private List<String> askedExactly(String text) {
        return analysis.askedExactly(text).stream().map(Analysis.Term::text).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "organisation, organisation",
        "organizations, organization",
        "networks, network",
        "countries, country",
        "policies, policy",
        "bridged, bridge",
        "rights, right",
        "states, state",
        "regions, region",
        "least, least",
        "universal, universal",
        "university, university",
        "goods, goods",
        "news, news",
        "arms, arms",
        "ICTs, ict",
        "nation's, nation",
        "nations’, nation",
        "Nation’s, nation",
        "déclaration, declaration",
    })
    void wordsAreBroughtToStems(String word, String stem) {
        assertThat(asked(word)).containsExactly(stem);
        assertThat(terms(WORDS, word)).contains(stem);
    }

    @Test
    void organisationDoesNotBecomeOrgan() {
        assertThat(asked("organisation")).doesNotContainAnyElementsOf(asked("organ"));
        assertThat(asked("organisations")).isEqualTo(asked("organisation"));
    }

    @Test
    void acronymsSpelledLikeFunctionWordsAreWords() {
        assertThat(asked("IT")).containsExactly("it");
        assertThat(asked("WHO")).containsExactly("who");
        assertThat(asked("it")).isEmpty();
        assertThat(terms(WORDS, "WHO did it, and IT")).containsExactly("who", "it");
    }

    @Test
    void acronymsAreKeptWholeAndFoundInSmallLettersToo() {
        assertThat(asked("BRICS")).containsExactly("brics");
        assertThat(terms(WORDS, "BRICS")).containsAll(asked("BRICS")).containsAll(asked("brics"));
        assertThat(indexed(WORDS, "The BRICS summit"))
                .filteredOn(indexed -> indexed.term().startsWith("bric"))
                .extracting(Indexed::position)
                .containsOnly(1);
    }

    @ParameterizedTest
    @CsvSource({
        "WSIS+10, wsis 10",
        "A/RES/70/125, a res 70 125",
        "cyber-security, cyber security",
        "G20, g20",
        "IPv6, ipv6",
        "3.5, 3.5",
        "'1,250', '1,250'",
        "U.S., u.s",
        "nation’s, nation's",
        "“São Paulo”, sao paulo",
        "ＷＳＩＳ, wsis",
    })
    void exactTermsAreTheWordsAsTheyStand(String text, String terms) {
        assertThat(askedExactly(text)).containsExactly(terms.split(" "));
        assertThat(terms(EXACT, text)).containsExactly(terms.split(" "));
    }

    @Test
    void chineseJapaneseAndKoreanAreCutIntoPairs() {
        assertThat(askedExactly("互联网治理")).containsExactly("互联", "联网", "网治", "治理");
        assertThat(asked("互联网")).containsExactly("互联", "联网");
        assertThat(askedExactly("インターネット")).hasSize(6);
        assertThat(askedExactly("인터넷")).containsExactly("인터", "터넷");
    }

    @Test
    void longestWordsAreCutAndNothingFails() {
        assertThat(askedExactly("x".repeat(1_000)))
                .allSatisfy(term -> assertThat(term).hasSizeLessThanOrEqualTo(255));
    }

    static Stream<String> texts() {
        Random random = new Random(3);
        String[] pieces = {
            "the ",
            "of ",
            "WHO ",
            "IT ",
            "it ",
            "internet ",
            "nation’s ",
            "A/RES/70/125 ",
            "and/or ",
            "互联网 ",
            "网 ",
            "ＷＳＩＳ ",
            "don't ",
            "WSIS+10 ",
            "cyber-security ",
            "divides. ",
            "The ",
            "G20! ",
            "déjà ",
            "3,500 ",
            "𝄞 ",
            "- ",
            "인터넷",
            "x".repeat(300)
        };
        return Stream.generate(() -> {
                    StringBuilder text = new StringBuilder();
                    for (int left = random.nextInt(25); left > 0; left--) {
                        text.append(pieces[random.nextInt(pieces.length)]);
                    }
                    return text.toString();
                })
                .limit(60);
    }

    /** What lets one query mix stems and exact words. */
    @ParameterizedTest
    @MethodSource("texts")
    void stemsAndExactWordsAgreeOnPositions(String text) {
        Map<Integer, Indexed> exact = new HashMap<>();
        for (Indexed word : indexed(EXACT, text)) {
            exact.putIfAbsent(word.position(), word);
        }
        for (Indexed stem : indexed(WORDS, text)) {
            Indexed word = exact.get(stem.position());
            assertThat(word).as("exact word at the place of " + stem).isNotNull();
            assertThat(stem.start()).isEqualTo(word.start());
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void markStandsAtTheFirstWordOfEverySentenceButTheFirst(String text) {
        List<Indexed> words = indexed(EXACT, text);
        List<Integer> marked = words.stream()
                .filter(word -> word.term().equals(SentenceFilter.MARKER))
                .map(Indexed::position)
                .toList();
        List<Integer> expected = new ArrayList<>();
        int before = 0;
        for (Indexed word : words) {
            int sentence = sentence(text, word.start());
            if (sentence > before) {
                expected.add(word.position());
            }
            before = sentence;
        }
        assertThat(marked).isEqualTo(expected);
    }

    private static int sentence(String text, int offset) {
        List<Sentences.Span> sentences = Sentences.of(text);
        int sentence = 0;
        while (sentence + 1 < sentences.size() && sentences.get(sentence + 1).start() <= offset) {
            sentence++;
        }
        return sentence;
    }

    @Test
    void markMovesNoWord() {
        assertThat(indexed(EXACT, "Alpha beta. Gamma."))
                .extracting(Indexed::term, Indexed::position)
                .containsExactly(
                        tuple("alpha", 0), tuple("beta", 1), tuple("gamma", 2), tuple(SentenceFilter.MARKER, 2));
    }
}
