package org.plenary.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Who reads a file: told by how it begins; its name decides only where that tells nothing. */
enum FileKind {
    /** Words and line ends. */
    PLAIN_TEXT,
    MARKDOWN,
    /** Anything else: a format that has to be taken apart, or no document at all. */
    FORMATTED;

    private static final int HEAD = 4_096;
    private static final Set<String> PAGES =
            Set.of("html", "htm", "xhtml", "php", "asp", "aspx", "jsp", "eml", "mht", "mhtml");
    private static final Set<String> TEXTS = Set.of("txt", "text", "md", "markdown", "asc");
    /** How PDF, ZIP and with it the newer office formats, the older office formats, and RTF begin. */
    private static final Pattern FORMAT = Pattern.compile(
            "^(?:.{0,1024}%PDF-\\d|PK\\u0003\\u0004|\\u00D0\\u00CF\\u0011\\u00E0|\\{\\\\rtf)", Pattern.DOTALL);

    private static final Pattern PAGE = Pattern.compile(
            "^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static FileKind of(byte[] bytes, SourceFile file) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        String type = file.type().toLowerCase(Locale.ROOT);
        // Half of UTF-16 is zeros where the words are Latin.
        String narrow =
                head.replace("\u0000", "").replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "");
        boolean formatted = FORMAT.matcher(head).find()
                || PAGE.matcher(narrow).find()
                || PAGES.contains(type)
                || (!TEXTS.contains(type) && isBinary(bytes));
        if (formatted) {
            return FORMATTED;
        }
        return type.equals(DocumentFile.MARKDOWN) ? MARKDOWN : PLAIN_TEXT;
    }

    /** Control characters that no text has, in more than one place of a hundred, and no mark of UTF-16 or UTF-32. */
    private static boolean isBinary(byte[] bytes) {
        int length = Math.min(bytes.length, HEAD);
        boolean marked = length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE;
        int controls = 0;
        for (int at = 0; at < length; at++) {
            int value = bytes[at] & 0xFF;
            controls +=
                    value < 0x20 && value != '\t' && value != '\n' && value != '\r' && value != '\f' && value != 0x1B
                            ? 1
                            : 0;
        }
        return !marked && controls * 100 > length;
    }
}
