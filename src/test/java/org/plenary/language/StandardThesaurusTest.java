package org.plenary.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that the program carries. */
class StandardThesaurusTest {
    private final Thesaurus thesaurus = Thesaurus.standard();

    @ParameterizedTest
    @CsvSource({
        "cbm, confidence-building measures",
        "LDC internet users, least developed countries",
        "CIIP policy, protection of critical ICT infrastructure",
        "UN experts group on cyber norms, UNGGE",
        "South Korea, Republic of Korea",
        "multistakeholder, multi-parties participation",
        "cross border data transfers, trans-border data flow",
        "who should take part in governing the net, Internet governance",
        "shared future in cyberspace, community of common destiny in cyberspace",
        "share of world population, global population",
        "AI translation, artificial intelligence",
        "中国 数字鸿沟, digital divide",
        "digital divide, 数字鸿沟",
        "China, 中国"
    })
    void theFieldsWordsLeadToEachOther(String typed, String equivalent) {
        List<String> equivalents = new ArrayList<>();
        thesaurus.matches(Arrays.asList(typed.split(" "))).forEach(match -> equivalents.addAll(match.equivalents()));
        assertThat(equivalents).contains(equivalent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it",
                "who can tell us",
                "un mag cop",
                "ci ec cis",
                "MAG EC CI",
                "children",
                "net income",
                "the web page",
                "Fifth Avenue"
            })
    void ordinaryAndAmbiguousWordsAreLeftAlone(String typed) {
        assertThat(thesaurus.matches(Arrays.asList(typed.split(" ")))).isEmpty();
    }

    @Test
    void aNameBelongsToOneConcept() {
        Map<String, String> owners = new HashMap<>();
        for (Concept concept : ThesaurusFile.concepts()) {
            for (Name name : ConceptNames.of(concept).all()) {
                String key = name.isAcronym() ? "acronym " + name.folded() : name.key();
                String owner = owners.putIfAbsent(key, concept.preferred());
                assertThat(owner).as(name.text()).isIn(null, concept.preferred());
            }
        }
    }

    @Test
    void whatIsAmbiguousIsAnEquivalent() {
        for (Concept concept : ThesaurusFile.concepts()) {
            assertThat(concept.equivalents()).as(concept.preferred()).containsAll(concept.ambiguous());
        }
    }

    @Test
    void acronymsAreExplained() {
        assertThat(thesaurus.meaningOf("UNESCO"))
                .contains("United Nations Educational, Scientific and Cultural Organization");
        assertThat(thesaurus.meaningOf("ldcs")).contains("least developed countries");
    }
}
