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
        assertThat(SizeLimits.of(1024 * MEGABYTE).tooManyLines().reason()).startsWith("more than 4,194,304 lines,");
        assertThat(SizeLimits.of(512 * MEGABYTE).tooMuchMarkdown().reason()).startsWith("larger than 4 MB,");
        assertThat(SizeLimits.of(Long.MAX_VALUE).markdown()).isEqualTo(32 * MEGABYTE);
    }
}
