package org.plenary.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.program.disk.MemoryFolder;

/** A program that adds, removes, updates and rebuilds is killed at any moment, and nothing that it said is untrue after. */
@Tag("slow")
class KilledEditingTest {
    private static final int KILLS = Integer.getInteger("plenary.kills", 40);
    private static final int AT_ONCE = 2;
    /** In milliseconds, of which an operation takes some ten and a start several hundred. */
    private static final int LATEST_KILL = 300;

    private static final int LATEST_KILL_IN_THE_START = 1000;

    @TempDir(factory = MemoryFolder.class)
    private Path folder;

    @Test
    void whatWasAnsweredOutlivesEveryKill() throws Exception {
        List<Future<Integer>> lives = new ArrayList<>();
        try (ExecutorService killers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int killer = 0; killer < AT_ONCE; killer++) {
                int seed = killer;
                lives.add(killers.submit(() -> kill(seed, KILLS / AT_ONCE)));
            }
        }
        int intoTheWork = 0;
        for (Future<Integer> each : lives) {
            intoTheWork += each.get();
        }
        System.out.println(intoTheWork + " of " + KILLS + " kills fell after the start");
        assertThat(intoTheWork).isGreaterThan(KILLS / 4);
    }

    /** Returns how many kills fell after the start. */
    private int kill(int seed, int kills) throws IOException, InterruptedException {
        EditingHistory history = new EditingHistory(folder.resolve("killed-" + seed));
        Random random = new Random(seed);
        int intoTheWork = 0;
        for (int kill = 1; kill <= kills; kill++) {
            Process program = history.start(random.nextLong(), 0, List.of());
            boolean inTheStart = random.nextInt(5) == 0;
            int millis = random.nextInt(inTheStart ? LATEST_KILL_IN_THE_START : LATEST_KILL);
            Thread killer = Thread.ofPlatform().start(() -> {
                if (!inTheStart) {
                    history.awaitReady();
                }
                killLater(program, millis);
            });
            history.listen(program);
            killer.join();
            history.assertNothingIsLost("after kill " + kill + " of seed " + seed);
            intoTheWork += history.wasReady() ? 1 : 0;
            if (kill % 50 == 0) {
                System.out.println(kill + " kills of seed " + seed);
            }
        }
        return intoTheWork;
    }

    private static void killLater(Process program, int millis) {
        try {
            Thread.sleep(millis);
            // Not by the process itself, which would close the stream with what was said last.
            program.toHandle().destroyForcibly();
            program.waitFor();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
