package org.plenary.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The lines of a stream of any length, one at a time, as bytes without their line ends. A line longer than {@link #LONGEST} is
 * passed over without being held.
 */
final class ByteLines {
    /** In bytes, some 1.2 million words: a document is held several times over while it is read and indexed. */
    static final int LONGEST = 8 * 1024 * 1024;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private byte[] line = new byte[BUFFER];
    private int length;
    private boolean tooLong;
    private int number;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /**
     * Goes to the next line; false when there is none.
     *
     * @throws IOException when the stream breaks off; {@link #number} is then that of the line that is not whole
     */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        number++;
        if (at == end && !fill()) {
            return false;
        }
        do {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            append(stop);
            at = stop;
            if (at < end) {
                at++;
                return true;
            }
        } while (fill());
        return true;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private void append(int stop) {
        int more = stop - at;
        if (tooLong || length + more > LONGEST) {
            tooLong = true;
            return;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, Math.min(LONGEST, line.length * 2)));
        }
        System.arraycopy(buffer, at, line, length, more);
        length += more;
    }

    /** Of the line at hand, from 1. */
    int number() {
        return number;
    }

    boolean isTooLong() {
        return tooLong;
    }

    boolean isBlank() {
        for (int place = 0; place < length; place++) {
            if (line[place] > ' ' || line[place] < 0) {
                return false;
            }
        }
        return !tooLong;
    }

    /** The line at hand, until the next one is asked for; nothing when it is too long. */
    ByteBuffer bytes() {
        return ByteBuffer.wrap(line, 0, tooLong ? 0 : length);
    }
}
