package org.plenary.program.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that is written to step by step. A disk that fills up takes the beginning of what is written. */
final class SteppedChannel extends FileChannel {
    private final FileChannel real;
    private final Path file;
    private final Steps steps;

    SteppedChannel(FileChannel real, Path file, Steps steps) {
        this.real = real;
        this.file = file;
        this.steps = steps;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return steps.at("write", file, () -> fitting(bytes, real::write));
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        return steps.at("write", file, () -> fitting(bytes, part -> real.write(part, position + part.position())));
    }

    private interface Writing {
        int write(ByteBuffer bytes) throws IOException;
    }

    private int fitting(ByteBuffer bytes, Writing writing) throws IOException {
        int length = bytes.remaining();
        int room = length == 0 ? 0 : steps.room(length, file);
        ByteBuffer part = bytes.slice(bytes.position(), room);
        while (part.hasRemaining()) {
            writing.write(part);
        }
        if (room < length) {
            throw new IOException("No space left on device");
        }
        bytes.position(bytes.limit());
        return length;
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        long written = 0;
        for (int at = offset; at < offset + length; at++) {
            written += write(sources[at]);
        }
        return written;
    }

    @Override
    public void force(boolean metadata) throws IOException {
        steps.<@Nullable Void>at("sync", file, () -> {
            real.force(metadata);
            return null;
        });
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        real.truncate(size);
        return this;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return real.read(target);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        return real.read(targets, offset, length);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return real.read(target, position);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        return real.transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        throw new UnsupportedOperationException("write to it");
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        return real.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return real.lock(position, size, shared);
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }
}
