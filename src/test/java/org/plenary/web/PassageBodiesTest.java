package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Documents.document;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.document.Document;
import org.plenary.document.Passages;
import org.plenary.engine.PassageInContext;
import org.plenary.index.Documents;
import org.plenary.index.IndexedPassage;
import org.plenary.web.PassageBodies.DefinitionBody;
import org.plenary.web.PassageBodies.PassageBody;
import org.plenary.web.PassageBodies.QuantityBody;

class PassageBodiesTest {

    @Test
    void quantitiesAreGivenAsPlainNumbersWithTheirUnitAndPlace() {
        String text = "Sales rose from US$1.03 trillion by 47.1 per cent; 3 to 4 billion people shop.";

        assertThat(body(text).quantities())
                .containsExactly(
                        new QuantityBody(16, 32, "US$1.03 trillion", "1030000000000", "1030000000000", "usd"),
                        new QuantityBody(36, 49, "47.1 per cent", "47.1", "47.1", "%"),
                        new QuantityBody(51, 65, "3 to 4 billion", "3000000000", "4000000000", ""));
    }

    @Test
    void acronymsThatTheTextExplainsAreGivenWithTheirMeaning() {
        assertThat(body("Members of the International Telecommunication Union (ITU) met.")
                        .definitions())
                .containsExactly(new DefinitionBody(15, 58, "ITU", "International Telecommunication Union"));
    }

    @Test
    void pageAndNotesAreGivenWhereThereAreAny() {
        PassageBody printed = body(document("charter").printed("A word.", 3, "1 A note."));

        assertThat(printed.page()).isEqualTo(3);
        assertThat(printed.notes()).containsExactly("1 A note.");
        assertThat(body("A word.").page()).isNull();
        assertThat(body("A word.").notes()).isEmpty();
    }

    private static PassageBody body(String text) {
        return body(document("charter").paragraph(text));
    }

    private static PassageBody body(Documents.Draft draft) {
        Document document = draft.build();
        PassageInContext passage = new PassageInContext(
                new IndexedPassage(Passages.of(document).getFirst(), document.metadata()), List.of(), List.of());
        return PassageBodies.passage(passage, List.of(), List.of());
    }
}
