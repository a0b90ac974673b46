package org.plenary.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Ask.everything;
import static org.plenary.index.Documents.document;
import static org.plenary.index.Documents.publish;
import static org.plenary.index.Responses.assertHits;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.index.IndexState;

/** A generation that cannot be opened now is tried again later, and the state before serves meanwhile. */
class PassingTroubleTest {
    @TempDir
    private Path folder;

    /** An index folder on a machine that runs out of file handles. */
    private static final class FewHandles extends IndexFolder {
        private volatile boolean none;

        private FewHandles(Path root) {
            super(root);
        }

        @Override
        Directory reading(String generation) throws IOException {
            if (none) {
                throw new FileSystemException(generation, null, "Too many open files");
            }
            return super.reading(generation);
        }
    }

    @Test
    void whatAnotherProcessPublishedIsServedAfterTheTroublePassed() throws InterruptedException {
        FewHandles handles = new FewHandles(folder);
        try (LuceneIndex other = LuceneIndex.open(folder)) {
            publish(other, document("first").paragraph("Alpha."));
            try (LuceneIndex index = LuceneIndex.open(handles, Profile.STANDARD, Ranking.STANDARD)) {
                handles.none = true;
                publish(other, document("second").paragraph("Alpha."));
                Thread.sleep(600);
                assertHits(everything().of(index), "first/1");

                handles.none = false;
                eventuallyAt(index, other.state());
                assertHits(everything().of(index), "second/1");
            }
        }
    }

    @Test
    void anIndexThatCouldNotBeOpenedAtTheStartIsServedLater() throws InterruptedException {
        FewHandles handles = new FewHandles(folder);
        try (LuceneIndex other = LuceneIndex.open(folder)) {
            publish(other, document("first").paragraph("Alpha."));
            handles.none = true;
            try (LuceneIndex index = LuceneIndex.open(handles, Profile.STANDARD, Ranking.STANDARD)) {
                assertThat(index.state()).isEqualTo(new IndexState.Empty());
                handles.none = false;
                eventuallyAt(index, other.state());
            }
        }
    }

    private static void eventuallyAt(LuceneIndex index, IndexState state) throws InterruptedException {
        for (int attempt = 0; attempt < 200 && !index.state().equals(state); attempt++) {
            Thread.sleep(50);
        }
        assertThat(index.state()).isEqualTo(state);
    }
}
