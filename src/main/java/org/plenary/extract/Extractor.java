package org.plenary.extract;

/** Takes files of document formats apart. May be used by many threads at once. */
public interface Extractor extends AutoCloseable {

    /**
     * Never throws for what the file holds: whatever is wrong with it is the reason of {@link Extraction.Refused}.
     *
     * @param fileName without folders; decides only between formats whose bytes tell nothing
     * @throws java.io.UncheckedIOException when nothing can be read on this machine, whatever the file
     * @throws java.util.concurrent.CancellationException when closed before or meanwhile
     */
    Extraction extract(byte[] bytes, String fileName);

    /** One that takes nothing apart. */
    static Extractor none() {
        return new Extractor() {
            @Override
            public Extraction extract(byte[] bytes, String fileName) {
                return new Extraction.Refused("files of this type are not read");
            }

            @Override
            public void close() {}
        };
    }

    @Override
    void close();
}
