package org.plenary.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RebuildProgressTest {

    @Test
    void timeLeftGoesByThePaceSoFar() {
        RebuildProgress progress = new RebuildProgress(10, 12, 0.25, 40, 600, Duration.ofSeconds(2));
        assertThat(progress.timeLeft()).contains(Duration.ofSeconds(6));
        assertThat(progress.rate()).isEqualTo(300);
    }

    @Test
    void atTheStartNothingCanBeSaid() {
        RebuildProgress progress = RebuildProgress.NONE;
        assertThat(progress.timeLeft()).isEmpty();
        assertThat(progress.rate()).isZero();
    }

    @Test
    void atTheEndNoTimeIsLeft() {
        assertThat(new RebuildProgress(40, 40, 1, 40, 900, Duration.ofSeconds(3)).timeLeft())
                .contains(Duration.ZERO);
    }
}
