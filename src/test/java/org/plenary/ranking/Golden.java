package org.plenary.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Committed files that say what is to be found. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/ranking");

    private Golden() {}

    /** What the file says; first written anew where that was asked for. */
    static String expected(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        return Files.readString(file);
    }

    static void assertSame(String name, String actual) throws IOException {
        assertThat(actual)
                .as(name + ": run with -Dgolden.update=true if this is what you want")
                .isEqualTo(expected(name, actual));
    }
}
