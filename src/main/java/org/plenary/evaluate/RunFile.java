package org.plenary.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.plenary.evaluate.Outcome.Ranked;
import org.plenary.export.WholeFile;

/** A run being written. What has the name of its file is whole; closed unfinished it leaves nothing. */
public final class RunFile implements AutoCloseable {
    private final RunFormat format;
    private final String tag;
    private final WholeFile file;

    private RunFile(RunFormat format, String tag, WholeFile file) throws IOException {
        this.format = format;
        this.tag = tag;
        this.file = file;
        format.begin(file.out());
    }

    /**
     * @param tag names the run in formats that have a place for it
     * @throws IOException when there is nowhere to write to
     */
    public static RunFile open(Path file, RunFormat format, String tag) throws IOException {
        return new RunFile(format, tag, WholeFile.open(file));
    }

    /** @param out left open */
    public static RunFile to(Writer out, RunFormat format, String tag) throws IOException {
        return new RunFile(format, tag, WholeFile.to(out));
    }

    public void write(Ranked ranked) throws IOException {
        format.write(ranked, tag, file.out());
    }

    /** Nothing is written after. */
    public void finish() throws IOException {
        file.finish();
    }

    @Override
    public void close() {
        file.close();
    }
}
