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
        return indexed(Language.ENGLISH, field, text);
    }

    private List<Indexed> indexed(Language language, String field, String text) {
        List<Indexed> indexed = new ArrayList<>();
        try (TokenStream stream = Analysis.terms(analysis.indexing(), field, language, text)) {
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
        return analysis.askedWords(Language.ENGLISH, text).stream()
                .map(Analysis.Term::text)
                .toList();
    }

    private List<String> askedExactly(String text) {
        return analysis.askedExactly(text).stream().map(Analysis.Term::text).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "organisation, organisation",
        "organizations, organisation",
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
    void compoundsStandAtTheirFirstPartAndSpanBoth() {
        assertThat(indexed(WORDS, "A multi-stakeholder, cyber security model"))
                .contains(
                        new Indexed("multi", 1, 2, 7),
                        new Indexed("multistakeholder", 1, 2, 19),
                        new Indexed("stakeholder", 2, 8, 19),
                        new Indexed("cyber", 3, 21, 26),
                        new Indexed("cybersecur", 3, 21, 35),
                        new Indexed("model", 5, 36, 41));
        assertThat(terms(WORDS, "E-COMMERCE")).contains("ecommerce");
        assertThat(terms(WORDS, "state-of-the-art and/or 2003-2016")).containsExactly("state", "art", "2003", "2016");
        assertThat(indexed(Language.FRENCH, WORDS, "cyber sécurité")).hasSize(2);
    }

    @Test
    void abbreviationsLoseTheirDotsAndAreAcronyms() {
        assertThat(asked("U.S.")).containsExactly("us");
        assertThat(asked("u.s.")).containsExactly("us");
        assertThat(asked("us")).isEmpty();
        assertThat(asked("e.g.")).containsExactly("eg");
        assertThat(asked("3.5")).containsExactly("3.5");
        assertThat(asked("a.bc")).containsExactly("a.bc");
    }

    @Test
    void symbolsAreKeptWhole() {
        assertThat(asked("G20")).containsExactly("g20");
        assertThat(asked("5G")).containsExactly("5g");
        assertThat(asked("IPv6")).containsExactly("ipv6");
        assertThat(asked("WSIS+10")).containsExactly("wsis", "10");
        assertThat(asked("S/RES/2015")).containsExactly("s", "res", "2015");
        assertThat(terms(WORDS, "G20 5G IPv6 S/RES/2015")).contains("g20", "5g", "ipv6", "s", "res", "2015");
    }

    @Test
    void articlesWrittenToAWordAreOnlyPartOfOneExactTerm() {
        assertThat(indexed(EXACT, "L’organisation"))
                .containsExactly(new Indexed("l'organisation", 0, 0, 14), new Indexed("organisation", 0, 2, 14));
        assertThat(askedExactly("L’organisation")).containsExactly("l'organisation");
        assertThat(terms(EXACT, "don't O'Brien")).containsExactly("don't", "o'brien");
    }

    @Test
    void combiningMarksAndDigitsOfAllScriptsAreFolded() {
        assertThat(askedExactly("cafe\u0301")).containsExactly("cafe");
        assertThat(askedExactly("Её и\u0306")).containsExactly("ее", "й");
        assertThat(askedExactly("٢٠١٦")).containsExactly("2016");
    }

    @Test
    void languagesAreKnownByTheirTags() {
        assertThat(Language.of("fr-CA")).isEqualTo(Language.FRENCH);
        assertThat(Language.of("zh-Hans")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("und")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("no tag")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("sw")).isEqualTo(Language.OTHER);
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
            "non interference ",
            "cyber ",
            "U.S. ",
            "l’organisation ",
            "des États-Unis ",
            "die Übereinkünfte ",
            "los Estados ",
            "права человека ",
            "وحقوق الإنسان ",
            "ـــ ",
            "人权 ",
            "2016年 ",
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
        for (Language language : Language.values()) {
            for (Indexed stem : indexed(language, WORDS, text)) {
                Indexed word = exact.get(stem.position());
                assertThat(word)
                        .as("exact word at the place of %s in %s", stem, language)
                        .isNotNull();
                assertThat(stem.start()).isEqualTo(word.start());
            }
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
