package org.plenary.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the body of an answer in a file, as far as it is allowed to go: never in memory.
 *
 * @param most bytes, unpacked
 * @param aside the folder for the file
 */
record Body(long most, Path aside) {
    private static final int PIECE = 64 * 1024;
    private static final int BYTES_OF_A_MEGABYTE = 1024 * 1024;
    private static final Unusable NO_ROOM = new Unusable("there is no room to keep it aside");

    /** What became of it. */
    sealed interface Outcome {}

    record Kept(Path content) implements Outcome {}

    record Unusable(String reason) implements Outcome {}

    /**
     * @param packed whether it is to be unpacked by gzip
     * @throws IOException when the connection fails; nothing is left behind
     */
    Outcome keep(@Nullable HttpEntity entity, boolean packed) throws IOException {
        if (entity == null) {
            return new Unusable("nothing stands there");
        }
        if (entity.getContentLength() > most) {
            return tooLarge();
        }
        // Not closed here: closing would read on to the end of what is left. It ends with the connection.
        InputStream raw = entity.getContent();
        Optional<Path> file = file();
        if (file.isEmpty()) {
            return NO_ROOM;
        }
        Outcome outcome = NO_ROOM;
        try (OutputStream out = Files.newOutputStream(file.get())) {
            outcome = copy(packed ? new GZIPInputStream(raw, PIECE) : raw, out, file.get());
        } catch (ZipException | EOFException broken) {
            outcome = new Unusable("it cannot be unpacked");
        } finally {
            if (!(outcome instanceof Kept)) {
                Files.deleteIfExists(file.get());
            }
        }
        return outcome;
    }

    private Optional<Path> file() {
        try {
            return Optional.of(Files.createTempFile(aside, "plenary-", ".fetched"));
        } catch (IOException full) {
            return Optional.empty();
        }
    }

    private Outcome copy(InputStream in, OutputStream out, Path file) throws IOException {
        byte[] piece = new byte[PIECE];
        long copied = 0;
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            copied += read;
            if (copied > most) {
                return tooLarge();
            }
            try {
                out.write(piece, 0, read);
            } catch (IOException full) {
                return NO_ROOM;
            }
        }
        return copied == 0 ? new Unusable("nothing stands there") : new Kept(file);
    }

    private Unusable tooLarge() {
        return new Unusable("larger than " + most / BYTES_OF_A_MEGABYTE + " MB, the most that is fetched");
    }
}
