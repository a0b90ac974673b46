package org.plenary.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.index.Ask.ask;
import static org.plenary.index.Ask.word;
import static org.plenary.index.Documents.document;
import static org.plenary.index.Documents.provenance;
import static org.plenary.index.Responses.assertHits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.plenary.document.DocumentId;
import org.plenary.document.PassageId;
import org.plenary.query.Query;

/** States and the builds that make them. */
interface BuildContract extends IndexUnderTest {

    @Test
    default void newIndexIsEmptyAndNotReady() {
        assertThat(index().state()).isEqualTo(new IndexState.Empty());
        DocumentId charter = new DocumentId("charter");
        Stream.<ThrowingCallable>of(
                        () -> ask(new Query.Everything()).of(index()),
                        () -> ask(new Query.Everything())
                                .after(new Cursor("1", 0, new PassageId(charter, "1"), 0))
                                .of(index()),
                        () -> index().passage(new PassageId(charter, "1")),
                        () -> index().document(charter),
                        () -> index().documents(),
                        () -> index().closeWords("internet", 1),
                        () -> index().completions("int", 1, Deadline.none()))
                .forEach(call ->
                        assertThatExceptionOfType(SearchFailure.NotReady.class).isThrownBy(call));
    }

    @Test
    default void publishedStateTellsWhatItHoldsAndWhatItWasMadeFrom() {
        Provenance made = new Provenance("abc", List.of(new Provenance.SkippedFile("wuzhen/broken.md", "no title")));
        Instant before = Instant.now().minusMillis(1);
        IndexState.Ready published;
        try (IndexBuild build = index().rebuild()) {
            document("charter").paragraph("One.").paragraph("Two.").into(build);
            document("agenda").paragraph("Three.").into(build);
            published = build.publish(made);
        }
        assertThat(published.documents()).isEqualTo(2);
        assertThat(published.passages()).isEqualTo(3);
        assertThat(published.provenance()).isEqualTo(made);
        assertThat(published.built()).isBetween(before, Instant.now());
        assertThat(index().state()).isEqualTo(published);
        assertThat(ask(word("three")).of(index()).index()).isEqualTo(published);
    }

    @Test
    default void stateWithoutDocumentsIsReadyAndFindsNothing() {
        publish();
        assertThat(index().state()).isInstanceOfSatisfying(IndexState.Ready.class, ready -> {
            assertThat(ready.documents()).isZero();
            assertThat(ready.passages()).isZero();
        });
        assertHits(Ask.everything().countingAll().of(index()));
        assertThat(index().documents()).isEmpty();
        assertThat(index().closeWords("internet", 1)).isEmpty();
        assertThat(index().completions("int", 1, Deadline.none())).isEmpty();
    }

    @Test
    default void versionDiffersAfterEveryPublish() {
        IndexState.Ready first = Documents.publish(index(), document("charter").paragraph("Same."));
        IndexState.Ready second = Documents.publish(index(), document("charter").paragraph("Same."));
        IndexState.Ready third;
        try (IndexBuild build = index().update()) {
            third = build.publish(provenance());
        }
        assertThat(Set.of(first.version(), second.version(), third.version())).hasSize(3);
    }

    @Test
    default void nothingIsVisibleBeforePublish() {
        publishParagraphs("The old wording.");
        try (IndexBuild build = index().rebuild()) {
            document("agenda").paragraph("The new wording.").into(build);
            assertFinds(word("wording"), "charter/1");
            build.publish(provenance());
            assertFinds(word("wording"), "agenda/1");
        }
    }

    @Test
    default void rebuildStartsFromNothing() {
        publishParagraphs("The old wording.");
        publish(document("agenda").paragraph("The new wording."));
        assertFinds(word("wording"), "agenda/1");
        assertThat(index().document(new DocumentId("charter"))).isEmpty();
    }

    @Test
    default void updateStartsFromTheLiveState() {
        publish(
                document("agenda").paragraph("Wording of the agenda."),
                document("charter").paragraph("Wording of the charter."),
                document("treaty").paragraph("Wording of the treaty."));
        IndexState.Ready updated;
        try (IndexBuild build = index().update()) {
            document("charter")
                    .paragraph("New text.")
                    .paragraph("Wording at last.")
                    .into(build);
            build.remove(new DocumentId("treaty"));
            build.remove(new DocumentId("never-there"));
            document("declaration").paragraph("Wording of the declaration.").into(build);
            assertFinds(word("wording"), "agenda/1", "charter/1", "treaty/1");
            updated = build.publish(provenance());
        }
        assertFinds(word("wording"), "agenda/1", "charter/2", "declaration/1");
        assertThat(updated.documents()).isEqualTo(3);
        assertThat(updated.passages()).isEqualTo(4);
        assertThat(index().documents())
                .extracting(summary -> summary.id().value() + " " + summary.passages())
                .containsExactly("agenda 1", "charter 2", "declaration 1");
    }

    @Test
    default void aDocumentOfThousandsOfParagraphsIsReplacedWhole() {
        publish(longDocument(2_500, "harbour"), document("agenda").paragraph("We sail."));
        assertThat(found("harbour")).isEqualTo(2_500);

        try (IndexBuild build = index().update()) {
            longDocument(1_001, "lighthouse").into(build);
            build.publish(provenance());
        }

        assertThat(found("harbour")).isZero();
        assertThat(found("lighthouse")).isEqualTo(1_001);
        assertThat(index().document(new DocumentId("long")).orElseThrow().passages())
                .extracting(passage -> passage.position())
                .containsExactlyElementsOf(IntStream.range(0, 1_001).boxed().toList());
        assertThat(index().documents())
                .extracting(document -> document.id() + " " + document.passages())
                .containsExactly("agenda 1", "long 1001");
    }

    private static Documents.Draft longDocument(int paragraphs, String word) {
        Documents.Draft draft = document("long");
        for (int paragraph = 0; paragraph < paragraphs; paragraph++) {
            draft = draft.paragraph("The " + word + " of place " + paragraph + ".");
        }
        return draft;
    }

    private long found(String word) {
        return ask(word(word)).of(index()).total();
    }

    @Test
    default void removedDocumentsAreNotCounted() {
        List<Documents.Draft> drafts = new ArrayList<>();
        for (int number = 10; number < 50; number++) {
            drafts.add(document("d" + number).paragraph("One.").paragraph("Two."));
        }
        Documents.publish(index(), drafts);
        try (IndexBuild build = index().update()) {
            build.remove(new DocumentId("d10"));
            document("d11").paragraph("Three.").into(build);
            IndexState.Ready published = build.publish(provenance());
            assertThat(published.documents()).isEqualTo(39);
            assertThat(published.passages()).isEqualTo(77);
        }
        assertThat(index().documents()).hasSize(39);
    }

    @Test
    default void updateOfAnEmptyIndexMakesItsFirstState() {
        try (IndexBuild build = index().update()) {
            document("charter").paragraph("First.").into(build);
            build.publish(provenance());
        }
        assertFinds(word("first"), "charter/1");
    }

    @Test
    default void replacingTwiceInOneBuildKeepsTheLast() {
        try (IndexBuild build = index().rebuild()) {
            document("charter")
                    .paragraph("First draft.")
                    .paragraph("More of it.")
                    .into(build);
            document("charter").paragraph("Second draft.").into(build);
            assertThat(build.publish(provenance()).passages()).isEqualTo(1);
        }
        assertFinds(word("draft"), "charter/1");
        assertThat(index().documents()).hasSize(1);
    }

    @Test
    default void documentWithoutPassagesIsNotHeld() {
        publish(document("charter").paragraph("There."), document("blank"));
        assertThat(index().documents()).hasSize(1);
        try (IndexBuild build = index().update()) {
            document("charter").into(build);
            assertThat(build.publish(provenance()).documents()).isZero();
        }
        assertThat(index().document(new DocumentId("charter"))).isEmpty();
    }

    @Test
    default void closingUnpublishedLeavesNoTrace() {
        publishParagraphs("The old wording.");
        IndexState before = index().state();
        try (IndexBuild build = index().rebuild()) {
            document("agenda").paragraph("The new wording.").into(build);
        }
        try (IndexBuild build = index().update()) {
            build.remove(new DocumentId("charter"));
        }
        assertThat(index().state()).isEqualTo(before);
        assertFinds(word("wording"), "charter/1");
        try (IndexBuild build = index().update()) {
            assertThat(build.publish(provenance()).documents()).isEqualTo(1);
        }
    }

    @Test
    default void oneBuildRunsAtATime() {
        try (IndexBuild _ = index().rebuild()) {
            assertThatExceptionOfType(SearchFailure.Busy.class).isThrownBy(() -> index().rebuild());
            assertThatExceptionOfType(SearchFailure.Busy.class).isThrownBy(() -> index().update());
        }
        IndexBuild next = index().update();
        next.publish(provenance());
        assertThatThrownBy(() -> index().rebuild()).isInstanceOf(SearchFailure.Busy.class);
        next.close();
        next.close();
        index().rebuild().close();
    }

    @Test
    default void closedIndexFailsAndPublishesNothingMore() {
        publishParagraphs("Here.");
        IndexBuild build = index().rebuild();
        index().close();
        assertThatThrownBy(() -> build.publish(provenance())).isInstanceOf(SearchFailure.class);
        build.close();
        Stream.<ThrowingCallable>of(
                        () -> ask(word("here")).of(index()),
                        () -> index().documents(),
                        () -> index().state(),
                        () -> index().rebuild())
                .forEach(call -> assertThatThrownBy(call).isInstanceOf(SearchFailure.IndexUnusable.class));
        index().close();
    }
}
