package org.plenary.index;

import java.util.List;

/**
 * What a state of the index was built from.
 *
 * @param fingerprint of the corpus: equal when and only when the files read were the same
 * @param skipped what could not be read; the first of it when it is much
 * @param skippedInAll how much that is, {@code skipped} included
 * @param held whether the state was chosen by going back to it, and so stays until somebody asks for the corpus as it is now
 */
public record Provenance(String fingerprint, List<SkippedFile> skipped, int skippedInAll, boolean held) {
    public Provenance {
        skipped = List.copyOf(skipped);
        if (skippedInAll < skipped.size()) {
            throw new IllegalArgumentException("fewer skipped than are named: " + skippedInAll);
        }
    }

    /** Of a state that follows its corpus. */
    public Provenance(String fingerprint, List<SkippedFile> skipped, int skippedInAll) {
        this(fingerprint, skipped, skippedInAll, false);
    }

    /** With everything skipped named. */
    public Provenance(String fingerprint, List<SkippedFile> skipped) {
        this(fingerprint, skipped, skipped.size());
    }

    /** How many were skipped that are not named. */
    public int skippedUnnamed() {
        return skippedInAll - skipped.size();
    }

    /**
     * A file, or a document within one, left out and why.
     *
     * @param file path below the corpus folder, with {@code /} between names
     * @param reason for people: short, lower case, no full stop; begins with the line for a document within a file
     */
    public record SkippedFile(String file, String reason) {}
}
