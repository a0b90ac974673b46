package org.plenary.ingest;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An encoding of characters that text files are in.
 *
 * @param name as people write it
 */
record TextEncoding(Charset charset, String name) {
    static final TextEncoding UTF_8 = new TextEncoding(StandardCharsets.UTF_8, "UTF-8");

    static final List<TextEncoding> UNICODE = List.of(
            new TextEncoding(StandardCharsets.UTF_16LE, "UTF-16LE"),
            new TextEncoding(StandardCharsets.UTF_16BE, "UTF-16BE"),
            new TextEncoding(StandardCharsets.UTF_32LE, "UTF-32LE"),
            new TextEncoding(StandardCharsets.UTF_32BE, "UTF-32BE"));

    /** Switch sets of characters by escapes, and are ASCII otherwise. */
    static final List<TextEncoding> ESCAPED = List.of(of("ISO-2022-JP"), of("ISO-2022-KR"));

    /** Those of one byte or several in which the characters of ASCII are what they are there; the likelier of equals first. */
    static final List<TextEncoding> LEGACY = List.of(
            of("windows-1252"),
            of("windows-1251"),
            of("KOI8-R"),
            of("KOI8-U"),
            of("windows-1250"),
            of("windows-1253"),
            of("windows-1254"),
            of("windows-1255"),
            of("windows-1256"),
            of("windows-1257"),
            of("windows-1258"),
            of("ISO-8859-2"),
            of("ISO-8859-4"),
            of("ISO-8859-5"),
            of("ISO-8859-6"),
            of("ISO-8859-7"),
            of("ISO-8859-13"),
            of("ISO-8859-15"),
            of("ISO-8859-16"),
            of("x-windows-874", "TIS-620"),
            of("x-MacRoman", "Mac Roman"),
            of("x-MacCyrillic", "Mac Cyrillic"),
            of("x-MacGreek", "Mac Greek"),
            of("x-MacCentralEurope", "Mac Central Europe"),
            of("IBM866", "cp866"),
            of("IBM850", "cp850"),
            of("IBM852", "cp852"),
            of("GB18030"),
            of("x-windows-950", "Big5"),
            of("EUC-JP"),
            of("windows-31j", "Shift_JIS"),
            of("x-windows-949", "EUC-KR"));

    static final TextEncoding EBCDIC = of("IBM037", "cp037");

    /**
     * What is read for an encoding that others extend: files that name the smaller one hold characters of the larger, as the
     * Encoding Standard of the WHATWG takes them to.
     */
    private static final Map<String, String> EXTENDED = Map.ofEntries(
            Map.entry("US-ASCII", "windows-1252"),
            Map.entry("ISO-8859-1", "windows-1252"),
            Map.entry("ISO-8859-9", "windows-1254"),
            Map.entry("x-iso-8859-11", "x-windows-874"),
            Map.entry("TIS-620", "x-windows-874"),
            Map.entry("GB2312", "GB18030"),
            Map.entry("GBK", "GB18030"),
            Map.entry("Big5", "x-windows-950"),
            Map.entry("Shift_JIS", "windows-31j"),
            Map.entry("EUC-KR", "x-windows-949"));

    private static TextEncoding of(String name) {
        return of(name, name);
    }

    private static TextEncoding of(String charset, String name) {
        return new TextEncoding(Charset.forName(charset), name);
    }

    /** Empty when no encoding that is known here has the name. */
    static Optional<TextEncoding> named(String name) {
        try {
            Charset charset = Charset.forName(name);
            String read = EXTENDED.getOrDefault(charset.name(), charset.name());
            return Optional.of(charset.equals(StandardCharsets.UTF_8) ? UTF_8 : of(read, name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }

    /** The one whose byte order mark begins the bytes. */
    static Optional<TextEncoding> marked(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(UTF_8);
        }
        // Before UTF-16LE, whose mark begins this one.
        if (begins(bytes, 0xFF, 0xFE, 0, 0) && bytes.length % 4 == 0) {
            return Optional.of(UNICODE.get(2));
        }
        if (begins(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(UNICODE.get(3));
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return Optional.of(UNICODE.get(0));
        }
        return begins(bytes, 0xFE, 0xFF) ? Optional.of(UNICODE.get(1)) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= bytes.length || (bytes[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    /** Whether bytes below 128 are the characters of ASCII. */
    boolean extendsAscii() {
        return !equals(EBCDIC) && !UNICODE.contains(this);
    }
}
