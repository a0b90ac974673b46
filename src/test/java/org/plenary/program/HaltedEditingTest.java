package org.plenary.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.program.disk.HaltingFileSystem;
import org.plenary.program.disk.MemoryFolder;

/** A program that ends right before or after any kind of step on the disk, at any count of it, leaves nothing undone or half done. */
@Tag("slow")
class HaltedEditingTest {
    private static final int HALTS = Integer.getInteger("plenary.halts", 14);
    private static final int OPERATIONS = 30;
    private static final long SEED = 20161118;

    @TempDir(factory = MemoryFolder.class)
    private Path folder;

    @Test
    void everyStepCanBeTheLast() throws Exception {
        Map<String, Integer> steps = steps();
        assertThat(steps.keySet()).hasSizeGreaterThanOrEqualTo(30);
        List<String> places = places(steps);
        System.out.println(places.size() + " places before and after " + steps.size() + " steps: " + steps);
        Random random = new Random(SEED);
        for (int halt = 0; halt < HALTS; halt++) {
            String place = places.get(halt % places.size());
            int times = steps.get(place.substring(place.indexOf(' ') + 1));
            // The first of its kind first, then any.
            // Not the last of them: how often Lucene writes differs a little from run to run.
            int count = halt < places.size() ? 1 : 1 + random.nextInt(1 + times / 2);
            halt(place + "#" + count, folder.resolve("halt-" + halt));
        }
    }

    /** How often the program takes each kind of step. */
    private Map<String, Integer> steps() throws IOException, InterruptedException {
        Path record = folder.resolve("steps");
        Path recorded = folder.resolve("recorded");
        EditingHistory history = new EditingHistory(recorded);
        Process program = history.start(SEED, OPERATIONS, disk(recorded, "-Ddisk.record=" + record));
        history.listen(program);
        assertThat(program.waitFor()).as(history.errors()).isZero();
        Map<String, Integer> counts = new TreeMap<>();
        Files.readAllLines(record).forEach(step -> counts.merge(step, 1, Integer::sum));
        return counts;
    }

    /** In an order in which neighbours are of different kinds. */
    private static List<String> places(Map<String, Integer> steps) {
        List<String> places = new ArrayList<>();
        steps.keySet().forEach(step -> places.addAll(List.of("before " + step, "after " + step)));
        Collections.shuffle(places, new Random(SEED));
        return places;
    }

    private static List<String> disk(Path folder, String property) {
        return List.of(
                "-Djava.nio.file.spi.DefaultFileSystemProvider=" + HaltingFileSystem.class.getName(),
                "-Ddisk.folder=" + folder,
                property);
    }

    private static void halt(String place, Path folder) throws IOException, InterruptedException {
        EditingHistory history = new EditingHistory(folder);
        Process program = history.start(SEED, OPERATIONS, disk(folder, "-Ddisk.halt=" + place));
        history.listen(program);
        assertThat(program.waitFor()).as("%s %s", place, history.errors()).isEqualTo(137);
        history.assertNothingIsLost("after a halt " + place);
    }
}
