package org.plenary.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final int LONGEST_FILE = 300;

    @Test
    void sourcesAreFormatted() throws IOException {
        SourceFormat format = new SourceFormat();
        List<Path> unformatted = new ArrayList<>();
        for (Path source : SourceFormat.sources()) {
            String written = Files.readString(source);
            if (!format.of(written).equals(written)) {
                unformatted.add(source);
            }
        }
        assertThat(unformatted).as("run mvn -q test-compile exec:exec@format").isEmpty();
    }

    @Test
    void everyPackageMeetsTheReaderAtTheDoor() throws IOException {
        TreeSet<Path> packages = new TreeSet<>();
        for (Path source : SourceFormat.sources()) {
            if (source.startsWith("src/main/java")) {
                packages.add(source.getParent());
            }
        }
        assertThat(packages).allSatisfy(folder -> {
            String door = Files.readString(folder.resolve("package-info.java"));
            assertThat(door).contains("@NullMarked").contains("/**");
        });
    }

    @Test
    void filesAreShortEnoughToBeOneIdea() throws IOException {
        for (Path source : SourceFormat.sources()) {
            if (source.startsWith("src/main/java")) {
                assertThat(Files.readAllLines(source).size())
                        .as(source.toString())
                        .isLessThanOrEqualTo(LONGEST_FILE);
            }
        }
    }
}
