package org.plenary.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.index.Documents.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.document.Document;
import org.plenary.document.Passages;
import org.plenary.embed.EmbeddingCache;
import org.plenary.engine.EmbeddingStatus.Running;
import org.plenary.index.Ask;
import org.plenary.index.Documents;
import org.plenary.index.Documents.Draft;
import org.plenary.index.IndexBuild;
import org.plenary.index.IndexState;
import org.plenary.index.Responses;
import org.plenary.index.Retrieval;
import org.plenary.index.SearchFailure;
import org.plenary.index.SearchIndex;

@ParameterizedClass
@EnumSource(EveryIndex.class)
class PassageEmbeddingTest {
    @Parameter
    private EveryIndex kind;

    @TempDir
    private Path folder;

    private SearchIndex index;
    private EmbeddingCache cache;
    private WordEmbedders embedders;
    private Meanings meanings;
    private PassageEmbedding embedding;

    @BeforeEach
    void open() {
        index = kind.open(folder.resolve("index"));
        cache = new EmbeddingCache(folder.resolve("vectors"));
        embedders = new WordEmbedders(Map.of());
        meanings = new Meanings(embedders, cache);
        embedding = new PassageEmbedding(index, meanings);
    }

    @AfterEach
    void close() {
        embedding.close();
        cache.close();
        index.close();
    }

    /** Makes the drafts the whole content of an index, with what is known of their meaning. */
    static void publish(SearchIndex index, Meanings meanings, Draft... drafts) {
        try (IndexBuild build = index.rebuild()) {
            for (Draft draft : drafts) {
                Document document = draft.build();
                build.replace(
                        document.id(), document.metadata(), meanings.known(document.metadata(), Passages.of(document)));
            }
            build.publish(Documents.provenance());
        }
    }

    @Test
    void whatIsAwaitedIsEmbeddedOnceAndPublished() throws InterruptedException {
        publish(index, meanings, charter(), agenda());
        assertThat(awaiting()).isEqualTo(3);
        assertNear();
        List<Running> told = new ArrayList<>();

        embedding.run(told::add);

        assertThat(awaiting()).isZero();
        assertNear("charter/1", "charter/2", "agenda/1");
        assertThat(embedders.passages())
                .containsExactlyInAnyOrder(
                        "Untitled charter\nPeace.", "Untitled charter\nTrust.", "Untitled agenda\nPeace.");
        assertThat(told).extracting(Running::done).containsExactly(1, 3);
        assertThat(told).extracting(Running::inAll).containsOnly(3);
    }

    @Test
    void whereNothingIsAwaitedNothingIsPublished() throws InterruptedException {
        embedding.run(_ -> {});
        publish(index, meanings, document("fr").language("fr").paragraph("Paix."));
        IndexState before = index.state();
        embedding.run(_ -> {});
        assertThat(index.state()).isEqualTo(before);
        assertThat(embedders.passages()).isEmpty();
    }

    @Test
    void afterARebuildOnlyWhatIsNewIsEmbedded() throws InterruptedException {
        publish(index, meanings, charter());
        embedding.run(_ -> {});
        publish(index, meanings, charter(), agenda());
        assertThat(awaiting()).isEqualTo(1);
        assertNear("charter/1", "charter/2");
        embedding.run(_ -> {});
        assertThat(embedders.passages()).hasSize(3).doesNotHaveDuplicates();
        assertNear("charter/1", "charter/2", "agenda/1");
    }

    @Test
    void afterARestartNothingIsEmbeddedAgain() throws InterruptedException {
        publish(index, meanings, charter());
        embedding.run(_ -> {});
        cache.close();
        try (EmbeddingCache reopened = new EmbeddingCache(folder.resolve("vectors"))) {
            publish(index, new Meanings(embedders, reopened), charter());
        }
        assertThat(awaiting()).isZero();
        assertThat(embedders.passages()).hasSize(2);
    }

    @Test
    void aBuildMeanwhileLosesNothing() throws InterruptedException {
        publish(index, meanings, charter());
        try (IndexBuild other = index.rebuild()) {
            assertThatThrownBy(() -> embedding.run(_ -> {})).isInstanceOf(SearchFailure.Busy.class);
            agenda().into(other);
        }
        assertThat(awaiting()).isEqualTo(2);
        embedding.run(_ -> {});
        assertThat(embedders.passages()).hasSize(2);
        assertNear("charter/1", "charter/2");
    }

    @Test
    void aRebuildMeanwhileIsNotUndone() throws InterruptedException {
        publish(index, meanings, charter(), agenda());
        embedders.beforeNextPassage =
                () -> publish(index, meanings, document("charter").paragraph("War."), agenda());
        embedding.run(_ -> {});
        assertThat(awaiting()).isZero();
        assertNear("charter/1", "agenda/1");
        assertThat(Responses.ids(Ask.ask(Ask.word("war")).of(index))).containsExactly("charter/1");
        assertThat(embedders.passages()).doesNotHaveDuplicates();
    }

    @Test
    void closingInTheMiddleLosesNothing() throws InterruptedException {
        publish(index, meanings, charter(), agenda());
        List<Running> told = new ArrayList<>();
        assertThatThrownBy(() -> embedding.run(running -> {
                    told.add(running);
                    embedding.close();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(told).hasSize(1);
        assertThat(awaiting()).isEqualTo(3);
        try (PassageEmbedding next = new PassageEmbedding(index, meanings)) {
            next.run(_ -> {});
        }
        assertThat(awaiting()).isZero();
        assertThat(embedders.passages()).hasSize(3).doesNotHaveDuplicates();
    }

    private static Draft charter() {
        return document("charter").paragraph("Peace.").paragraph("Trust.");
    }

    private static Draft agenda() {
        return document("agenda").paragraph("Peace.");
    }

    private int awaiting() {
        return ((IndexState.Ready) index.state()).awaitingMeaning();
    }

    /** These passages and no others have a vector. */
    private void assertNear(String... ids) {
        Retrieval nearest =
                new Retrieval.Semantic(List.of(embedders.question("peace").orElseThrow()));
        Responses.assertHits(Ask.everything().by(nearest).of(index), ids);
    }
}
