package org.plenary.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.index.Ask.ask;
import static org.plenary.index.Ask.everything;
import static org.plenary.index.Ask.word;
import static org.plenary.index.Documents.document;
import static org.plenary.index.Documents.provenance;
import static org.plenary.index.Documents.publish;
import static org.plenary.index.Responses.assertHits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.index.IndexBuild;
import org.plenary.index.IndexState;
import org.plenary.index.SearchFailure;
import org.plenary.index.SearchIndex;

/** The states of the index on disk. */
class GenerationsTest {
    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void chooseFolder() {
        folder = temporary.resolve("index");
    }

    private List<String> onDisk() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private List<String> pointer() throws IOException {
        return Files.readAllLines(folder.resolve("CURRENT"));
    }

    private String publishOne(SearchIndex index, String id) {
        return publish(index, document(id).paragraph("Alpha.")).version();
    }

    private void damage(String generation) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(generation))) {
            Path largest = files.max((one, other) ->
                            Long.compare(one.toFile().length(), other.toFile().length()))
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(largest);
            bytes[bytes.length / 2] ^= 1;
            Files.write(largest, bytes);
        }
    }

    @Test
    void stateOutlivesTheProcess() {
        IndexState.Ready published;
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            published = publish(index, document("charter").paragraph("Alpha."));
        }
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertThat(index.state()).isEqualTo(published);
            assertHits(ask(word("alpha")).of(index), "charter/1");
        }
    }

    @Test
    void openingCreatesNothing() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertThat(index.state()).isEqualTo(new IndexState.Empty());
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void pointerNamesTheLiveGenerationAndTheOneBeforeAndOlderOnesGo() throws IOException {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            String first = publishOne(index, "first");
            assertThat(pointer()).containsExactly(first);
            String second = publishOne(index, "second");
            assertThat(pointer()).containsExactly(second, first);
            String third = publishOne(index, "third");
            assertThat(pointer()).containsExactly(third, second);
            assertThat(onDisk()).containsExactly(second, third);
        }
    }

    @Test
    void updateSharesFilesAndIsAGenerationOfItsOwn() throws IOException {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            String first = publish(
                            index,
                            document("a").paragraph("Alpha."),
                            document("b").paragraph("Alpha."))
                    .version();
            try (IndexBuild build = index.update()) {
                build.remove(document("a").build().id());
                build.publish(provenance());
            }
            assertHits(everything().of(index), "b/1");
            assertThat(onDisk()).hasSize(2).contains(first);
        }
        damagePointer(pointer().subList(1, 2));
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertHits(everything().of(index), "a/1", "b/1");
        }
    }

    private void damagePointer(List<String> lines) throws IOException {
        Files.write(folder.resolve("CURRENT"), lines);
    }

    @Test
    void droppedBuildLeavesNothing() throws IOException {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            String live = publishOne(index, "charter");
            try (IndexBuild build = index.rebuild()) {
                document("other").paragraph("Beta.").into(build);
                assertThat(onDisk()).hasSize(2);
            }
            try (IndexBuild build = index.update()) {
                document("other").paragraph("Beta.").into(build);
            }
            assertThat(onDisk()).containsExactly(live);
            assertThat(pointer()).containsExactly(live);
        }
    }

    @Test
    void leftoversOfABuildThatWasCutOffGoWithTheNext() throws IOException {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            String live = publishOne(index, "charter");
            Path leftover = Files.createDirectories(folder.resolve("000007-abc"));
            Files.writeString(leftover.resolve("_0.cfs"), "half");
            Path foreign = Files.createDirectories(folder.resolve("notes"));
            index.rebuild().close();
            assertThat(onDisk()).containsExactly(live, "notes");
            assertThat(foreign).exists();
        }
    }

    @Test
    void damagedLiveGenerationGivesWayToTheOneBefore() throws IOException {
        String first;
        String second;
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            first = publishOne(index, "first");
            second = publishOne(index, "second");
        }
        damage(second);
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertThat(everything().of(index).index().version()).isEqualTo(first);
            String third = publishOne(index, "third");
            assertThat(pointer()).containsExactly(third, first);
            assertThat(onDisk()).containsExactly(first, third);
        }
    }

    @Test
    void nothingWholeIsLikeNothingPublished() throws IOException {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            damage(publishOne(index, "first"));
        }
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertThat(index.state()).isEqualTo(new IndexState.Empty());
            assertThatExceptionOfType(SearchFailure.NotReady.class)
                    .isThrownBy(() -> everything().of(index));
            try (IndexBuild build = index.update()) {
                document("second").paragraph("Alpha.").into(build);
                build.publish(provenance());
            }
            assertHits(everything().of(index), "second/1");
        }
    }

    @Test
    void pointerToNothingAndPointerOfRubbishAreLikeNone() throws IOException {
        Files.createDirectories(folder);
        for (String pointer : List.of("", "000001-abc\n", "../../etc\n", "\u0000\u0001rubbish", "000001\n")) {
            damagePointer(List.of(pointer));
            try (LuceneIndex index = LuceneIndex.open(folder)) {
                assertThat(index.state()).isEqualTo(new IndexState.Empty());
            }
            assertThat(onDisk()).isEmpty();
        }
    }

    @Test
    void pointerThatIsNoTextIsLikeNone() throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("CURRENT"), new byte[] {(byte) 0xff, (byte) 0xfe, 0x30});
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertThat(index.state()).isEqualTo(new IndexState.Empty());
            publishOne(index, "first");
            assertHits(everything().of(index), "first/1");
        }
    }

    @Test
    void liveStateKeepsItsFilesWhenThePointerIsLost() throws IOException {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            String first = publishOne(index, "first");
            damagePointer(List.of("rubbish"));
            index.rebuild().close();
            assertThat(onDisk()).containsExactly(first);
            try (IndexBuild build = index.update()) {
                document("second").paragraph("Alpha.").into(build);
                build.publish(provenance());
            }
            assertHits(everything().of(index), "first/1", "second/1");
        }
    }

    @Test
    void liveStateServesWhileThePointerCannotBeRead() throws IOException, InterruptedException {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            publishOne(index, "first");
            Files.delete(folder.resolve("CURRENT"));
            Files.createDirectory(folder.resolve("CURRENT"));
            Thread.sleep(600);
            assertHits(everything().of(index), "first/1");
            assertThatExceptionOfType(SearchFailure.IndexUnusable.class).isThrownBy(index::rebuild);
            Files.delete(folder.resolve("CURRENT"));
            publishOne(index, "second");
            assertHits(everything().of(index), "second/1");
        }
    }

    @Test
    void fileInPlaceOfTheFolderIsUnusable() throws IOException {
        Files.writeString(folder, "not a folder");
        assertThatExceptionOfType(SearchFailure.IndexUnusable.class).isThrownBy(() -> LuceneIndex.open(folder));
    }

    @Test
    void generationOfAnotherFormatIsNotRead() throws IOException {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            String live = publishOne(index, "charter");
            rewriteRecord(live, Map.of("format", "0", "built", "2016-11-18T00:00:00Z", "documents", "1"));
        }
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertThat(index.state()).isEqualTo(new IndexState.Empty());
        }
    }

    @Test
    void generationThatWasNeverPublishedIsNotRead() throws IOException {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            rewriteRecord(publishOne(index, "charter"), Map.of());
        }
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertThat(index.state()).isEqualTo(new IndexState.Empty());
        }
    }

    private void rewriteRecord(String generation, Map<String, String> record) throws IOException {
        try (Directory directory = new IndexFolder(folder).writing(generation);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(record.entrySet());
            writer.commit();
        }
    }

    @Test
    void anotherInstanceSeesWhatIsPublished() throws InterruptedException {
        try (LuceneIndex writing = LuceneIndex.open(folder);
                LuceneIndex reading = LuceneIndex.open(folder)) {
            publishOne(writing, "first");
            eventuallyHolds(reading, "first/1");
            publishOne(writing, "second");
            eventuallyHolds(reading, "second/1");
            try (IndexBuild build = writing.update()) {
                document("third").paragraph("Alpha.").into(build);
                build.remove(document("second").build().id());
                build.publish(provenance());
            }
            eventuallyHolds(reading, "third/1");
        }
    }

    private static void eventuallyHolds(LuceneIndex index, String id) throws InterruptedException {
        for (int attempt = 0; attempt < 200; attempt++) {
            if (index.state() instanceof IndexState.Ready
                    && everything()
                            .of(index)
                            .hits()
                            .getFirst()
                            .passage()
                            .passage()
                            .id()
                            .toString()
                            .equals(id)) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(id + " was not seen within ten seconds");
    }

    @Test
    void twoInstancesDoNotBuildAtOnce() {
        try (LuceneIndex one = LuceneIndex.open(folder);
                LuceneIndex other = LuceneIndex.open(folder)) {
            try (IndexBuild _ = one.rebuild()) {
                assertThatExceptionOfType(SearchFailure.Busy.class).isThrownBy(other::rebuild);
                assertThatExceptionOfType(SearchFailure.Busy.class).isThrownBy(other::update);
            }
            publishOne(other, "charter");
            try (IndexBuild build = one.update()) {
                assertThat(build.publish(provenance()).documents()).isEqualTo(1);
            }
        }
    }

    @Test
    void lateSecondCloseDoesNotDisturbTheNextBuild() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            IndexBuild first = index.rebuild();
            first.close();
            try (IndexBuild second = index.rebuild()) {
                document("charter").paragraph("Alpha.").into(second);
                first.close();
                assertThatExceptionOfType(SearchFailure.Busy.class).isThrownBy(index::rebuild);
                second.publish(provenance());
            }
            assertHits(everything().of(index), "charter/1");
        }
    }

    @Test
    void deletedFolderComesBackAndTheOldStateServesUntilThen() throws IOException {
        try (LuceneIndex index = LuceneIndex.open(folder);
                LuceneIndex other = LuceneIndex.open(folder)) {
            String first = publishOne(index, "first");
            new IndexFolder(folder).point(List.of(), false);
            new IndexFolder(folder).keepOnly(List.of());
            Files.delete(folder.resolve("CURRENT"));
            Files.delete(folder.resolve("write.lock"));
            Files.delete(folder);
            assertHits(everything().of(index), "first/1");
            String second = publishOne(other, "second");
            assertThat(second).isNotEqualTo(first).startsWith("000001-");
            index.rebuild().close();
            assertHits(everything().of(index), "second/1");
        }
    }

    @Test
    void buildGoesOnToServeWhenTheIndexIsClosedMeanwhile() throws IOException {
        String live;
        LuceneIndex index = LuceneIndex.open(folder);
        live = publishOne(index, "charter");
        IndexBuild build = index.rebuild();
        document("other").paragraph("Beta.").into(build);
        index.close();
        assertThatExceptionOfType(SearchFailure.IndexUnusable.class).isThrownBy(() -> build.publish(provenance()));
        build.close();
        assertThat(pointer()).containsExactly(live);
        assertThat(onDisk()).containsExactly(live);
    }
}
