package org.plenary.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lists what lies in one folder and gives the bytes of its regular files, and of nothing else: no symbolic link is followed
 * below the folder, no path leads out, and what would block or never end (pipes, devices) is not opened.
 */
final class FencedFolder {
    private static final String README = "readme.md";

    private final Path root;

    FencedFolder(Path root) {
        this.root = root;
    }

    /**
     * Everything in the folder that is neither hidden nor a README, in the order of the paths; folders that cannot be opened
     * are listed by their name.
     *
     * @throws IOException naming the folder, when it is missing or cannot be listed
     */
    List<SourceFile> files() throws IOException {
        return List.copyOf(stamps().keySet());
    }

    /** How each of {@link #files()} looks, in the same order. */
    SortedMap<SourceFile, FileStamp> stamps() throws IOException {
        if (!Files.isDirectory(root)) {
            throw new IOException(root + (Files.exists(root) ? " is not a folder" : " does not exist"));
        }
        if (!Files.isReadable(root) || !Files.isExecutable(root)) {
            throw new IOException("no permission to list " + root);
        }
        Path real = root.toRealPath();
        SortedMap<SourceFile, FileStamp> files = new TreeMap<>();
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean hidden = !folder.equals(real) && isHidden(folder);
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                addVisible(real, file, FileStamp.of(attributes), files);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (file.equals(real)) {
                    throw new IOException("cannot list " + root + ": " + reason(failed), failed);
                }
                addVisible(real, file, FileStamp.UNKNOWN, files);
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static void addVisible(Path real, Path file, FileStamp stamp, SortedMap<SourceFile, FileStamp> files) {
        if (!isHidden(file) && !file.getFileName().toString().equalsIgnoreCase(README)) {
            String path = real.relativize(file).toString();
            files.put(new SourceFile(path.replace(file.getFileSystem().getSeparator(), "/")), stamp);
        }
    }

    /** Whether something has this name, even if it is nothing that can be read. */
    boolean isThere(SourceFile file) {
        return Files.exists(root.resolve(file.path()), LinkOption.NOFOLLOW_LINKS);
    }

    /** In bytes; 0 for what cannot be read. */
    long size(SourceFile file) {
        try {
            return Files.size(within(file));
        } catch (IOException | InvalidPathException | UnreadableFile _) {
            return 0;
        }
    }

    /** The whole of a file that is read at once. */
    byte[] bytes(SourceFile file) throws UnreadableFile {
        try (InputStream in = open(file)) {
            byte[] bytes = in.readNBytes(SizeLimits.STANDARD.file() + 1);
            if (bytes.length > SizeLimits.STANDARD.file()) {
                throw SizeLimits.STANDARD.tooLarge();
            }
            return bytes;
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    /** A file of any size. What fails later, while it is read, is told by {@link #unreadable}. */
    InputStream open(SourceFile file) throws UnreadableFile {
        try {
            return Files.newInputStream(within(file), LinkOption.NOFOLLOW_LINKS);
        } catch (IOException | InvalidPathException failed) {
            throw unreadable(failed);
        }
    }

    static UnreadableFile unreadable(Exception failed) {
        return new UnreadableFile("cannot be read: " + reason(failed));
    }

    private Path within(SourceFile file) throws UnreadableFile, IOException {
        Path path = root.resolve(Path.of(file.path()).normalize());
        if (Files.isSymbolicLink(path)) {
            throw new UnreadableFile("a symbolic link, which is not followed");
        }
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new UnreadableFile("a folder that cannot be opened");
        }
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new UnreadableFile("not a regular file");
        }
        // The path may climb out, and a folder on the way may be a link even where the file is not.
        if (!path.toRealPath().startsWith(root.toRealPath())) {
            throw new UnreadableFile("leads out of the corpus folder");
        }
        return path;
    }

    /** Why, without the path that the messages of the file system repeat. */
    static String reason(Exception failed) {
        return switch (failed) {
            case NoSuchFileException _ -> "no such file";
            case AccessDeniedException _ -> "no permission";
            case ReadOnlyFileSystemException _ -> "the file system is read-only";
            case IOException full
            when String.valueOf(full.getMessage()).contains("No space left") -> "the disk is full";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            case IOException other
            when other.getMessage() != null && !(other instanceof FileSystemException) -> other.getMessage();
            case Exception other -> other.getClass().getSimpleName();
        };
    }
}
