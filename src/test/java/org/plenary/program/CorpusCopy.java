package org.plenary.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A corpus that a test may change. */
final class CorpusCopy {
    private CorpusCopy() {}

    static void of(Path corpus, Path copy) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(corpus)) {
            files = walk.toList();
        }
        for (Path file : files) {
            Files.copy(file, copy.resolve(corpus.relativize(file)));
        }
    }
}
