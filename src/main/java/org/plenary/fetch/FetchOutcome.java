package org.plenary.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** What came of fetching. Reasons are for people: short, lower case, no full stop. */
public sealed interface FetchOutcome extends AutoCloseable {

    /**
     * A file, kept aside until this is closed.
     *
     * @param content where its bytes are, unpacked
     * @param address where it came from in the end, without fragment
     * @param contentType as the server tells it, in small letters and without parameters; empty when it does not
     * @param name what the file would be called, with the ending of its type; foreign text, which is no path to use as it is
     */
    record Fetched(Path content, URI address, String contentType, String name) implements FetchOutcome {

        public InputStream open() throws IOException {
            return Files.newInputStream(content);
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(content);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** The address, or one it redirects to, must not be asked; nothing was sent to it. */
    record NotAllowed(String reason) implements FetchOutcome {}

    /** It was asked, or its host looked for, and no file came of it. */
    record Failed(String reason) implements FetchOutcome {}

    @Override
    default void close() {}
}
