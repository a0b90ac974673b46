package org.plenary.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.engine.RebuildStatus.Failed;
import org.plenary.engine.RebuildStatus.Finished;
import org.plenary.engine.RebuildStatus.Idle;
import org.plenary.engine.RebuildStatus.Running;
import org.plenary.index.IndexState;
import org.plenary.index.Provenance;
import org.plenary.index.SearchFailure;

@Timeout(30)
class BackgroundRebuildTest {
    private static final RebuildReport REPORT = new RebuildReport(
            new IndexState.Ready("1", Instant.EPOCH, 1, 2, 0, new Provenance("f", List.of())),
            new DocumentChanges(1, 0, 0, 0),
            List.of(),
            0,
            Duration.ofMillis(1));

    private final StepwiseRebuild rebuild = new StepwiseRebuild();
    private final BackgroundRebuild background = new BackgroundRebuild(rebuild);

    @AfterEach
    void end() {
        rebuild.ends();
        background.close();
    }

    @Test
    void beforeTheFirstRebuildTheStatusIsIdle() {
        assertThat(background.status()).isEqualTo(new Idle());
    }

    @Test
    void aRebuildRunsBesideAndTellsHowFarItIs() throws InterruptedException {
        background.start();
        assertThat(background.status()).isInstanceOf(Running.class);

        RebuildProgress half = new RebuildProgress(1, 2, 0.5, 1, 30, Duration.ofSeconds(1));
        rebuild.tells(half);
        while (!(background.status() instanceof Running(Instant _, RebuildProgress told)) || !told.equals(half)) {
            TimeUnit.MILLISECONDS.sleep(1);
        }

        rebuild.ends();
        assertThat(ended())
                .isInstanceOfSatisfying(
                        Finished.class,
                        finished -> assertThat(finished.report()).isEqualTo(REPORT));
    }

    @Test
    void onlyOneRunsAtATime() throws InterruptedException {
        background.start();
        assertThatThrownBy(background::start).isInstanceOf(SearchFailure.Busy.class);
        rebuild.ends();
        ended();

        background.start();
        assertThat(background.status()).isInstanceOf(Running.class);
    }

    @Test
    void ofManyWhoStartAtOnceOneIsLetIn() throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(1);
        BlockingQueue<Boolean> letIn = new LinkedBlockingQueue<>();
        for (int person = 0; person < 8; person++) {
            Thread.ofVirtual().start(() -> letIn.add(startsAfter(ready)));
        }
        ready.countDown();
        int started = 0;
        for (int person = 0; person < 8; person++) {
            started += letIn.take() ? 1 : 0;
        }
        assertThat(started).isEqualTo(1);
    }

    private boolean startsAfter(CountDownLatch ready) {
        try {
            ready.await();
            background.start();
            return true;
        } catch (SearchFailure.Busy | InterruptedException _) {
            return false;
        }
    }

    @Test
    void aFailureIsToldAndTheNextRebuildCanStart() throws InterruptedException {
        background.start();
        rebuild.fails(new SearchFailure.CorpusUnreadable("no folder at corpus"));
        assertThat(ended())
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.message()).isEqualTo("no folder at corpus"));

        background.start();
        rebuild.ends();
        assertThat(ended()).isInstanceOf(Finished.class);
    }

    @Test
    void aBugIsToldWithoutItsInsides() throws InterruptedException {
        background.start();
        rebuild.fails(new IllegalStateException("secret"));
        assertThat(ended())
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.message()).isEqualTo("internal error, see the log"));
    }

    @Test
    void evenAnErrorEndsTheRebuild() throws InterruptedException {
        background.start();
        rebuild.fails(new StackOverflowError());
        assertThat(ended()).isInstanceOf(Failed.class);
    }

    @Test
    void closingStopsARunningRebuildAtTheNextDocument() throws InterruptedException {
        background.start();
        Thread closing = Thread.ofVirtual().start(background::close);
        RebuildProgress more = new RebuildProgress(1, 1_000, 0.001, 1, 30, Duration.ofSeconds(1));
        while (background.status() instanceof Running) {
            rebuild.tells(more);
            TimeUnit.MILLISECONDS.sleep(1);
        }
        closing.join();
        assertThat(background.status())
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.message())
                                .isEqualTo("stopped before the end, nothing was published"));
    }

    @Test
    void closingWithoutARebuildReturnsAtOnce() {
        background.close();
        assertThat(background.status()).isEqualTo(new Idle());
    }

    /** A rebuild that goes on when the test says so. */
    private static final class StepwiseRebuild implements Rebuild {
        private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();

        /** Gives the report when the rebuild ends with it, else null. */
        private interface Step {
            @Nullable
            RebuildReport take(Consumer<RebuildProgress> progress);
        }

        void tells(RebuildProgress told) {
            steps.add(progress -> {
                progress.accept(told);
                return null;
            });
        }

        void ends() {
            steps.add(_ -> REPORT);
        }

        void fails(RuntimeException failure) {
            steps.add(_ -> {
                throw failure;
            });
        }

        void fails(Error failure) {
            steps.add(_ -> {
                throw failure;
            });
        }

        @Override
        public RebuildReport run(RebuildScope scope, Consumer<RebuildProgress> progress) {
            try {
                RebuildReport report = null;
                while (report == null) {
                    report = steps.take().take(progress);
                }
                return report;
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private RebuildStatus ended() throws InterruptedException {
        while (background.status() instanceof Running) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return background.status();
    }
}
