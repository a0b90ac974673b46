package org.plenary.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.index.Ask.everything;
import static org.plenary.index.Documents.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenary.document.DocumentId;

/** How everything is had piece by piece, while new states are published. */
interface WalkContract extends IndexUnderTest {

    @Test
    default void aHeldStateIsWalkedToItsEndHoweverManyArePublishedMeanwhile() {
        publishParagraphs("One.", "Two.", "Three.", "Four.", "Five.");
        SearchResponse page = everything().size(1).of(index());
        List<String> walked = new ArrayList<>(Responses.ids(page));
        try (HeldState _ = index().hold(page.index().version()).orElseThrow()) {
            while (page.next() != null) {
                publish(document("treaty").paragraph("Another."));
                page = everything().size(1).after(page.next()).of(index());
                walked.addAll(Responses.ids(page));
            }
        }
        assertThat(walked).containsExactly("charter/1", "charter/2", "charter/3", "charter/4", "charter/5");
    }

    @Test
    default void whatIsNoLongerHeldIsGoneOnceTwoOthersArePublished() {
        publishParagraphs("One.", "Two.");
        SearchResponse first = everything().size(1).of(index());
        HeldState twice = index().hold(first.index().version()).orElseThrow();
        index().hold(first.index().version()).orElseThrow().close();
        publishParagraphs("One.");
        publishParagraphs("One.");
        assertThat(Responses.ids(everything().size(1).after(first.next()).of(index())))
                .containsExactly("charter/2");
        twice.close();

        assertThatExceptionOfType(SearchFailure.CursorExpired.class)
                .isThrownBy(() -> everything().size(1).after(first.next()).of(index()));
        assertThat(index().hold(first.index().version())).isEmpty();
        assertThat(index().hold("never published")).isEmpty();
    }

    @Test
    default void documentsAreListedPieceByPieceInOneOrder() {
        publish(
                document("treaty").paragraph("One."),
                document("agenda").paragraph("One.").paragraph("Two."),
                document("charter").paragraph("One."),
                document("\u516c\u7ea6").paragraph("One."));
        List<String> listed = new ArrayList<>();
        @Nullable DocumentId after = null;
        boolean more = true;
        while (more) {
            DocumentsPage page = index().documents(after, 3);
            page.documents().forEach(each -> listed.add(each.id().value()));
            after = page.documents().getLast().id();
            more = page.more();
        }
        assertThat(listed).containsExactly("agenda", "charter", "treaty", "\u516c\u7ea6");
        assertThat(index().documents(null, 4).more()).isFalse();
        assertThat(index().documents(new DocumentId("b-withdrawn"), 1).documents())
                .extracting(each -> each.id().value())
                .containsExactly("charter");
        assertThat(index().documents(new DocumentId("\u516c\u7ea6"), 1).documents())
                .isEmpty();
    }

    @Test
    default void aWithdrawnDocumentIsListedNoMore() {
        publish(
                document("agenda").paragraph("One."),
                document("charter").paragraph("One."),
                document("treaty").paragraph("One."));
        try (IndexBuild build = index().update()) {
            build.remove(new DocumentId("charter"));
            build.publish(Documents.provenance());
        }
        assertThat(index().documents(null, 2).documents())
                .extracting(each -> each.id().value())
                .containsExactly("agenda", "treaty");
    }
}
