package org.plenary.cite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.document.DocumentId;

class DocumentNamingTest {

    @Test
    void aDocumentIsCalledByItsIdItsSymbolAndItsTitlesInAnySpelling() {
        assertThat(DocumentNaming.keys(new DocumentId("wsis10"), CitedDocuments.RESOLUTION))
                .contains(
                        DocumentNaming.key("WSIS10"),
                        DocumentNaming.key("a/res/70/125"),
                        DocumentNaming.key("A-RES-70-125"),
                        DocumentNaming.key("Resolution 70/125"),
                        DocumentNaming.key("the WSIS+10 Outcome Document"));
    }

    @Test
    void aResolutionIsFoundInTheNameOfOne() {
        assertThat(DocumentNaming.typed("UN General Assembly resolution 70/125"))
                .contains("resolution 70 125");
    }
}
