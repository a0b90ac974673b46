package org.plenary.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Copies a folder with all that is in it, but for symbolic links, while others change it. */
public final class FolderCopy {
    private static final int MOST_ATTEMPTS = 10;

    private final Path source;
    private final Path target;
    private final Predicate<Path> taken;
    private final Map<Path, Look> copied = new HashMap<>();

    /** What tells that a file changed. */
    private record Look(
            long size, FileTime modified, @Nullable Object key) {
        private static Look at(Path file) throws IOException {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new Look(now.size(), now.lastModifiedTime(), now.fileKey());
        }
    }

    /** @param taken which files and folders, by their path below the source, take part */
    public FolderCopy(Path source, Path target, Predicate<Path> taken) {
        this.source = source;
        this.target = target;
        this.taken = taken;
    }

    /** All of a folder. */
    public static void whole(Path source, Path target) throws IOException {
        FolderCopy copy = new FolderCopy(source, target, _ -> true);
        copy.bringUpToDate();
        copy.sync();
    }

    /** Copies what changed since the last call, and removes what is no longer there. */
    public void bringUpToDate() throws IOException {
        Files.createDirectories(target);
        Set<Path> there = new HashSet<>();
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path below = source.relativize(folder);
                if (!folder.equals(source) && !taken.test(below)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(target.resolve(below));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path below = source.relativize(file);
                if (attributes.isRegularFile() && taken.test(below) && copy(below)) {
                    there.add(below);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException && !file.equals(source)) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }
        });
        for (Path gone : Set.copyOf(copied.keySet())) {
            if (!there.contains(gone)) {
                Files.deleteIfExists(target.resolve(gone));
                copied.remove(gone);
            }
        }
    }

    /** A file that changes meanwhile is copied again. Returns false when it is gone. */
    private boolean copy(Path below) throws IOException {
        Path from = source.resolve(below);
        Path to = target.resolve(below);
        try {
            for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
                Look before = Look.at(from);
                if (before.equals(copied.get(below))) {
                    return true;
                }
                Files.deleteIfExists(to);
                SyncedFiles.write(to, out -> Files.copy(from, out));
                Files.setLastModifiedTime(to, before.modified());
                if (Files.size(to) == before.size() && Look.at(from).equals(before)) {
                    copied.put(below, before);
                    return true;
                }
            }
        } catch (NoSuchFileException _) {
            Files.deleteIfExists(to);
            return false;
        }
        throw new IOException(below + " changes all the time");
    }

    /** Brings the names in all folders of the copy to disk; its files are there already. */
    public void sync() throws IOException {
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> all = Files.walk(target)) {
            all.filter(Files::isDirectory).sorted(Comparator.reverseOrder()).forEach(folders::add);
        }
        for (Path folder : folders) {
            SyncedFiles.sync(folder);
        }
    }

    /** Puts a folder that was made aside into its place, in one step that is on disk when this returns. */
    public static void put(Path aside, Path place) throws IOException {
        Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        SyncedFiles.sync(Objects.requireNonNull(place.toAbsolutePath().getParent()));
    }

    /** Removes what was made in vain. */
    public static void remove(Path folder) throws IOException {
        SyncedFiles.removeAll(folder);
    }
}
