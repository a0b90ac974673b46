package org.plenary.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads plain text, which says by position and wording alone what is what. */
final class TextReader implements DocumentReader {

    @Override
    public Outline read(List<String> lines, int firstLine, @Nullable String title) {
        return LineStructure.outline(
                LineJoining.join(lines).stream().map(Line::of).toList(), title, List.of());
    }
}
