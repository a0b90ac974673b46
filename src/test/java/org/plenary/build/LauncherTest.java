package org.plenary.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher beside a jar that is built, with JDKs that only print the words they are started with. */
class LauncherTest {
    private static final String CREATE_ARCHIVE = "-XX:+AutoCreateSharedArchive";

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private Path home = Path.of("");
    private Path archive = Path.of("");

    @BeforeEach
    void layOut() throws IOException {
        home = Files.createDirectory(folder.toRealPath().resolve("a clone"));
        archive = home.resolve("target/plenary.jsa");
        Files.createDirectories(home.resolve("src/build"));
        Files.createDirectories(home.resolve("target"));
        Files.createFile(home.resolve("target/plenary.jar"));
        Files.copy(Path.of("plenary"), home.resolve("plenary"));
        Files.copy(Path.of("src/build/find-jdk.sh"), home.resolve("src/build/find-jdk.sh"));
    }

    @Test
    void startsThroughLinksWithSpacesInTheWay() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("first link"), home.resolve("plenary"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), link.getFileName());

        assertThat(start(second, jdk("25.0.1"), "search", "two words"))
                .contains("-Dplenary.home=" + home, home + "/target/plenary.jar")
                .endsWith("search", "two words");
    }

    @Test
    void passesOverJdkThatIsTooOld() throws IOException, InterruptedException {
        Path fitting = jdk("26");

        assertThat(start(home.resolve("plenary"), jdk("17.0.9"), fitting, "status"))
                .first()
                .isEqualTo(fitting + "/bin/java");
    }

    @Test
    void withoutLocaleSpeaksUtf8() throws IOException, InterruptedException {
        Path jdk = jdk("25", "echo $LC_ALL");

        environment.put("LC_ALL", "C");
        assertThat(start(home.resolve("plenary"), jdk, "status")).containsExactly("C.UTF-8");
        environment.put("LC_ALL", "de_DE.ISO-8859-1");
        assertThat(start(home.resolve("plenary"), jdk, "status")).containsExactly("de_DE.ISO-8859-1");
    }

    @Test
    void serverLeavesClassArchiveToLaterCommands() throws IOException, InterruptedException {
        assertThat(start("serve")).contains(CREATE_ARCHIVE, "-XX:SharedArchiveFile=" + archive);
        assertThat(start("status")).noneMatch(word -> word.contains("Archive"));

        Files.writeString(archive, "finished");

        assertThat(start("status")).contains("-XX:SharedArchiveFile=" + archive).doesNotContain(CREATE_ARCHIVE);
    }

    @Test
    void archiveThatWasNeverFinishedIsMadeAnew() throws IOException, InterruptedException {
        Files.write(archive, new byte[100]);
        start("serve");
        assertThat(archive).doesNotExist();

        Files.writeString(archive, "finished");
        start("serve");
        assertThat(archive).exists();
    }

    @Test
    void serverWithoutPlaceForArchiveStartsWithout() throws IOException, InterruptedException {
        Files.delete(home.resolve("target/plenary.jar"));
        Files.delete(home.resolve("target"));

        assertThat(start("serve")).noneMatch(word -> word.contains("Archive"));
    }

    private List<String> start(String... words) throws IOException, InterruptedException {
        return start(home.resolve("plenary"), jdk("25"), words);
    }

    private List<String> start(Path launcher, Path jdk, String... words) throws IOException, InterruptedException {
        return start(launcher, jdk, jdk, words);
    }

    /** What the JDK is started with, itself first. */
    private List<String> start(Path launcher, Path javaHome, Path onPath, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", launcher.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().merge("PATH", onPath + "/bin", (path, first) -> first + ":" + path);
        builder.environment().remove("PLENARY_JAVA_OPTS");
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.lines().toList();
    }

    private Path jdk(String version) throws IOException {
        return jdk(version, "printf '%s\\n' \"$0\" \"$@\"");
    }

    private Path jdk(String version, String does) throws IOException {
        Path jdk = folder.toRealPath().resolve("jdk " + version);
        if (Files.notExists(jdk)) {
            Files.createDirectories(jdk.resolve("bin"));
            Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
            for (String program : List.of("java", "javac")) {
                Path file = Files.writeString(jdk.resolve("bin").resolve(program), "#!/bin/sh\n" + does + "\n");
                assertThat(file.toFile().setExecutable(true)).isTrue();
            }
        }
        return jdk;
    }
}
