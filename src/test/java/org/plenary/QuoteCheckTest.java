package org.plenary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.document.Passage;
import org.plenary.engine.CorpusRebuild;
import org.plenary.engine.Meanings;
import org.plenary.engine.QuoteCheck;
import org.plenary.engine.QuoteVerdict;
import org.plenary.engine.QuoteVerdict.Altered;
import org.plenary.engine.QuoteVerdict.Exact;
import org.plenary.engine.QuoteVerdict.NotFound;
import org.plenary.engine.QuoteVerdict.Piece;
import org.plenary.engine.QuoteVerdict.Place;
import org.plenary.engine.SearchEngine;
import org.plenary.index.DocumentSummary;
import org.plenary.ingest.CorpusFolder;
import org.plenary.lucene.LuceneIndex;

/** What is said of quotations from the collection as it is in {@code corpus/}, true and false ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuoteCheckTest {
    private static final String PENETRATION =
            "the average worldwide Internet penetration hits a 47.1% mark. However, more than half of the global"
                    + " population has been left out from the Internet.";

    private LuceneIndex index;
    private SearchEngine engine;

    @BeforeAll
    void indexTheCorpus(@TempDir Path folder) {
        index = LuceneIndex.open(folder);
        new CorpusRebuild(new CorpusFolder(Path.of("corpus")), index, Meanings.unknown(), 0).run(_ -> {});
        engine = new SearchEngine(index, Duration.ofSeconds(30));
    }

    @AfterAll
    void close() {
        index.close();
    }

    @Test
    void whatStandsThereIsExactWithItsPlace() {
        Place place = exact(PENETRATION).places().getFirst();

        assertThat(id(place)).isEqualTo("wuzhen-report-2016/I.4");
        assertThat(place.stretches()).hasSize(1);
        assertThat(place.stretches().getFirst().text()).isEqualTo(PENETRATION);
        assertThat(place.differences()).isEmpty();
        assertThat(place.isDigest()).isFalse();
    }

    @Test
    void firstSentencesOfTheCollectionAreExactWhereTheyStand() {
        List<String> lost = new ArrayList<>();
        int asked = 0;
        for (DocumentSummary document : engine.holdings().byId()) {
            List<Passage> passages =
                    engine.document(document.id()).orElseThrow().passages();
            for (int at = 0; at < passages.size(); at += 5) {
                Passage passage = passages.get(at);
                String lead = passage.paragraph().lead().strip();
                if (QuoteCheck.isQuote(lead)) {
                    asked++;
                    boolean found = verdict(lead) instanceof Exact exact
                            && exact.places().stream()
                                    .anyMatch(place ->
                                            id(place).equals(passage.id().toString())
                                                    && place.differences().isEmpty());
                    if (!found) {
                        lost.add(passage.id() + ": " + lead);
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(100);
        assertThat(lost).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        “The average worldwide Internet penetration hits a 47.1% mark.”               | FIRST_LETTER
        put forward the G20 Digital Economy Development and Co-operation Initiative    | HYPHENATION
        with a theme of “Innovation-driven Internet Development for the Benefit of All — Building a Community of Common Future in Cyberspace” | QUOTATION_MARKS,DASHES
        the Internet   changes the world                                               | WHITE_SPACE
        The number of mobile social media users reached 2.44b, | FINAL_PUNCTUATION,FIRST_LETTER
        Kazakhstan’s Prime Minister Massimov                                          | QUOTATION_MARKS
        multi dimensional and inclusive measures                                       | HYPHENATION
        """)
    void typographyDoesNotCountButIsNamed(String quote, String differences) {
        assertThat(exact(quote).places().getFirst().differences())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(differences.split(","));
    }

    @Test
    void anEllipsisLeavesOutWordsAndSaysWhich() {
        Place place = exact(
                        "The number of Internet users worldwide continues to grow, […] the average worldwide Internet"
                                + " penetration hits a 47.1% mark ... the Internet.")
                .places()
                .getFirst();

        assertThat(id(place)).isEqualTo("wuzhen-report-2016/I.4");
        assertThat(place.stretches().getFirst().parts()).hasSize(3);
        assertThat(place.stretches().getFirst().text()).contains("increasing from 3.2b in 2015 to 3.5b in 2016;");
        assertThat(place.differences()).extracting(Enum::name).contains("LEFT_OUT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "However, [as of 2016] more than half of the global population has been left out",
                "more than half of [humankind] has been left out from the Internet",
                "[M]ore than half of the global population has been left out",
                "more than half of the global population has been left out from the Internet [sic]"
            })
    void bracketsOfWhoeverQuotesAreUnderstood(String quote) {
        Place place = exact(quote).places().getFirst();

        assertThat(id(place)).isEqualTo("wuzhen-report-2016/I.4");
        assertThat(place.differences()).extracting(Enum::name).contains("BRACKETED");
    }

    @Test
    void partsOfNeighbouringParagraphsAreToldAsThat() {
        Place place = exact(
                        "in order to maximize the Internet's benefits to humanity and the world. The 2nd World Internet"
                                + " Conference (Wuzhen Summit) was held in Wuzhen")
                .places()
                .getFirst();

        assertThat(place.spansParagraphs()).isTrue();
        assertThat(place.stretches())
                .extracting(stretch -> stretch.passage().id().toString())
                .containsExactly("wuzhen-report-2016/introduction.1", "wuzhen-report-2016/introduction.2");
        assertThat(place.stretches().getLast().text())
                .isEqualTo("The 2nd World Internet Conference (Wuzhen Summit) was held in Wuzhen");
    }

    @Test
    void partsOfParagraphsFarApartAreNotOneQuotation() {
        assertThat(verdict("Tangible progress was made in bridging the digital divide. … Mobile social media platforms"
                        + " have become a main venue for online social interactions."))
                .isNotInstanceOf(Exact.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        More than half of the global population has been left out of the Internet          | from     | of
        the average worldwide Internet penetration hits a 74.1% mark                       | 47.1     | 74.1
        increasing from 3.2b in 2015 to 35b in 2016                                        | 3.5b     | 35b
        more than half of the global population has not been left out from the Internet    |          | not
        more than half of the population has been left out from the Internet               | global   |
        """)
    void aChangedWordIsShownBesideTheTextsOwn(String quote, String deleted, String inserted) {
        Altered altered = altered(quote);

        assertThat(id(altered.place())).isEqualTo("wuzhen-report-2016/I.4");
        assertThat(pieces(altered, Piece.Kind.DELETED)).isEqualTo(deleted == null ? "" : deleted);
        assertThat(pieces(altered, Piece.Kind.INSERTED)).isEqualTo(inserted == null ? "" : inserted);
        assertThat(altered.wordsStand()).isFalse();
        assertThat(altered.diff().stream()
                        .filter(Piece::isOfTheText)
                        .map(Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(altered.place().stretches().getFirst().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "THE AVERAGE WORLDWIDE INTERNET PENETRATION HITS A 47.1% MARK",
                "the average worldwide internet penetration hits a 47.1% mark",
                "the average, worldwide Internet penetration hits a 47.1% mark",
                "the average worldwide Internet penetration hits a 47.1% mark?"
            })
    void otherCaseAndSignsAreAlterationsOfNoWord(String quote) {
        assertThat(altered(quote).wordsStand()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Internet shall be governed by the United Nations alone from the year 2020 onwards",
                "We reject any attempt to divide the Internet into national segments, whatever the reason given for it",
                "Member States agree to pay one per cent of their income into a digital fund",
                "All States must refrain from building artificial intelligence without human control",
                "The digital divide is a myth that was invented by the industry",
                "[All] the [States] must",
                "the … of … the … and … to",
                "international … cooperation … in … cyberspace"
            })
    void whatNobodySaidIsNeverFound(String invented) {
        assertThat(verdict(invented)).isInstanceOf(NotFound.class);
    }

    /** Exact may be said only of what stands in the text; that is looked up in the text itself, not in the index. */
    @Test
    void noWordLeftOutDoubledSwappedOrPutInPassesForExact() {
        List<String> texts = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        for (DocumentSummary document : engine.holdings().byId()) {
            for (Passage passage : engine.document(document.id()).orElseThrow().passages()) {
                texts.add(passage.text());
                passages.add(passage);
            }
        }
        String all = String.join("\n\n", texts);
        Random random = new Random(20261125);
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        int traced = 0;
        while (asked < 200) {
            Passage passage = passages.get(random.nextInt(passages.size()));
            List<String> words =
                    new ArrayList<>(List.of(passage.paragraph().lead().strip().split("\\s+")));
            if (words.size() < 8) {
                continue;
            }
            int at = 2 + random.nextInt(words.size() - 4);
            switch (random.nextInt(4)) {
                case 0 -> words.remove(at);
                case 1 -> words.add(at, words.get(at));
                case 2 -> Collections.swap(words, at, at + 1);
                default -> words.set(at, "never");
            }
            String changed = String.join(" ", words);
            if (all.contains(changed)) {
                continue;
            }
            asked++;
            QuoteVerdict verdict = verdict(changed);
            if (verdict instanceof Exact) {
                wrong.add(changed);
            }
            traced += verdict instanceof Altered altered
                            && id(altered.place()).equals(passage.id().toString())
                    ? 1
                    : 0;
        }
        assertThat(wrong).isEmpty();
        assertThat(traced).isGreaterThan(195);
    }

    @Test
    void notAnyShuffledSentenceIsExact() {
        assertThat(verdict("the global population more than half of has been left out the Internet from"))
                .isNotInstanceOf(Exact.class);
    }

    @Test
    void wordsOfADigestAreToldAsOurs() {
        Exact exact = exact(
                "It is the declaration of the Geneva phase of the World Summit on the Information Society (WSIS)");

        assertThat(exact.inDigestsAlone()).isTrue();
        assertThat(exact(PENETRATION).inDigestsAlone()).isFalse();
    }

    @Test
    void wordsThatStandInManyPlacesAreToldWithThem() {
        Exact exact = exact("the digital divide");

        assertThat(exact.places()).hasSizeGreaterThan(3);
        assertThat(exact.places().getFirst().isDigest()).isFalse();
    }

    @Test
    void aHeadingIsToldAsOne() {
        Place place = exact("The digital economy continues to expand, all parties share digital dividends")
                .places()
                .getFirst();

        assertThat(place.stretches().getFirst().isHeading()).isTrue();
        assertThat(place.stretches().getFirst().text())
                .startsWith("The digital economy continues to expand, all parties share digital dividends");
        assertThat(place.stretches().getFirst().passage().label()).startsWith("III.");
    }

    @Test
    void whatHasNoWordsIsNoQuotation() {
        assertThat(QuoteCheck.isQuote(" … — ")).isFalse();
        assertThat(QuoteCheck.isQuote("a".repeat(QuoteCheck.LONGEST + 1))).isFalse();
        assertThatThrownBy(() -> engine.check(List.of("“”"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String pieces(Altered altered, Piece.Kind kind) {
        return altered.diff().stream()
                .filter(piece -> piece.kind() == kind)
                .map(piece -> piece.text().strip())
                .collect(Collectors.joining(" "));
    }

    private static String id(Place place) {
        return place.stretches().getFirst().passage().id().toString();
    }

    private Exact exact(String quote) {
        QuoteVerdict verdict = verdict(quote);
        assertThat(verdict).as(quote).isInstanceOf(Exact.class);
        return (Exact) verdict;
    }

    private Altered altered(String quote) {
        QuoteVerdict verdict = verdict(quote);
        assertThat(verdict).as(quote).isInstanceOf(Altered.class);
        return (Altered) verdict;
    }

    private QuoteVerdict verdict(String quote) {
        return engine.check(List.of(quote)).answers().getFirst().verdict();
    }
}
