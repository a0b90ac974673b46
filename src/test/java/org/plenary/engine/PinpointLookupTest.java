package org.plenary.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Documents.document;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.index.Documents;
import org.plenary.index.Documents.Draft;
import org.plenary.index.InMemoryIndex;

class PinpointLookupTest {
    private final InMemoryIndex index = new InMemoryIndex();
    private final SearchEngine engine = new SearchEngine(index, Duration.ofSeconds(30));

    @BeforeEach
    void fill() {
        Documents.publish(
                index,
                document("wsis-tunis-agenda-2005")
                        .title("Tunis Agenda for the Information Society")
                        .body("World Summit on the Information Society")
                        .symbol("WSIS-05/TUNIS/DOC/6")
                        .paragraph("First of the agenda.")
                        .paragraph("Second of the agenda."),
                document("review")
                        .title("Outcome document of the review")
                        .body("UN General Assembly")
                        .symbol("A/RES/70/125")
                        .paragraph("Of the review."),
                document("wuzhen-2016").title("Wuzhen Report 2016").paragraph("Of the report."));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Tunis Agenda para 2               | wsis-tunis-agenda-2005/2
        tunis agenda ¶2                   | wsis-tunis-agenda-2005/2
        the Tunis Agenda, paragraph 2     | wsis-tunis-agenda-2005/2
        WSIS agenda, art. 2               | wsis-tunis-agenda-2005/2
        WSIS-05/TUNIS/DOC/6 para. 2       | wsis-tunis-agenda-2005/2
        Tunis Agenda 2                    | wsis-tunis-agenda-2005/2
        A/RES/70/125 ¶ 1                  | review/1
        a/res/70/125, paras. 1-3          | review/1
        resolution 70/125 paragraph 1     | review/1
        General Assembly resolution 70/125, para. 1 | review/1
        Wuzhen Report, para. 1            | wuzhen-2016/1
        wuzhen-2016/1                     | wuzhen-2016/1
        """)
    void aCitationLeadsToItsParagraph(String typed, String id) {
        assertThat(engine.pinpoint(typed).orElseThrow().passage().id()).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agenda", "Tunis Agenda para 99", "Oslo Agenda para 1", "information 1", "para 2", ""})
    void whatNamesNoParagraphLeadsNowhere(String typed) {
        assertThat(engine.pinpoint(typed)).isEmpty();
    }

    @Test
    void namesAreThoseOfTheLiveState() {
        assertThat(engine.pinpoint("Oslo Accords para 1")).isEmpty();

        Draft accords = document("oslo").title("Oslo Accords").paragraph("New.");
        Documents.publish(index, accords);

        assertThat(engine.pinpoint("Oslo Accords para 1")).isPresent();
        assertThat(engine.pinpoint("Tunis Agenda para 2")).isEmpty();
    }

    @Test
    void anAnswerSaysWhatItsTextCites() {
        assertThat(engine.search(Question.of("Tunis Agenda para 2", 10)).cited())
                .isNotNull();
        assertThat(engine.search(Question.of("agenda", 10)).cited()).isNull();
    }
}
