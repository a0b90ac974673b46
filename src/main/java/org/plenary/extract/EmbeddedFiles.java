package org.plenary.extract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Cuts out of a page the files that its addresses hold ({@code data:image/png;base64,...}), which may be a hundred times its text. */
final class EmbeddedFiles {
    private static final byte[] SCHEME = "data:".getBytes(StandardCharsets.US_ASCII);
    /** In bytes: what is shorter may be words. */
    private static final int SHORTEST = 1_000;

    private EmbeddedFiles() {}

    static byte[] removed(byte[] bytes) {
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
