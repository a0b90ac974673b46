package org.plenary.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one format: finds in its lines what is a heading, what a paragraph, and what neither. */
interface DocumentReader {

    /**
     * @param lines the text without metadata, as {@link TextLines} gives them
     * @param firstLine the number of the first line within the file, from 1, for remarks
     * @param title the document's title where it is known from its metadata
     */
    Outline read(List<String> lines, int firstLine, @Nullable String title) throws UnreadableFile;
}
