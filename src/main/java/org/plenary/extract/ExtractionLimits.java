package org.plenary.extract;

import java.time.Duration;
import java.util.Locale;

/**
 * What one file may cost.
 *
 * @param processes how many files are read at once, from 1
 * @param time for one file, by the monotonic clock
 * @param megabytes of heap that reading one file may need
 * @param largestFile in bytes
 * @param characters that one file may give
 * @param filesEach after how many files a process gives way to a new one, which bounds what parsers leak
 * @param idle after which a process without work ends
 */
public record ExtractionLimits(
        int processes, Duration time, int megabytes, int largestFile, int characters, int filesEach, Duration idle) {
    public static final ExtractionLimits DEFAULT = new ExtractionLimits(
            Math.min(2, Runtime.getRuntime().availableProcessors()),
            Duration.ofSeconds(30),
            256,
            100 * 1024 * 1024,
            20_000_000,
            200,
            Duration.ofMinutes(1));

    String tooLong() {
        return "took longer than " + time.toSeconds() + " s";
    }

    String tooMuchMemory() {
        return "needs more memory than " + megabytes + " MB";
    }

    String tooManyCharacters() {
        return "holds more than " + String.format(Locale.ROOT, "%,d", characters) + " characters";
    }

    String tooLarge() {
        return "larger than " + largestFile / (1024 * 1024) + " MB";
    }
}
