package org.plenary.lucene;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.plenary.index.IndexState;

/**
 * One published state, open for reading.
 *
 * <p>Held by reference: who searches retains it before and releases it after; the files are let go of when the last one has.
 * Whoever opened it holds the first reference.
 *
 * @param name of its folder, and its version
 * @param state what it holds, as its commit says
 * @param languages of its documents
 */
record Generation(String name, DirectoryReader reader, IndexState.Ready state, CollectionLanguages languages) {

    /**
     * Opens a generation after comparing every file with its checksum and every segment with what the commit says of it.
     * Opening alone notices two thirds of damaged files; this notices all.
     *
     * @param held whether it stays until somebody asks for another
     * @throws IOException naming the damage
     */
    static Generation open(String name, IndexFolder folder, boolean held) throws IOException {
        Directory directory = folder.reading(name);
        verify(directory);
        DirectoryReader reader = DirectoryReader.open(directory);
        try {
            IndexState.Ready state = CommitRecord.read(name, reader, held);
            StoredSources.verify(directory, CommitRecord.sources(reader));
            return new Generation(name, reader, state, CollectionLanguages.of(reader));
        } catch (IOException | RuntimeException failure) {
            reader.close();
            throw failure;
        }
    }

    private static void verify(Directory directory) throws IOException {
        try (CheckIndex check = new CheckIndex(directory, directory.obtainLock("verify"))) {
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
            check.setInfoStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            if (!check.checkIndex().clean) {
                throw new IOException("damaged index files");
            }
        }
    }

    /** Whether it could be retained; false when it was let go of already. */
    boolean retain() {
        return reader.tryIncRef();
    }

    void release() throws IOException {
        reader.decRef();
    }
}
