package org.plenary.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddingTest {
    private static final Embedding EAST = new Embedding("m", new float[] {1, 0});
    private static final float[] NORTH = {0, 1};
    private static final float[] SOUTH = {0, -1};

    @Test
    void movingTowardsOthersTurnsByTheirPart() {
        Embedding moved = EAST.towards(List.of(NORTH, NORTH), 0.5);
        assertThat(moved.vector()[1] / moved.vector()[0]).isCloseTo(0.5f, within(1e-6f));
        assertThat(moved.cosine(moved)).isCloseTo(1, within(1e-6f));
        assertThat(moved.model()).isEqualTo("m");
    }

    @Test
    void whereThereIsNothingToMoveTowardsItStays() {
        assertThat(EAST.towards(List.of(), 0.5)).isEqualTo(EAST);
        assertThat(EAST.towards(List.of(NORTH, SOUTH), 0.5)).isEqualTo(EAST);
        assertThat(EAST.towards(List.of(NORTH), 0)).isEqualTo(EAST);
    }

    @Test
    void vectorsOfDifferentModelsAreNotCompared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EAST.cosine(new Embedding("n", NORTH)))
                .withMessageContaining("m and n");
    }
}
