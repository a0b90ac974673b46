package org.plenary.index;

import java.util.List;

/**
 * What a state of the index was built from.
 *
 * @param fingerprint of the corpus: equal when and only when the files read were the same
 * @param skipped the files that could not be read
 */
public record Provenance(String fingerprint, List<SkippedFile> skipped) {
    public Provenance {
        skipped = List.copyOf(skipped);
    }

    /**
     * A file left out and why.
     *
     * @param file path below the corpus folder, with {@code /} between names
     * @param reason for people: short, lower case, no full stop
     */
    public record SkippedFile(String file, String reason) {}
}
