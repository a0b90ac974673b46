package org.plenary.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Ask.everything;
import static org.plenary.index.Documents.document;
import static org.plenary.index.Documents.provenance;
import static org.plenary.index.Documents.publish;
import static org.plenary.index.Responses.assertHits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.document.Document;
import org.plenary.document.Passages;
import org.plenary.index.IndexBuild;
import org.plenary.index.SearchFailure;

/** A build on a disk that fills up fails with a message, and nothing else happens. */
class DiskFullTest {
    /** An index folder on a disk with so many bytes left. */
    private static final class SmallDisk extends IndexFolder {
        private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

        private SmallDisk(Path root) {
            super(root);
        }

        @Override
        Directory writing(String generation) throws IOException {
            return new FilterDirectory(super.writing(generation)) {
                @Override
                public IndexOutput createOutput(String name, IOContext context) throws IOException {
                    return bounded(super.createOutput(name, context));
                }

                @Override
                public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
                        throws IOException {
                    return bounded(super.createTempOutput(prefix, suffix, context));
                }
            };
        }

        private IndexOutput bounded(IndexOutput output) {
            return new FilterIndexOutput("on a small disk", output.getName(), output) {
                @Override
                public void writeByte(byte written) throws IOException {
                    take(1);
                    super.writeByte(written);
                }

                @Override
                public void writeBytes(byte[] written, int offset, int length) throws IOException {
                    take(length);
                    super.writeBytes(written, offset, length);
                }
            };
        }

        private void take(int bytes) throws IOException {
            if (left.addAndGet(-bytes) < 0) {
                throw new IOException("No space left on device");
            }
        }
    }

    @Test
    void fullDiskLeavesTheOldStateAndNothingElse(@TempDir Path folder) throws IOException {
        SmallDisk disk = new SmallDisk(folder);
        try (LuceneIndex index = LuceneIndex.open(disk, Profile.STANDARD, Ranking.STANDARD)) {
            String live =
                    publish(index, document("charter").paragraph("Alpha.")).version();
            long space = 0;
            boolean published = false;
            while (!published) {
                disk.left.set(space);
                published = build(index, space % 2 == 0);
                disk.left.set(Long.MAX_VALUE);
                if (!published) {
                    assertHits(everything().of(index), "charter/1");
                    assertThat(folders(folder)).containsExactly(live);
                }
                space = space * 5 / 4 + 101;
            }
            assertThat(everything().of(index).total()).isGreaterThan(100);
            index.rebuild().close();
        }
    }

    /** Whether it could be published; true when there was space enough. */
    private static boolean build(LuceneIndex index, boolean fromNothing) {
        try (IndexBuild build = fromNothing ? index.rebuild() : index.update()) {
            new GeneratedCollection(2, 300).documents(30, 4).forEach(draft -> {
                Document document = draft.build();
                build.replace(document, Passages.of(document));
            });
            build.publish(provenance());
            return true;
        } catch (SearchFailure.IndexUnusable full) {
            assertThat(full)
                    .hasMessageMatching(
                            "cannot write (generation .* of the index|to the index folder): the disk is full");
            return false;
        }
    }

    private static List<String> folders(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .toList();
        }
    }
}
