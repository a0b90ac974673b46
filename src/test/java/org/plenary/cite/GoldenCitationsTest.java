package org.plenary.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Every form of a citation of one document of each sort, held against texts written down in {@code citations}. */
class GoldenCitationsTest {
    private static final Map<String, Cited> CITED = Map.of(
            "resolution", CitedDocuments.resolution(),
            "declaration", CitedDocuments.declaration(),
            "treaty", CitedDocuments.treaty(),
            "report", CitedDocuments.report(),
            "speech", CitedDocuments.speech());

    @ParameterizedTest
    @ValueSource(strings = {"resolution", "declaration", "treaty", "report", "speech"})
    void aDocumentOfEachSortIsCitedAsItsStyleSays(String sort) throws IOException {
        assertThat(everyForm(CITED.get(sort))).isEqualToNormalizingNewlines(golden(sort));
    }

    private static String everyForm(Cited cited) {
        StringBuilder forms = new StringBuilder();
        for (CitationFormat format : CitationFormat.all()) {
            String text = switch (format) {
                case WrittenFormat written -> written.write(cited);
                case CslFormat csl ->
                    JsonMapper.shared()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(csl.item(cited).fields());
            };
            forms.append("== ")
                    .append(format.id())
                    .append("\n")
                    .append(text.strip())
                    .append("\n");
        }
        return forms.toString();
    }

    private static String golden(String sort) throws IOException {
        try (InputStream file = GoldenCitationsTest.class.getResourceAsStream("/citations/" + sort + ".txt")) {
            assertThat(file).as(sort).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
