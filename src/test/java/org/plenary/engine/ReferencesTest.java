package org.plenary.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Documents.document;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.document.PassageId;
import org.plenary.index.Documents;
import org.plenary.index.IndexedPassage;
import org.plenary.index.SearchIndex;

/** What cites what, whatever the index is. */
@ParameterizedClass
@EnumSource(EveryIndex.class)
class ReferencesTest {
    @Parameter
    private EveryIndex kind;

    @TempDir
    private Path folder;

    private SearchIndex index;
    private SearchEngine engine;

    @BeforeEach
    void fill() {
        index = kind.open(folder);
        engine = new SearchEngine(index, Duration.ofSeconds(30));
        Documents.publish(
                index,
                document("tunis")
                        .title("Tunis Agenda for the Information Society")
                        .shortTitle("Tunis Agenda")
                        .paragraph("First of the agenda.")
                        .paragraph("Second of the agenda.")
                        .paragraph("Third, which names paragraph 2 of the Tunis Agenda itself."),
                document("review")
                        .title("Outcome document of the review")
                        .symbol("A/RES/70/125")
                        .paragraph("Recalling paragraph 2 of the Tunis Agenda, we agree.")
                        .paragraph("The Tunis Agenda, paragraphs 1 to 3, stands.")
                        .paragraph("We recall the Tunis Agenda for the Information Society."),
                document("later")
                        .title("Later text")
                        .paragraph("See A/RES/70/125, para. 3, and General Assembly resolution 70/125.")
                        .paragraph("An agenda in Tunis (of the Tunis) Agenda had 2 paragraphs."));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aParagraphCitesWhatItNames() {
        assertCites("review/1", "tunis/2");
        assertCites("review/2", "tunis/1");
        assertCites("review/3", "tunis");
        assertCites("later/1", "review/3", "review");
        assertCites("later/2");
    }

    @Test
    void aDocumentDoesNotCiteItself() {
        assertCites("tunis/3");
    }

    @Test
    void aParagraphIsCitedByThoseThatNameItsNumber() {
        assertCitedBy("tunis/2", "review/1", "review/2");
        assertCitedBy("tunis/3", "review/2");
        assertCitedBy("review/3", "later/1");
        assertCitedBy("review/1");
    }

    @Test
    void aDocumentThatComesLaterIsCitedAtOnce() {
        try (var build = index.update()) {
            document("accords")
                    .title("Later text on Tunis")
                    .paragraph("Paragraph 2 of the Tunis Agenda.")
                    .into(build);
            build.publish(Documents.provenance());
        }

        assertCitedBy("tunis/2", "accords/1", "review/1", "review/2");
    }

    private void assertCites(String id, String... cited) {
        List<Reference> references = engine.cites(passage(id).passage());
        assertThat(references)
                .extracting(reference -> reference.passage() == null
                        ? reference.document().toString()
                        : reference.passage().toString())
                .containsExactly(cited);
    }

    private void assertCitedBy(String id, String... citing) {
        assertThat(engine.citedBy(passage(id), 10))
                .extracting(passage -> passage.passage().id().toString())
                .containsExactlyInAnyOrder(citing);
    }

    private IndexedPassage passage(String id) {
        return index.passage(PassageId.parse(id).orElseThrow()).orElseThrow();
    }
}
