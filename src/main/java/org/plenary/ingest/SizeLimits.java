package org.plenary.ingest;

import java.util.Locale;

/**
 * How much is read of one document. A document lies in memory several times while it is read (bytes, lines, paragraphs, and the
 * part of the index that is made of it), so the limits follow from the memory that the program was given.
 *
 * @param file the largest file, in bytes: an eighth of the memory, 128 MB at most
 * @param lines the most lines, of which each takes some 50 bytes however short it is: one for 32 bytes of the largest file
 * @param markdown the longest Markdown, in characters: the tree of a text of nothing but marks takes a hundred times its size; 32
 *     million at most
 */
record SizeLimits(int file, int lines, int markdown) {
    /** With the memory of this program. */
    static final SizeLimits STANDARD = of(Runtime.getRuntime().maxMemory());

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST_FILE = 128 * MEGABYTE;
    private static final int LARGEST_MARKDOWN = 32 * MEGABYTE;
    private static final int BYTES_A_LINE = 32;

    /** @param memory of the program, in bytes */
    static SizeLimits of(long memory) {
        int file = Math.clamp(memory / 8, MEGABYTE, LARGEST_FILE);
        int markdown = Math.clamp(memory / 128, MEGABYTE, LARGEST_MARKDOWN);
        return new SizeLimits(file, file / BYTES_A_LINE, markdown);
    }

    UnreadableFile tooLarge() {
        return exceeded("larger than " + file / MEGABYTE + " MB", "one document");
    }

    UnreadableFile tooManyLines() {
        return exceeded(String.format(Locale.ROOT, "more than %,d lines", lines), "one file");
    }

    UnreadableFile tooMuchMarkdown() {
        return exceeded("larger than " + markdown / MEGABYTE + " MB", "one Markdown file");
    }

    private static UnreadableFile exceeded(String limit, String what) {
        return new UnreadableFile(limit + ", which is the most that is read of " + what + " in the memory there is");
    }
}
