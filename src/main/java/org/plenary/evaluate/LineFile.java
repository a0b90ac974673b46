package org.plenary.evaluate;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a file of lines in UTF-8, plain or packed by gzip, whatever its name; what is wrong with a line never stops the rest. */
final class LineFile {
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    /** What bytes that are no UTF-8 are read as. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private LineFile() {}

    /** Takes one line that is not blank. */
    interface LineReader {
        /**
         * @param first whether none came before
         * @throws Unreadable when it has to be left out
         */
        void read(String line, boolean first) throws Unreadable;
    }

    /** A line cannot be read; the message is for people. */
    static final class Unreadable extends Exception {
        Unreadable(String reason) {
            super(reason);
        }
    }

    /**
     * Gives each line to the reader, and what was wrong in order.
     *
     * @throws IOException when the file cannot be opened
     */
    static List<BadLine> read(Path file, LineReader reader) throws IOException {
        List<BadLine> bad = new ArrayList<>();
        try (InputStream packed = new BufferedInputStream(Files.newInputStream(file));
                UntilDamage bytes = new UntilDamage(unpacked(packed));
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            String line = withoutMark(lines.readLine());
            boolean first = true;
            int number = 1;
            // The last line before damage may not be whole.
            for (String next; line != null; line = next, number++) {
                next = lines.readLine();
                if (!line.isBlank() && (next != null || bytes.damage == null)) {
                    read(line, number, first, reader, bad);
                    first = false;
                }
            }
            if (bytes.damage != null) {
                int cut = Math.max(1, number - 1);
                bad.add(new BadLine(cut, "cannot be read, nor what follows: " + bytes.damage.getMessage()));
            }
        }
        return bad;
    }

    private static @Nullable String withoutMark(@Nullable String line) {
        return line != null && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
    }

    /** Ends where the bytes cannot be read any more, so that those before are not lost in buffers. */
    private static final class UntilDamage extends FilterInputStream {
        private @Nullable IOException damage;

        private UntilDamage(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (damage != null) {
                return -1;
            }
            try {
                return in.read(bytes, from, length);
            } catch (IOException met) {
                damage = met;
                return -1;
            }
        }
    }

    private static void read(String line, int number, boolean first, LineReader reader, List<BadLine> bad) {
        if (line.indexOf(REPLACEMENT) >= 0) {
            bad.add(new BadLine(number, "is not in UTF-8"));
            return;
        }
        try {
            reader.read(line, first);
        } catch (Unreadable unreadable) {
            bad.add(new BadLine(number, String.valueOf(unreadable.getMessage())));
        }
    }

    private static InputStream unpacked(InputStream bytes) throws IOException {
        bytes.mark(2);
        boolean packed = bytes.read() == GZIP_FIRST && bytes.read() == GZIP_SECOND;
        bytes.reset();
        return packed ? new GZIPInputStream(bytes) : bytes;
    }
}
