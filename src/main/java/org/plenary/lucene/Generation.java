package org.plenary.lucene;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.jspecify.annotations.Nullable;
import org.plenary.index.IndexState;

/**
 * One published state, open for reading.
 *
 * <p>Held by reference: who searches retains it before and releases it after; the files are let go of when the last one has.
 * Whoever opened it holds the first reference.
 *
 * @param number of its folder
 * @param state what it holds, as its commit says
 */
record Generation(int number, DirectoryReader reader, IndexState.Ready state) {

    /** Opens the newest commit of a folder. Looks at no more of the data than that takes: see {@link #verify}. */
    static Generation open(int number, Path folder) throws IOException {
        // A reader needs no lock, and the directory holds nothing open by itself.
        Directory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE);
        return of(number, DirectoryReader.open(directory));
    }

    private static Generation of(int number, DirectoryReader reader) throws IOException {
        try {
            return new Generation(number, reader, CommitRecord.read(number, reader));
        } catch (IOException | RuntimeException failure) {
            reader.close();
            throw failure;
        }
    }

    /**
     * Compares every file with its checksum and every segment with what the commit says of it. Opening alone notices two
     * thirds of damaged files; this notices all.
     *
     * @throws IOException naming the damage
     */
    static void verify(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE);
                CheckIndex check = new CheckIndex(directory, directory.obtainLock("verify"))) {
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
            check.setInfoStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            CheckIndex.Status status = check.checkIndex();
            if (!status.clean) {
                throw new IOException("damaged index files in " + folder.getFileName());
            }
        }
    }

    /** The newer commit of the same folder; null when there is none. */
    @Nullable
    Generation newer() throws IOException {
        DirectoryReader newer = DirectoryReader.openIfChanged(reader);
        return newer == null ? null : of(number, newer);
    }

    /** Whether it could be retained; false when it was let go of already. */
    boolean retain() {
        return reader.tryIncRef();
    }

    void release() throws IOException {
        reader.decRef();
    }
}
