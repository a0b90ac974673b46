package org.plenary.evaluate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.plenary.evaluate.Outcome.Ranked;

/**
 * A run being written. A file is written aside, as {@code NAME.part}, and takes its name when it is finished, so what has the name is
 * whole; closed unfinished it leaves nothing.
 */
public final class RunFile implements AutoCloseable {
    private final RunFormat format;
    private final String tag;
    private final Writer out;
    private final @Nullable Path aside;
    private final @Nullable Path target;

    private RunFile(RunFormat format, String tag, Writer out, @Nullable Path aside, @Nullable Path target)
            throws IOException {
        this.format = format;
        this.tag = tag;
        this.out = out;
        this.aside = aside;
        this.target = target;
        format.begin(out);
    }

    /**
     * @param tag names the run in formats that have a place for it
     * @throws IOException when there is nowhere to write to
     */
    public static RunFile open(Path file, RunFormat format, String tag) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file;
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // A pipe or a device, which nothing may take the place of.
            return new RunFile(format, tag, Files.newBufferedWriter(target), null, null);
        }
        Path aside = target.resolveSibling(target.getFileName() + ".part");
        BufferedWriter out = Files.newBufferedWriter(aside);
        // For a program told to end; one that is killed leaves the part, which the next one of this name writes over.
        aside.toFile().deleteOnExit();
        return new RunFile(format, tag, out, aside, target);
    }

    /** @param out left open */
    public static RunFile to(Writer out, RunFormat format, String tag) throws IOException {
        Writer unclosed = new BufferedWriter(out) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
        return new RunFile(format, tag, unclosed, null, null);
    }

    public void write(Ranked ranked) throws IOException {
        format.write(ranked, tag, out);
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
