package org.plenary.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plenary.index.SearchFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that somebody sent, in the folder for temporary files until it is closed. */
final class UploadedFile implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(UploadedFile.class);

    private final String name;
    private final Path content;

    /** @param name as the sender calls it, whatever it is */
    UploadedFile(String name) {
        this.name = name;
        try {
            this.content = Files.createTempFile("plenary-", ".upload");
        } catch (IOException failed) {
            throw cannotTake(failed);
        }
    }

    private UploadedFile(String name, Path content) {
        this.name = name;
        this.content = content;
    }

    /** The same file under another name, which takes its place: only one of them is to be closed. */
    UploadedFile named(String other) {
        return new UploadedFile(other, content);
    }

    String name() {
        return name;
    }

    /** What is written to it throws {@link SearchFailure.CorpusUnwritable} when the disk does not take it. */
    Writing writing() {
        try {
            return new Writing(Files.newOutputStream(content));
        } catch (IOException failed) {
            throw cannotTake(failed);
        }
    }

    InputStream reading() throws IOException {
        return Files.newInputStream(content);
    }

    static final class Writing extends OutputStream {
        private final OutputStream out;

        private Writing(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int unit) {
            write(new byte[] {(byte) unit}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int start, int length) {
            try {
                out.write(bytes, start, length);
            } catch (IOException failed) {
                throw cannotTake(failed);
            }
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException failed) {
                throw cannotTake(failed);
            }
        }
    }

    private static SearchFailure.CorpusUnwritable cannotTake(IOException failed) {
        return new SearchFailure.CorpusUnwritable("cannot take in the file: " + failed.getMessage(), failed);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(content);
        } catch (IOException failed) {
            LOG.warn("a temporary file is left behind: {}", failed.getMessage());
        }
    }
}
