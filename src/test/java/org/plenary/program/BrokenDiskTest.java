package org.plenary.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.program.disk.HaltingFileSystem;
import org.plenary.program.disk.MemoryFolder;

/**
 * A program whose disk fills up, fails or refuses to be written to says so, keeps what it had, and goes on by itself when the trouble
 * has passed.
 */
@Tag("slow")
class BrokenDiskTest {
    private static final int SIZES = Integer.getInteger("plenary.sizes", 6);
    private static final int FAILURES = Integer.getInteger("plenary.failures", 5);
    /** About what the operations write, so that the disk is full somewhere within them. */
    private static final int WRITTEN = 400_000;
    /** About how many steps they take. */
    private static final int STEPS = 2_000;

    private static final int OPERATIONS = 40;
    private static final int FAILURES_UNTIL_FREED = 5;
    private static final long SEED = 42;

    @TempDir(factory = MemoryFolder.class)
    private Path folder;

    @Test
    void aFullDiskLeavesTheOldStateOrTheNewAndWorksAgainWhenThereIsSpace() throws Exception {
        int full = 0;
        for (int size = 0; size < SIZES; size++) {
            long space = (long) WRITTEN * size / SIZES + 37L * size;
            Path freed = folder.resolve("freed-" + size);
            EditingHistory history = run("full-" + size, freed, "-Ddisk.space=" + space, "-Ddisk.freed=" + freed);
            full += history.messages().isEmpty() ? 0 : 1;
            assertThat(history.messages())
                    .as("messages with %d bytes", space)
                    .allMatch(said -> said.contains("the disk is full"));
        }
        System.out.println("the disk was full in " + full + " of " + SIZES);
        assertThat(full).isGreaterThan(SIZES / 2);
    }

    @Test
    void oneFailingStepIsToldAndNothingIsLost() throws Exception {
        int told = 0;
        for (int failure = 0; failure < FAILURES; failure++) {
            int step = 1 + (int) ((long) STEPS * failure / FAILURES);
            EditingHistory history = run("failing-" + failure, folder.resolve("unused"), "-Ddisk.fail=" + step);
            told += history.messages().isEmpty() ? 0 : 1;
            assertThat(history.messages())
                    .as("messages when step %d fails", step)
                    .allMatch(said -> said.contains("Input/output error"));
        }
        System.out.println("told of " + told + " of " + FAILURES + " failing steps");
    }

    @Test
    void aFolderThatRefusesIsToldAndServesOn() throws Exception {
        for (String reason : List.of("denied", "read-only")) {
            Path healed = folder.resolve("healed-" + reason);
            Path refusing = Files.writeString(folder.resolve("refusing-" + reason), reason);
            EditingHistory history = run("refused-" + reason, healed, "-Ddisk.refusing=" + refusing);
            assertThat(history.messages())
                    .isNotEmpty()
                    .allMatch(said ->
                            said.contains(reason.equals("denied") ? "no permission" : "the file system is read-only"));
        }
    }

    /** Runs the program to its end; after some failures the trouble passes. */
    private EditingHistory run(String name, Path freed, String... properties) throws IOException, InterruptedException {
        Path own = folder.resolve(name);
        EditingHistory history = new EditingHistory(own);
        history.onMessage(() -> {
            if (history.messages().size() == FAILURES_UNTIL_FREED) {
                Files.writeString(freed, "");
                for (String property : properties) {
                    if (property.startsWith("-Ddisk.refusing=")) {
                        Files.delete(Path.of(property.substring("-Ddisk.refusing=".length())));
                    }
                }
            }
        });
        List<String> options = new ArrayList<>(List.of(properties));
        options.add("-Djava.nio.file.spi.DefaultFileSystemProvider=" + HaltingFileSystem.class.getName());
        options.add("-Ddisk.folder=" + own);
        Process program = history.start(SEED, OPERATIONS, options);
        history.listen(program);
        assertThat(program.waitFor()).as("%s: %s", name, history.errors()).isZero();
        history.assertNothingIsLost(name);
        return history;
    }
}
