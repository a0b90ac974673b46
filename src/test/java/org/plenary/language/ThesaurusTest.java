package org.plenary.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.language.Thesaurus.Entry;
import org.plenary.language.Thesaurus.Match;

class ThesaurusTest {
    private final Thesaurus thesaurus = new Thesaurus(List.of(
            concept("United Nations", "UN"),
            concept("UN Charter", "Charter of the United Nations"),
            concept("confidence-building measures", "CBM"),
            concept("multistakeholder", "multi-stakeholder model", "multi-party participation"),
            concept("Shanghai Cooperation Organisation", "SCO"),
            concept("information technology", "IT"),
            concept("United States", "US", "USA"),
            concept("net neutrality", "network neutrality"),
            concept("smart city", "intelligent city"),
            concept("Côte d'Ivoire", "Ivory Coast"),
            concept("research and development", "R&D"),
            new Concept("Council of Europe", List.of("CoE", "Strasbourg body"), List.of(), Set.of("CoE")),
            new Concept("digital divide", List.of("digital gap"), List.of("数字鸿沟", "数码鸿沟", "信息鸿沟"), Set.of()),
            new Concept("Internet", List.of("the net"), List.of("互联网"), Set.of()),
            new Concept("Internet governance", List.of(), List.of("互联网治理"), Set.of()),
            new Concept("China", List.of("PRC"), List.of("中国"), Set.of())));

    @Test
    void anAcronymAndItsNameMeetBothWays() {
        assertThat(equivalents("CBM policy")).containsExactly("confidence-building measures");
        assertThat(equivalents("confidence-building measures")).containsExactly("CBM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "confidence-building measures",
                "Confidence Building Measures",
                "confidence–building measure",
                "the confidencebuilding measures",
                "cbm",
                "CBMs",
                "cbms"
            })
    void spellingsOfANameMeet(String typed) {
        assertThat(matches(typed)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Shanghai Cooperation Organization, SCO",
        "shanghai co-operation organizations, SCO",
        "cote d’ivoire, Ivory Coast",
        "smart cities, intelligent city",
        "r&d, research and development",
        "United States', USA",
        "U.S., United States"
    })
    void spellingsOfTheWorldMeet(String typed, String equivalent) {
        assertThat(equivalents(typed)).contains(equivalent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "It", "us", "un", "its", "ITX", "building measures", "cbmx", "in it us", "c b m"})
    void otherWordsAreNoNames(String typed) {
        assertThat(matches(typed)).isEmpty();
    }

    @Test
    void ordinaryWordsAreAcronymsInCapitalsOnly() {
        assertThat(equivalents("IT")).containsExactly("information technology");
        assertThat(equivalents("policy of the US")).containsExactly("United States", "USA");
        assertThat(equivalents("UN")).containsExactly("United Nations");
    }

    @Test
    void capitalsOfALoudQuestionMeanNothing() {
        assertThat(equivalents("GIVE IT TO US IMMEDIATELY")).isEmpty();
        assertThat(equivalents("IMMEDIATE CBM")).containsExactly("confidence-building measures");
    }

    @Test
    void acronymsThatAreEnglishWordsAreNotLookedFor() {
        assertThat(matches("information technology")).isEmpty();
        assertThat(equivalents("United States")).containsExactly("USA");
    }

    @Test
    void ambiguousFormsStandForNothingButAreExplained() {
        assertThat(matches("CoE")).isEmpty();
        assertThat(equivalents("Council of Europe")).containsExactly("Strasbourg body");
        assertThat(thesaurus.meaningOf("CoE")).contains("Council of Europe");
    }

    @Test
    void theLongestNameWins() {
        assertThat(equivalents("UN Charter")).containsExactly("Charter of the United Nations");
        assertThat(equivalents("the net neutrality")).containsExactly("network neutrality");
        assertThat(equivalents("互联网治理")).containsExactly("Internet governance");
    }

    @Test
    void namesThatHoldWhatWasTypedAreNotLookedFor() {
        assertThat(equivalents("multi-stakeholder")).containsExactly("multi-party participation");
        assertThat(equivalents("multi stakeholder model"))
                .containsExactly("multistakeholder", "multi-party participation");
    }

    @Test
    void aNameWithItsArticleEndsAGroupOfWords() {
        assertThat(equivalents("governing the net")).containsExactly("Internet", "互联网");
        assertThat(equivalents("the net in Asia")).containsExactly("Internet", "互联网");
        assertThat(matches("the net effect")).isEmpty();
        assertThat(equivalents("Internet")).containsExactly("互联网");
    }

    @Test
    void chineseLeadsToEnglishAndBack() {
        assertThat(equivalents("数字鸿沟")).containsExactly("digital divide", "digital gap", "数码鸿沟", "信息鸿沟");
        assertThat(equivalents("digital divides")).containsExactly("digital gap", "数字鸿沟", "数码鸿沟");
    }

    @Test
    void chineseNamesAreFoundInsideAWord() {
        List<Match> matches = matches("关于 中国的数字鸿沟");
        assertThat(matches).extracting(Match::firstWord).containsExactly(1, 1);
        assertThat(matches).extracting(Match::start, Match::end).containsExactly(tuple(0, 2), tuple(3, 7));
        assertThat(equivalents("UN中国")).containsExactly("United Nations", "China", "PRC");
        assertThat(equivalents("的UN")).containsExactly("United Nations");
    }

    @Test
    void aMatchKnowsItsWords() {
        assertThat(matches("on \"Confidence-building measures\" now"))
                .containsExactly(new Match(1, 3, 0, 9, List.of("CBM")));
        assertThat(matches("the U.S.")).containsExactly(new Match(1, 2, 0, 4, List.of("United States", "USA")));
    }

    @Test
    void hostileWordsAreOnlyWords() {
        assertThat(matches("")).isEmpty();
        assertThat(thesaurus.matches(List.of())).isEmpty();
        assertThat(thesaurus.matches(List.of("", "'", "’s", "\ud840", "&", "...", "é".repeat(2_000))))
                .isEmpty();
        assertThat(thesaurus.matches(List.of("中国".repeat(1_000)))).hasSize(1_000);
    }

    @Test
    void anAcronymIsExplained() {
        assertThat(thesaurus.meaningOf("cbm")).contains("confidence-building measures");
        assertThat(thesaurus.meaningOf("CBMs")).contains("confidence-building measures");
        assertThat(thesaurus.meaningOf("XYZ")).isEmpty();
        Thesaurus inverted = new Thesaurus(List.of(concept("UNESCO", "Educational Organization")));
        assertThat(inverted.meaningOf("UNESCO")).contains("Educational Organization");
    }

    @Test
    void completionsAreAcronymsFirst() {
        assertThat(thesaurus.startingWith("Un", 3))
                .containsExactly(
                        new Entry("UN", "United Nations"),
                        new Entry("UN Charter", "UN Charter"),
                        new Entry("United States", "United States"));
        assertThat(thesaurus.startingWith("confidence b", 9)).hasSize(1);
        assertThat(thesaurus.startingWith("数字", 9)).containsExactly(new Entry("数字鸿沟", "digital divide"));
        assertThat(thesaurus.startingWith("the", 9)).isEmpty();
        assertThat(thesaurus.startingWith(" ", 9)).isEmpty();
    }

    private static Concept concept(String preferred, String... equivalents) {
        return new Concept(preferred, List.of(equivalents), List.of(), Set.of());
    }

    private List<Match> matches(String typed) {
        return thesaurus.matches(Arrays.asList(typed.split(" ")));
    }

    private List<String> equivalents(String typed) {
        List<String> equivalents = new ArrayList<>();
        matches(typed).forEach(match -> equivalents.addAll(match.equivalents()));
        return equivalents;
    }
}
