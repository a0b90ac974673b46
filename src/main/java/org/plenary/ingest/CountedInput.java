package org.plenary.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how much of a stream was read. */
final class CountedInput extends FilterInputStream {
    private long count;

    CountedInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count += Math.max(0, read);
        return read;
    }

    /** In bytes. */
    long count() {
        return count;
    }
}
