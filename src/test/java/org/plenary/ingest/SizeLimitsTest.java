package org.plenary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SizeLimitsTest {
    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void limitsGrowWithTheMemoryUpToABound() {
        assertThat(SizeLimits.of(512 * MEGABYTE).tooLarge().reason()).startsWith("larger than 64 MB,");
        assertThat(SizeLimits.of(1024 * MEGABYTE).tooLarge().reason()).startsWith("larger than 128 MB,");
        assertThat(SizeLimits.of(64 * 1024 * MEGABYTE).tooLarge().reason()).startsWith("larger than 128 MB,");
        assertThat(SizeLimits.of(1024 * MEGABYTE).tooMuchText().reason())
                .startsWith("takes more than 512 MB as paragraphs,");
        assertThat(SizeLimits.of(512 * MEGABYTE).tooMuchMarkdown().reason()).startsWith("larger than 4 MB,");
        assertThat(SizeLimits.of(Long.MAX_VALUE).markdown()).isEqualTo(32 * MEGABYTE);
    }

    @Test
    void manyLinesTakeMoreThanOneOfTheSameLength() {
        assertThat(1_000 * SizeLimits.taken(10, true)).isGreaterThan(10 * SizeLimits.taken(1_000, true));
        assertThat(SizeLimits.taken(1_000, false)).isGreaterThan(SizeLimits.taken(1_000, true));
    }
}
