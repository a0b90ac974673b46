package org.plenary.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@Timeout(60)
class ServeTest {
    private static final String CHARTER = "# Charter\n\n## I. Purposes\n\nTo keep peace among nations.\n";

    @TempDir
    private Path folder;

    private Path corpus;
    private Path index;

    @BeforeEach
    void writeACorpus() throws IOException {
        corpus = Files.createDirectory(folder.resolve("corpus"));
        index = folder.resolve("index");
        Files.writeString(corpus.resolve("charter.md"), CHARTER);
    }

    @Test
    void withoutAnIndexItBuildsOneBeforeItAnnouncesItself() throws IOException {
        try (PlenaryProcess plenary = PlenaryProcess.serve(corpus, index)) {
            assertThat(plenary.get("/api/v1/search?q=peace").body()).contains("\"id\":\"charter/I.1\"");
        }
    }

    @Test
    void whatChangedWhileItWasDownIsFoundSoonAfterItStarts() throws IOException, InterruptedException {
        PlenaryProcess.serve(corpus, index).close();
        Files.writeString(corpus.resolve("added.md"), CHARTER.replace("peace", "lanterns"));

        try (PlenaryProcess plenary = PlenaryProcess.serve(corpus, index)) {
            assertThat(plenary.get("/api/v1/search?q=peace").statusCode()).isEqualTo(200);
            while (!plenary.get("/api/v1/search?q=lanterns").body().contains("\"id\":\"added/I.1\"")) {
                Thread.sleep(50);
            }
        }
    }

    @Test
    void withoutItsCorpusItGoesOnAnsweringFromTheIndex() throws IOException {
        PlenaryProcess.serve(corpus, index).close();
        Files.delete(corpus.resolve("charter.md"));
        Files.delete(corpus);

        try (PlenaryProcess plenary = PlenaryProcess.serve(corpus, index)) {
            assertThat(plenary.get("/api/v1/search?q=peace").body()).contains("\"id\":\"charter/I.1\"");
            assertThat(plenary.log()).contains("cannot read the corpus");
        }
    }

    @Test
    void whenItWatchesItFindsWhatOthersWriteIntoTheCorpus() throws IOException, InterruptedException {
        try (PlenaryProcess plenary = PlenaryProcess.serveWatching(corpus, index)) {
            Files.writeString(corpus.resolve("added.md"), CHARTER.replace("peace", "lanterns"));
            while (!plenary.get("/api/v1/search?q=lanterns").body().contains("\"id\":\"added/I.1\"")) {
                Thread.sleep(50);
            }
            Files.delete(corpus.resolve("added.md"));
            while (plenary.get("/api/v1/search?q=lanterns").body().contains("\"id\":\"added/I.1\"")) {
                Thread.sleep(50);
            }
        }
    }

    @Test
    void damagedIndexIsBuiltAgainFromTheCorpus() throws IOException {
        PlenaryProcess.serve(corpus, index).close();
        // Generations share files by hard links: a bit that is turned twice would be whole again.
        Set<Object> damaged = new HashSet<>();
        try (Stream<Path> files = Files.walk(index)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".cfs")).toList()) {
                if (!damaged.add(Files.getAttribute(file, "unix:ino"))) {
                    continue;
                }
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }

        try (PlenaryProcess plenary = PlenaryProcess.serve(corpus, index)) {
            assertThat(plenary.get("/api/v1/search?q=peace").body()).contains("\"id\":\"charter/I.1\"");
            assertThat(plenary.log()).contains("damaged");
        }
    }
}
