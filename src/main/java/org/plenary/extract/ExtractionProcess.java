package org.plenary.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A child that reads one file after the other, in a heap and a folder for temporary files of its own, with nobody's environment
 * and no names of other machines. It ends when this program does.
 */
final class ExtractionProcess implements AutoCloseable {
    /** The exit code that the JVM has for want of memory. */
    static final int OUT_OF_MEMORY = 3;

    private static final int PATIENCE_SECONDS = 5;
    private static final Set<String> ENVIRONMENT = Set.of("LANG", "LC_ALL", "LC_CTYPE");

    private final Process process;
    private final Path folder;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private volatile boolean outOfTime;
    private int files;

    private ExtractionProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** @param main what the child runs; it speaks {@link ExtractionWire} */
    static ExtractionProcess start(ExtractionLimits limits, Class<?> main) {
        try {
            Path folder = Files.createTempDirectory("plenary-extract-");
            Files.createFile(folder.resolve("hosts"));
            ProcessBuilder builder = new ProcessBuilder(command(limits, main, folder))
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().keySet().retainAll(ENVIRONMENT);
            return new ExtractionProcess(builder.start(), folder);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot start a process to read documents in", failure);
        }
    }

    private static List<String> command(ExtractionLimits limits, Class<?> main, Path folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + limits.megabytes() + "m");
        command.addAll(List.of(
                "-Xss4m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of(
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + folder,
                "-Dpdfbox.fontcache=" + folder,
                "-Djava.awt.headless=true",
                // A file of hosts that names none takes the place of asking the network.
                "-Djdk.net.hosts.file=" + folder.resolve("hosts"),
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet="));
        command.addAll(List.of("-cp", classPath(), main.getName(), Integer.toString(limits.characters())));
        return command;
    }

    /** Of this program, as it was started: its jar names the others, and so does the one that tests are run with. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * @throws ExtractionWire.TooManyCharacters when the answer is too large
     * @throws IOException when there is none; {@link #reason} then tells why
     */
    Extraction exchange(ExtractionWire.Request request, int characters) throws IOException {
        files++;
        ExtractionWire.write(request, requests);
        return ExtractionWire.extraction(answers, characters);
    }

    /** How many files were given to it. */
    int files() {
        return files;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it within its work, which then fails. */
    void endForTime() {
        outOfTime = true;
        kill();
    }

    boolean isOutOfTime() {
        return outOfTime;
    }

    /** Why it gave no answer. */
    String reason(ExtractionLimits limits) {
        if (outOfTime) {
            return limits.tooLong();
        }
        int code = exitCode();
        return code == OUT_OF_MEMORY
                ? limits.tooMuchMemory()
                : "the process that read it ended without an answer (exit code " + code + ")";
    }

    private int exitCode() {
        if (!ends()) {
            kill();
        }
        return ends() ? process.exitValue() : -1;
    }

    /** Whether it ended, waiting a little: nothing waits for a child without bound. */
    private boolean ends() {
        try {
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        ends();
        PrivateFolder.remove(folder);
    }
}
