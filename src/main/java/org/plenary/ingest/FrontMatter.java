package org.plenary.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The metadata that stand at the head of a file between two lines {@code ---}, parted from what follows.
 *
 * @param entries null when the file has none
 * @param firstLine the number of the first line of the text, from 1
 */
record FrontMatter(@Nullable MetadataEntries entries, List<String> text, int firstLine) {

    static FrontMatter of(List<String> lines) throws UnreadableFile {
        if (lines.isEmpty() || !isFence(lines.getFirst())) {
            return new FrontMatter(null, lines, 1);
        }
        for (int at = 1; at < lines.size(); at++) {
            if (isFence(lines.get(at))) {
                MetadataEntries entries = MetadataEntries.parse(lines.subList(1, at), 2);
                return new FrontMatter(entries, lines.subList(at + 1, lines.size()), at + 2);
            }
        }
        throw new UnreadableFile("broken metadata: line 1: the front matter has no closing ---");
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals("---");
    }
}
