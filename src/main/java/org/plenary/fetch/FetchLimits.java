package org.plenary.fetch;

import java.time.Duration;

/**
 * What one file of the web may cost.
 *
 * @param connecting until one network address answers
 * @param inAll from the first look to the last byte, redirects included
 * @param bytes of the file, unpacked
 * @param redirects how many are followed
 */
public record FetchLimits(Duration connecting, Duration inAll, long bytes, int redirects) {

    /** The bytes are those of the largest document that is read. */
    public static FetchLimits standard() {
        return new FetchLimits(Duration.ofSeconds(10), Duration.ofMinutes(1), 50L * 1024 * 1024, 5);
    }
}
