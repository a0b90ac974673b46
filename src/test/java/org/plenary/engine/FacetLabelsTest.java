package org.plenary.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Documents.document;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.index.Documents;
import org.plenary.index.Facet;
import org.plenary.index.InMemoryIndex;

class FacetLabelsTest {
    private final RecordingIndex index = new RecordingIndex(new InMemoryIndex());
    private final FacetLabels labels = new FacetLabels(index, Map.of("access", "Access & connectivity"));

    @Test
    void aDocumentIsCalledByItsShortTitleElseItsTitle() {
        Documents.publish(
                index,
                document("charter")
                        .title("Charter of the Commons")
                        .shortTitle("Commons Charter")
                        .paragraph("One."),
                document("agenda").title("Agenda for Access").paragraph("One."));
        assertThat(labels.label(Facet.DOCUMENT, "charter")).isEqualTo("Commons Charter");
        assertThat(labels.label(Facet.DOCUMENT, "agenda")).isEqualTo("Agenda for Access");
        assertThat(labels.label(Facet.DOCUMENT, "gone")).isEqualTo("gone");
    }

    @Test
    void namesFollowARebuildAndAreReadOncePerState() {
        Documents.publish(index, document("charter").title("Draft Charter").paragraph("One."));
        labels.label(Facet.DOCUMENT, "charter");
        assertThat(labels.label(Facet.DOCUMENT, "charter")).isEqualTo("Draft Charter");
        assertThat(index.listings).isEqualTo(1);

        Documents.publish(index, document("charter").title("Charter").paragraph("One."));
        assertThat(labels.label(Facet.DOCUMENT, "charter")).isEqualTo("Charter");
    }

    @Test
    void beforeTheFirstIndexAnIdStandsForItself() {
        assertThat(labels.label(Facet.DOCUMENT, "charter")).isEqualTo("charter");
    }

    @ParameterizedTest
    @CsvSource({
        "TOPIC,    access,                        Access & connectivity",
        "TOPIC,    unheard-of,                    unheard-of",
        "LANGUAGE, en,                            English",
        "LANGUAGE, zh,                            Chinese",
        "LANGUAGE, und,                           unknown language",
        "SECTION,  Introduction,                  Introduction",
        "SECTION,  II. Peace > 1. Norms > Duties, Duties",
        "BODY,     UN,                            UN",
        "YEAR,     2016,                          2016",
    })
    void valuesAreCalledInWords(Facet facet, String value, String label) {
        assertThat(labels.label(facet, value)).isEqualTo(label);
    }
}
