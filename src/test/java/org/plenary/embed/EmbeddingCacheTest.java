package org.plenary.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingCacheTest {
    private static final String MODEL = "small";
    private static final int DIMENSIONS = 384;
    private static final int HEAD_BYTES = 4;

    @TempDir
    private Path folder;

    private final Random random = new Random(1);

    @Test
    void whatWasAddedIsFoundAgainAfterReopening() {
        Embedding added = random(MODEL, DIMENSIONS);
        try (EmbeddingCache cache = new EmbeddingCache(folder.resolve("new/vectors"))) {
            assertThat(cache.find(MODEL, "text")).isEmpty();
            cache.add("text", added);
            assertNear(cache, "text", added);
            cache.sync();
        }
        try (EmbeddingCache cache = new EmbeddingCache(folder.resolve("new/vectors"))) {
            assertNear(cache, "text", added);
            assertThat(cache.find(MODEL, "text ")).isEmpty();
        }
    }

    @Test
    void cosinesMoveByLessThanAThousandth() {
        try (EmbeddingCache cache = new EmbeddingCache(folder)) {
            Embedding other = random(MODEL, DIMENSIONS);
            for (int number = 0; number < 100; number++) {
                Embedding added = random(MODEL, DIMENSIONS);
                cache.add("text " + number, added);
                Embedding found = cache.find(MODEL, "text " + number).orElseThrow();
                assertThat(found.cosine(found)).isCloseTo(1, within(1e-5f));
                assertThat(found.cosine(other)).isCloseTo(added.cosine(other), within(0.001f));
            }
        }
    }

    @Test
    void modelsAreKeptApart() {
        Embedding of = random(MODEL, DIMENSIONS);
        Embedding ofOther = random("other", 512);
        try (EmbeddingCache cache = new EmbeddingCache(folder)) {
            cache.add("text", of);
            assertThat(cache.find("other", "text")).isEmpty();
            cache.add("text", ofOther);
            assertNear(cache, "text", of);
            assertThat(cache.find("other", "text").orElseThrow().cosine(ofOther))
                    .isCloseTo(1, within(0.001f));
        }
    }

    @Test
    void recordThatWasCutOffIsAsIfItHadNeverBeenWritten() throws IOException {
        Embedding first = random(MODEL, DIMENSIONS);
        Embedding second = random(MODEL, DIMENSIONS);
        fill(first, second);
        try (RandomAccessFile file = open()) {
            file.setLength(file.length() - 7);
        }
        try (EmbeddingCache cache = new EmbeddingCache(folder)) {
            assertNear(cache, "first", first);
            assertThat(cache.find(MODEL, "second")).isEmpty();
            cache.add("second", second);
        }
        try (EmbeddingCache cache = new EmbeddingCache(folder)) {
            assertNear(cache, "first", first);
            assertNear(cache, "second", second);
        }
    }

    @Test
    void damagedRecordIsMissingAndTheOthersAreNot() throws IOException {
        Embedding first = random(MODEL, DIMENSIONS);
        Embedding second = random(MODEL, DIMENSIONS);
        fill(first, second);
        flip(HEAD_BYTES + 100);
        try (EmbeddingCache cache = new EmbeddingCache(folder)) {
            assertThat(cache.find(MODEL, "first")).isEmpty();
            assertNear(cache, "second", second);
            cache.add("first", first);
        }
        try (EmbeddingCache cache = new EmbeddingCache(folder)) {
            assertNear(cache, "first", first);
            assertNear(cache, "second", second);
        }
    }

    @Test
    void fileWithADamagedHeadIsBegunAnew() throws IOException {
        for (int damaged = 0; damaged < HEAD_BYTES; damaged++) {
            Embedding first = random(MODEL, DIMENSIONS);
            fill(first, random(MODEL, DIMENSIONS));
            flip(damaged);
            try (EmbeddingCache cache = new EmbeddingCache(folder)) {
                assertThat(cache.find(MODEL, "first")).isEmpty();
                cache.add("first", first);
                assertNear(cache, "first", first);
            }
            try (EmbeddingCache cache = new EmbeddingCache(folder)) {
                assertNear(cache, "first", first);
                assertThat(cache.find(MODEL, "second")).isEmpty();
            }
            Files.delete(folder.resolve(MODEL + ".vectors"));
        }
    }

    private void fill(Embedding first, Embedding second) {
        try (EmbeddingCache cache = new EmbeddingCache(folder)) {
            cache.add("first", first);
            cache.add("second", second);
        }
    }

    private void flip(int at) throws IOException {
        try (RandomAccessFile file = open()) {
            file.seek(at);
            int value = file.read();
            file.seek(at);
            file.write(value ^ 0x11);
        }
    }

    private RandomAccessFile open() throws IOException {
        return new RandomAccessFile(folder.resolve(MODEL + ".vectors").toFile(), "rw");
    }

    private Embedding random(String model, int dimensions) {
        float[] vector = new float[dimensions];
        for (int at = 0; at < dimensions; at++) {
            vector[at] = (float) random.nextGaussian();
        }
        return new Embedding(model, Embedding.normalised(vector));
    }

    private static void assertNear(EmbeddingCache cache, String text, Embedding expected) {
        assertThat(cache.find(MODEL, text).orElseThrow().cosine(expected)).isCloseTo(1, within(0.001f));
    }
}
