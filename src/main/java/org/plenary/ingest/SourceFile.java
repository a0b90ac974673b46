package org.plenary.ingest;

import java.util.Locale;

/**
 * A file of the corpus, by its place below the root. What tells the type of a compressed file is all of {@code jsonl.gz}.
 *
 * @param path with {@code /} between the names, on every system
 */
public record SourceFile(String path) implements Comparable<SourceFile> {
    private static final String COMPRESSED = ".gz";

    /** The last name of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The name without what tells its type. */
    public String stem() {
        int dot = typeDot();
        return dot < 1 ? name() : name().substring(0, dot);
    }

    /** What tells the type, in small letters without the dot ({@code md}); empty when the name has none. */
    public String type() {
        int dot = typeDot();
        return dot < 1 ? "" : name().substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    boolean isCompressed() {
        return name().toLowerCase(Locale.ROOT).endsWith(COMPRESSED);
    }

    /** Where the dot before the type stands in the name; less than 1 when the name tells none. */
    private int typeDot() {
        int end = name().length() - (isCompressed() ? COMPRESSED.length() : 0);
        int dot = name().lastIndexOf('.', end - 1);
        return dot < 1 ? name().lastIndexOf('.') : dot;
    }

    /** The file of another type that stands beside this one under the same name. */
    SourceFile beside(String type) {
        String folder = path.substring(0, path.length() - name().length());
        return new SourceFile(folder + stem() + "." + type);
    }

    @Override
    public int compareTo(SourceFile other) {
        return path.compareTo(other.path);
    }
}
