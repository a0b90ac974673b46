package org.plenary.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Documents.document;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.index.Completion;
import org.plenary.index.Documents;
import org.plenary.index.InMemoryIndex;
import org.plenary.index.SearchIndex;
import org.plenary.language.Concept;
import org.plenary.language.Thesaurus;

class SuggestionsTest {
    private static final Thesaurus THESAURUS = new Thesaurus(List.of(
            new Concept("World Summit on the Information Society", List.of("WSIS"), List.of("信息社会世界峰会"), Set.of()),
            new Concept("WIPO Treaty", List.of(), List.of(), Set.of())));

    private final SearchIndex index = new InMemoryIndex();
    private final Suggestions suggestions = new Suggestions(index, THESAURUS);

    @BeforeEach
    void publish() {
        Documents.publish(
                index,
                document("a").title("Wide worlds").symbol("W/1").paragraph("World, worry, word, work, wit, wsis."),
                document("b").title("Wise words").symbol("W/2").paragraph("Peace."));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void namesOfTheFieldComeBeforeWordsAndTitles() {
        assertThat(suggested("wo", 8))
                .containsExactly(
                        "World Summit on the Information Society",
                        "word",
                        "work",
                        "world",
                        "worry",
                        "Wise words",
                        "Wide worlds");
        assertThat(suggestions.of("about ws", 8).getFirst())
                .isEqualTo(new Completion.Name("about WSIS", "World Summit on the Information Society"));
    }

    @Test
    void aNameInFullStandsForNothingElse() {
        assertThat(suggestions.of("wipo tr", 8)).containsExactly(new Completion.Name("WIPO Treaty", null));
        assertThat(suggested("the world summit on the inf", 8))
                .containsExactly("the World Summit on the Information Society");
    }

    @Test
    void chineseNamesAreCompletedFromOneCharacterOn() {
        assertThat(suggested("信", 8)).containsExactly("信息社会世界峰会");
        assertThat(suggested("w", 8)).doesNotContain("WSIS");
    }

    @Test
    void anAcronymIsNoWordBesides() {
        assertThat(suggested("wsi", 8)).containsExactly("WSIS");
    }

    @Test
    void eachKindHasItsShareOfTheRoom() {
        assertThat(suggested("wo", 4))
                .containsExactly("World Summit on the Information Society", "word", "work", "Wise words");
        assertThat(suggested("wo", 1)).hasSize(1);
        assertThat(suggested("W/", 8)).containsExactly("W/1", "W/2");
    }

    private List<String> suggested(String typed, int most) {
        return suggestions.of(typed, most).stream().map(Completion::text).toList();
    }
}
