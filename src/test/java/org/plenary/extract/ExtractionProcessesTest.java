package org.plenary.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One file costs nothing but itself. */
class ExtractionProcessesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ExtractionLimits LIMITS =
            new ExtractionLimits(2, PATIENCE, 64, 10_000, 500_000, 50, Duration.ofMinutes(1));

    private ExtractionProcesses processes = new ExtractionProcesses(LIMITS, TroubledWorker.class);

    @AfterEach
    void endsAllProcesses() {
        processes.close();
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void oneProcessReadsFileAfterFile() {
        String first = text("process");
        assertThat(text("file")).isEqualTo("file 3");
        assertThat(text("process")).isEqualTo(first);
    }

    @Test
    void processGivesWayToANewOneAfterSomeFiles() {
        processes.close();
        processes = new ExtractionProcesses(
                new ExtractionLimits(2, PATIENCE, 64, 10_000, 500_000, 2, Duration.ofMinutes(1)), TroubledWorker.class);
        String first = text("process");
        assertThat(text("process")).isEqualTo(first);
        assertThat(text("process")).isNotEqualTo(first);
    }

    @Test
    void processWithoutWorkEnds() {
        processes.close();
        processes = new ExtractionProcesses(
                new ExtractionLimits(2, PATIENCE, 64, 10_000, 500_000, 50, Duration.ofMillis(1)), TroubledWorker.class);
        assertThat(end(text("process"))).isCompletedWithValue(true);
        assertThat(text("file")).isEqualTo("file 3");
    }

    @Test
    void fileThatHangsIsEndedAfterItsTime() {
        processes.close();
        processes = new ExtractionProcesses(
                new ExtractionLimits(1, Duration.ofSeconds(3), 64, 10_000, 500_000, 50, Duration.ofMinutes(1)),
                TroubledWorker.class);
        assertThat(reason("hang")).isEqualTo("took longer than 3 s");
        assertThat(text("file")).isEqualTo("file 3");
    }

    @Test
    void fileThatFillsTheMemoryIsRefused() {
        assertThat(reason("memory", new byte[1_000])).isEqualTo("needs more memory than 64 MB");
        assertThat(text("file")).isEqualTo("file 3");
    }

    @Test
    void fileThatEndsItsProcessIsRefused() {
        assertThat(reason("exit")).isEqualTo("the process that read it ended without an answer (exit code 7)");
        assertThat(text("file")).isEqualTo("file 3");
    }

    @Test
    void fileThatIsNestedTooDeeplyIsRefusedAndItsProcessGoesOn() {
        String first = text("process");
        assertThat(reason("deep")).isEqualTo("nested too deeply");
        assertThat(text("process")).isEqualTo(first);
    }

    @Test
    void faultOfAParserIsAReason() {
        assertThat(reason("fault")).contains("no such thing");
    }

    @Test
    void fileThatGivesTooMuchIsRefused() {
        assertThat(reason("much", new byte[501])).isEqualTo("holds more than 500,000 characters");
        assertThat(text("file")).isEqualTo("file 3");
    }

    @Test
    void fileThatIsTooLargeIsNotEvenSent() {
        assertThat(reason("file", new byte[10_001])).startsWith("larger than ");
    }

    @Test
    void whatAParserPrintsDoesNotBreakTheAnswer() {
        assertThat(text("print")).isEqualTo("printed");
    }

    @Test
    void failureInAUsedProcessIsTriedAgainInANewOne() {
        assertThat(text("second")).isEqualTo("first here");
        assertThat(text("second")).isEqualTo("first here");
    }

    @Test
    void processThatIsKilledFromOutsideCostsNothing() {
        ProcessHandle child = ProcessHandle.of(Long.parseLong(text("process"))).orElseThrow();
        child.destroyForcibly();
        child.onExit().join();
        assertThat(text("file")).isEqualTo("file 3");
    }

    @Test
    void whatAParserStartsEndsWithItsProcess() {
        ProcessHandle child = ProcessHandle.of(Long.parseLong(text("child"))).orElseThrow();
        processes.close();
        assertThat(child.onExit().join().isAlive()).isFalse();
    }

    @Test
    void processHasAFolderOfItsOwnAndNeitherEnvironmentNorNetwork() {
        List<String> seen = List.of(text("look").split(" "));
        assertThat(seen.subList(1, 4)).containsExactly("null", "refused", "unknown");
        assertThat(Path.of(seen.getFirst())).isDirectory();
        processes.close();
        assertThat(Files.exists(Path.of(seen.getFirst()))).isFalse();
    }

    @Test
    void callersAreNotLeftWaitingWhenItCloses() {
        CompletableFuture<Extraction> hanging =
                CompletableFuture.supplyAsync(() -> processes.extract(new byte[0], "hang"));
        while (ProcessHandle.current().descendants().findAny().isEmpty()) {
            Thread.onSpinWait();
        }
        processes.close();
        assertThatThrownBy(hanging::join).hasCauseInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> processes.extract(new byte[0], "file")).isInstanceOf(CancellationException.class);
    }

    private static CompletableFuture<Boolean> end(String process) {
        CompletableFuture<Boolean> end = ProcessHandle.of(Long.parseLong(process))
                .map(handle -> handle.onExit().thenApply(_ -> true))
                .orElse(CompletableFuture.completedFuture(true));
        end.join();
        return end;
    }

    private String text(String fileName) {
        Extraction extraction = processes.extract(new byte[3], fileName);
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        return ((Extraction.Extracted) extraction).pieces().getFirst().text();
    }

    private String reason(String fileName) {
        return reason(fileName, new byte[3]);
    }

    private String reason(String fileName, byte[] bytes) {
        Extraction extraction = processes.extract(bytes, fileName);
        assertThat(extraction).isInstanceOf(Extraction.Refused.class);
        return ((Extraction.Refused) extraction).reason();
    }
}
