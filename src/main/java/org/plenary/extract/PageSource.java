package org.plenary.extract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Cuts out of a page what is no part of it: files within its addresses, programs that a server would have run. */
final class PageSource {
    private static final byte[] SCHEME = "data:".getBytes(StandardCharsets.US_ASCII);
    /** In bytes: what is shorter may be words. */
    private static final int SHORTEST = 1_000;

    private PageSource() {}

    /** Without addresses like {@code data:image/png;base64,...}, which may be a hundred times the text. */
    static byte[] withoutFiles(byte[] bytes) {
        byte[] left = null;
        int length = 0;
        int from = 0;
        for (int at = 0; at + SCHEME.length <= bytes.length; at++) {
            if (bytes[at] == 'd' && startsAt(bytes, at)) {
                int end = end(bytes, at);
                if (end - at >= SHORTEST) {
                    left = left == null ? new byte[bytes.length] : left;
                    System.arraycopy(bytes, from, left, length, at - from);
                    length += at - from;
                    from = end;
                }
                at = end - 1;
            }
        }
        if (left == null) {
            return bytes;
        }
        System.arraycopy(bytes, from, left, length, bytes.length - from);
        return Arrays.copyOf(left, length + bytes.length - from);
    }

    /** Without what stands between {@code <?php} and {@code ?>}, or {@code <%} and {@code %>}. */
    static String withoutPrograms(String markup) {
        return without(without(without(markup, "<?php", "?>"), "<?=", "?>"), "<%", "%>");
    }

    /** Without what stands between these, and the end of what is not closed. */
    static String without(String markup, String opening, String closing) {
        int from = markup.indexOf(opening);
        if (from < 0) {
            return markup;
        }
        StringBuilder left = new StringBuilder(markup.length());
        int end = 0;
        while (from >= 0) {
            left.append(markup, end, from);
            int close = markup.indexOf(closing, from);
            end = close < 0 ? markup.length() : close + closing.length();
            from = markup.indexOf(opening, end);
        }
        return left.append(markup, end, markup.length()).toString();
    }

    private static boolean startsAt(byte[] bytes, int at) {
        return Arrays.equals(bytes, at, at + SCHEME.length, SCHEME, 0, SCHEME.length);
    }

    private static int end(byte[] bytes, int start) {
        int at = start;
        while (at < bytes.length && !endsAddress(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean endsAddress(byte character) {
        return character <= ' '
                || character == '"'
                || character == '\''
                || character == '>'
                || character == '<'
                || character == ')';
    }
}
