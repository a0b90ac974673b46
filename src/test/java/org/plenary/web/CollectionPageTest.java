package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;
import org.plenary.engine.Holdings;
import org.plenary.index.DocumentSummary;

class CollectionPageTest {
    private static Holdings holdings(int documents) {
        return Holdings.of(IntStream.range(0, documents)
                .mapToObj(at -> new DocumentSummary(
                        new DocumentId(String.format("d%04d", at)), Metadata.titled("Document " + at), 2))
                .toList());
    }

    private static List<String> titles(CollectionPage page) {
        return page.rows().stream().map(CollectionPage.Row::title).toList();
    }

    @Test
    void aLongListComesPageByPage() {
        CollectionPage second = CollectionPage.of(holdings(450), 2);

        assertThat(titles(second)).hasSize(200).startsWith("Document 200").endsWith("Document 399");
        assertThat(second.size()).isEqualTo("450 documents, 900 paragraphs");
        assertThat(second.pages().previous()).isEqualTo("/documents");
        assertThat(second.pages().next()).isEqualTo("/documents?page=3");
        assertThat(titles(CollectionPage.of(holdings(450), 3))).hasSize(50);
    }

    @Test
    void aPageBehindTheLastLeadsBack() {
        CollectionPage beyond = CollectionPage.of(holdings(450), 9);

        assertThat(beyond.rows()).isEmpty();
        assertThat(beyond.pages().previous()).isEqualTo("/documents?page=3");
        assertThat(beyond.pages().next()).isNull();
    }

    @Test
    void aShortListHasNoPages() {
        assertThat(CollectionPage.of(holdings(3), 1).pages().numbers()).isEmpty();
    }
}
