package org.plenary.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final List<Topic> TOPICS = List.of(new Topic("1", "a"), new Topic("2", "b"), new Topic("3", "c"));

    @Test
    void everyQuestionIsAskedAndHowItEndedIsCounted() throws InterruptedException {
        Set<String> asked = ConcurrentHashMap.newKeySet();
        AtomicLong count = new AtomicLong();
        Target target = text -> {
            asked.add(text);
            return switch ((int) (count.incrementAndGet() % 3)) {
                case 0 -> new Target.Ended.Whole();
                case 1 -> new Target.Ended.Partial();
                default -> new Target.Ended.Failed("status 503");
            };
        };

        LoadReport report = new Load(target, TOPICS, 3).run(Duration.ZERO, Duration.ofMillis(50), (_, _) -> {});

        assertThat(asked).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(report.failed()).containsOnlyKeys("status 503");
        long failed =
                report.failed().values().stream().mapToLong(Long::longValue).sum();
        assertThat(report.answered() + failed).isEqualTo(count.get());
        assertThat(report.partial()).isBetween(count.get() / 3, count.get() / 3 + 1);
        assertThat(report.perSecond()).isPositive();
    }

    @Test
    void theWarmUpIsNotMeasured() throws InterruptedException {
        AtomicLong count = new AtomicLong();
        Target target = _ -> {
            count.incrementAndGet();
            return new Target.Ended.Whole();
        };

        LoadReport report = new Load(target, TOPICS, 1).run(Duration.ofMillis(50), Duration.ofMillis(50), (_, _) -> {});

        assertThat(report.answered()).isPositive().isLessThan(count.get());
    }

    @Test
    void percentilesAreTimesThatWereMeasured() {
        long[] hundredTimes = new long[100];
        for (int at = 0; at < hundredTimes.length; at++) {
            hundredTimes[at] = (at + 1) * 1_000_000L;
        }

        assertThat(LoadReport.Times.of(hundredTimes)).isEqualTo(new LoadReport.Times(50.5, 50, 90, 99, 100));
        assertThat(LoadReport.Times.of(new long[] {2_000_000})).isEqualTo(new LoadReport.Times(2, 2, 2, 2, 2));
        assertThat(LoadReport.Times.of(new long[0])).isEqualTo(new LoadReport.Times(0, 0, 0, 0, 0));
        assertThat(new LoadReport(1, 1, 0, 0, LoadReport.Times.of(new long[0]), 0, Map.of()).failed())
                .isEmpty();
    }
}
