package org.plenary.engine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.plenary.ingest.Checksums;
import org.plenary.ingest.FolderCopy;

/** Brings a {@link Backup} back, after comparing every file of it with its checksum. */
public final class Restore {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path corpus;
    private final Path index;

    public Restore(Path corpus, Path index) {
        this.corpus = corpus;
        this.index = index;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param kept where lies now what was there before */
        record Restored(List<Path> kept) implements Outcome {
            public Restored {
                kept = List.copyOf(kept);
            }
        }

        /** Nothing was touched, since the backup is not as it was made. */
        record Damaged(List<String> differences) implements Outcome {
            public Damaged {
                differences = List.copyOf(differences);
            }
        }

        /** Nothing was touched, since this folder is in use. */
        record NotEmpty(Path folder) implements Outcome {}
    }

    /**
     * @param replacing whether what is there gives way; it is kept beside
     * @throws IOException when something cannot be read or written; what was there is in its place or beside it
     */
    public Outcome from(Path backup, boolean replacing) throws IOException {
        List<String> differences = Checksums.differences(backup);
        if (!differences.isEmpty()) {
            return new Outcome.Damaged(differences);
        }
        for (Path folder : List.of(corpus, index)) {
            if (!replacing && !isEmpty(folder)) {
                return new Outcome.NotEmpty(folder);
            }
        }
        Path newIndex = copied(backup.resolve(Backup.INDEX), index);
        Path newCorpus = copied(backup.resolve(Backup.CORPUS), corpus);
        String suffix = ".before-" + WHEN.format(Instant.now());
        List<Path> kept = new ArrayList<>();
        // Cut off in between, the index of before finds its corpus changed, and is brought up to date at the next
        // start.
        put(newCorpus, corpus, suffix, kept);
        put(newIndex, index, suffix, kept);
        return new Outcome.Restored(kept);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    private static Path copied(Path from, Path place) throws IOException {
        Path absolute = place.toAbsolutePath();
        Files.createDirectories(Objects.requireNonNull(absolute.getParent()));
        Path aside = Backup.aside(absolute);
        FolderCopy.remove(aside);
        FolderCopy.whole(from, aside);
        return aside;
    }

    private static void put(Path aside, Path place, String suffix, List<Path> kept) throws IOException {
        if (!isEmpty(place)) {
            Path before = place.toAbsolutePath()
                    .resolveSibling(
                            Objects.requireNonNull(place.toAbsolutePath().getFileName()) + suffix);
            FolderCopy.put(place, before);
            kept.add(before);
        }
        FolderCopy.put(aside, place);
    }
}
