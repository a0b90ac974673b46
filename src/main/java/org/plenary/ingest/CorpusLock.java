package org.plenary.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/** A lock on a file of its own, held by one process at a time; the system takes it from one that is killed. */
final class CorpusLock implements Closeable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final FileChannel channel;

    private CorpusLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws IOException when the file cannot be written, or when another holds the lock for more than ten seconds */
    static CorpusLock obtain(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        CorpusLock lock = new CorpusLock(channel);
        try {
            lock.await();
            return lock;
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    private void await() throws IOException {
        long began = System.nanoTime();
        while (!isObtained()) {
            if (System.nanoTime() - began > LONGEST_WAIT.toNanos()) {
                throw new IOException("another process is changing the corpus");
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
    }

    private boolean isObtained() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            // Held elsewhere in this program.
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
