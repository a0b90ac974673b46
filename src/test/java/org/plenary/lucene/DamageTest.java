package org.plenary.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Documents.document;
import static org.plenary.index.Documents.provenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.document.DocumentId;
import org.plenary.index.Documents;
import org.plenary.index.IndexBuild;
import org.plenary.index.IndexState;
import org.plenary.index.SourceRecord;

/** Damage to the files of a generation is found before the first answer, wherever it is. */
class DamageTest {
    private static final int FLIPS_IN_EACH_FILE = 25;
    private static final int DAMAGES = Integer.getInteger("plenary.damages", 100);

    @TempDir
    Path temporary;

    private Path folder;
    private Path generation;

    /** Each damage found is a warning, and here there are hundreds. */
    private final Logger warnings = Logger.getLogger(Generations.class.getName());

    @BeforeEach
    void silence() {
        warnings.setLevel(Level.OFF);
    }

    @AfterEach
    void speakAgain() {
        warnings.setLevel(null);
    }

    /** A generation with a merged segment, one beside it and documents removed from it, so with every kind of file. */
    @BeforeEach
    void publish() {
        folder = temporary.resolve("index");
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            Documents.publish(index, new GeneratedCollection(1, 500).documents(30, 4));
            try (IndexBuild build = index.update()) {
                build.remove(new DocumentId("d3"));
                document("charter").date("2016").paragraph("Alpha.").into(build);
                generation = folder.resolve(build.publish(provenance()).version());
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(generation)) {
            return files.sorted().toList();
        }
    }

    private boolean isRead() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            return index.state() instanceof IndexState.Ready ready
                    && ready.version().equals(generation.getFileName().toString());
        }
    }

    @Test
    void everyFlippedBitIsFound() throws IOException {
        Random random = new Random(17);
        List<String> unnoticed = new ArrayList<>();
        int flips = 0;
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            for (int flip = 0; flip < FLIPS_IN_EACH_FILE; flip++) {
                int at = random.nextInt(whole.length);
                int bit = random.nextInt(8);
                byte[] damaged = whole.clone();
                damaged[at] ^= (byte) (1 << bit);
                Files.write(file, damaged);
                flips++;
                if (isRead()) {
                    unnoticed.add(file.getFileName() + " at " + at);
                }
            }
            Files.write(file, whole);
        }
        assertThat(unnoticed).isEmpty();
        assertThat(flips).isGreaterThanOrEqualTo(200);
        assertThat(isRead()).isTrue();
    }

    @Test
    void theIndexTriedHasEveryKindOfFile() throws IOException {
        TreeSet<String> kinds = new TreeSet<>();
        for (Path file : files()) {
            kinds.add(file.getFileName().toString().replaceFirst("^(segments)?_?[^.]*", "$1"));
        }
        assertThat(kinds).contains("segments", ".si", ".cfs", ".cfe", ".liv");
    }

    @Test
    void filesCutShortEmptiedOrLostAreFound() throws IOException {
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            for (int length : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
                Files.write(file, Arrays.copyOf(whole, length));
                assertThat(isRead())
                        .as("%s cut to %d", file.getFileName(), length)
                        .isFalse();
            }
            Files.delete(file);
            assertThat(isRead()).as("without %s", file.getFileName()).isFalse();
            Files.write(file, whole);
        }
    }

    @Test
    void aWholeFileOfAnotherGenerationIsFound() throws IOException {
        List<Path> before = files();
        try (LuceneIndex index = LuceneIndex.open(folder);
                IndexBuild build = index.update()) {
            document("treaty").date("2017").paragraph("Beta.").into(build);
            SourceRecord source = new SourceRecord("treaty.md", "digest", false, List.of(), List.of(), 0);
            generation =
                    folder.resolve(build.publish(provenance(), List.of(source)).version());
        }
        for (Path earlier : before) {
            Path file = generation.resolve(earlier.getFileName());
            if (Files.exists(file) && Files.mismatch(earlier, file) >= 0) {
                byte[] whole = Files.readAllBytes(file);
                // A new file: what did not change is shared by both generations.
                Files.delete(file);
                Files.copy(earlier, file);
                assertThat(isRead())
                        .as("%s of the generation before", file.getFileName())
                        .isFalse();
                Files.delete(file);
                Files.write(file, whole);
            }
        }
        assertThat(Files.mismatch(
                        generation.resolve(StoredSources.FILE), before.get(0).resolveSibling(StoredSources.FILE)))
                .isNotNegative();
        assertThat(isRead()).isTrue();
    }

    /** Damage of any kind to any file, the pointer too: what is served is a whole state, this one or none. */
    @Test
    void noDamageIsServed() throws IOException {
        Random random = new Random(42);
        List<Path> all = new ArrayList<>(files());
        all.add(folder.resolve("CURRENT"));
        for (int damage = 0; damage < DAMAGES; damage++) {
            Path file = all.get(random.nextInt(all.size()));
            byte[] whole = Files.readAllBytes(file);
            String kind = damage(file, whole, all.get(random.nextInt(all.size())), random);
            boolean changed = !Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), whole);
            if (!file.endsWith("CURRENT")) {
                assertThat(isRead()).as("%s %s", kind, file.getFileName()).isEqualTo(!changed);
            } else {
                try (LuceneIndex index = LuceneIndex.open(folder)) {
                    assertThat(index.state()).isNotNull();
                }
            }
            Files.write(file, whole);
        }
        assertThat(isRead()).isTrue();
    }

    private static String damage(Path file, byte[] whole, Path other, Random random) throws IOException {
        int from = random.nextInt(whole.length);
        int to = from + 1 + random.nextInt(whole.length - from);
        byte[] damaged = whole.clone();
        switch (random.nextInt(5)) {
            case 0 -> {
                Files.delete(file);
                return "deleted";
            }
            case 1 -> {
                Files.write(file, Arrays.copyOf(whole, from));
                return "cut to " + from;
            }
            case 2 -> {
                Arrays.fill(damaged, from, to, (byte) 0);
                Files.write(file, damaged);
                return "zeros from " + from + " to " + to;
            }
            case 3 -> {
                Files.write(file, Files.readAllBytes(other));
                return "swapped for " + other.getFileName();
            }
            default -> {
                damaged[from] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, damaged);
                return "bit flipped at " + from;
            }
        }
    }
}
