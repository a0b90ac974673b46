package org.plenary.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * A file of text being written. It is written aside, as {@code NAME.part}, and takes its name when it is finished, so what has the
 * name is whole; closed unfinished it leaves nothing.
 */
public final class WholeFile implements AutoCloseable {
    private final Writer out;
    private final @Nullable Path aside;
    private final @Nullable Path target;

    private WholeFile(Writer out, @Nullable Path aside, @Nullable Path target) {
        this.out = out;
        this.aside = aside;
        this.target = target;
    }

    /** @throws IOException when there is nowhere to write to */
    public static WholeFile open(Path file) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file;
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // A pipe or a device, which nothing may take the place of.
            return new WholeFile(Files.newBufferedWriter(target), null, null);
        }
        Path aside = target.resolveSibling(target.getFileName() + ".part");
        BufferedWriter out = Files.newBufferedWriter(aside);
        // For a program told to end; one that is killed leaves the part, which the next one of this name writes over.
        aside.toFile().deleteOnExit();
        return new WholeFile(out, aside, target);
    }

    /** @param out left open */
    public static WholeFile to(Writer out) {
        Writer unclosed = new BufferedWriter(out) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
        return new WholeFile(unclosed, null, null);
    }

    public Writer out() {
        return out;
    }

    /** Nothing is written after. */
    public void finish() throws IOException {
        out.close();
        if (aside != null && target != null) {
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
            if (aside != null) {
                Files.deleteIfExists(aside);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
