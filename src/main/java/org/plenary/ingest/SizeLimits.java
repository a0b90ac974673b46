package org.plenary.ingest;

/**
 * How much is read of one document. A document lies in memory several times while it is read (bytes, lines, paragraphs, and the
 * part of the index that is made of it), so the limits follow from the memory that the program was given.
 *
 * @param file the largest file, in bytes: an eighth of the memory, 128 MB at most
 * @param text the most that the lines of a text may take, by {@link #taken}: half of the memory
 * @param markdown the longest Markdown, in characters: the tree of a text of nothing but marks takes a hundred times its size; 32
 *     million at most
 */
record SizeLimits(int file, long text, int markdown) {
    /** With the memory of this program. */
    static final SizeLimits STANDARD = of(Runtime.getRuntime().maxMemory());

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST_FILE = 128 * MEGABYTE;
    private static final int LARGEST_MARKDOWN = 32 * MEGABYTE;
    /** What a line takes however short it is, as a paragraph with its place and its label. */
    private static final int BYTES_A_LINE = 500;
    /** Its text is held as a line and as a paragraph. */
    private static final int COPIES = 2;

    /** @param memory of the program, in bytes */
    static SizeLimits of(long memory) {
        int file = Math.clamp(memory / 8, MEGABYTE, LARGEST_FILE);
        int markdown = Math.clamp(memory / 128, MEGABYTE, LARGEST_MARKDOWN);
        return new SizeLimits(file, memory / 2, markdown);
    }

    /**
     * What a line takes in memory, in bytes.
     *
     * @param latin whether all its characters are of Latin-1, which take half as much
     */
    static long taken(int characters, boolean latin) {
        return BYTES_A_LINE + (long) COPIES * characters * (latin ? Byte.BYTES : Character.BYTES);
    }

    UnreadableFile tooLarge() {
        return exceeded("larger than " + file / MEGABYTE + " MB", "one document");
    }

    UnreadableFile tooMuchText() {
        return exceeded("takes more than " + text / MEGABYTE + " MB as paragraphs", "one text");
    }

    UnreadableFile tooMuchMarkdown() {
        return exceeded("larger than " + markdown / MEGABYTE + " MB", "one Markdown file");
    }

    private static UnreadableFile exceeded(String limit, String what) {
        return new UnreadableFile(limit + ", which is the most that is read of " + what + " in the memory there is");
    }
}
