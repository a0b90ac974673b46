package org.plenary.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NativeFSLockFactory;
import org.apache.lucene.util.IOUtils;
import org.plenary.index.SearchFailure;

/**
 * The folder of the index: one sub-folder a generation, a pointer to the live one, and the lock that a build holds.
 *
 * <p>The pointer is a file of one or two lines, the number of the live generation and of the one before it. It changes in one
 * step: written aside, synced, renamed, and the folder synced.
 */
final class IndexFolder {
    private static final String POINTER = "CURRENT";
    private static final String LOCK = "write.lock";

    private final Path root;

    IndexFolder(Path root) {
        this.root = root;
    }

    /** The generations that count, newest first: the live one and the one before. Empty before the first publish. */
    List<Integer> pointed() {
        String pointer;
        try {
            pointer = Files.readString(root.resolve(POINTER));
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException unreadable) {
            throw new SearchFailure.IndexUnusable("cannot read " + POINTER + " in the index folder", unreadable);
        }
        List<Integer> generations = new ArrayList<>();
        for (String line : pointer.lines().toList()) {
            number(line).ifPresent(generations::add);
        }
        return generations;
    }

    void point(List<Integer> generations) throws IOException {
        StringBuilder pointer = new StringBuilder();
        generations.forEach(number -> pointer.append(name(number)).append('\n'));
        Path aside = root.resolve(POINTER + ".new");
        try (FileChannel channel = FileChannel.open(
                aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(pointer.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(aside, root.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        IOUtils.fsync(root, true);
    }

    Path generation(int number) {
        return root.resolve(name(number));
    }

    /** A number that no folder has. */
    int nextNumber() throws IOException {
        return generations().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }

    /** Removes the folders of all other generations: older ones, and those of builds that were cut off. */
    void keepOnly(List<Integer> generations) throws IOException {
        for (int number : generations()) {
            if (!generations.contains(number)) {
                remove(number);
            }
        }
    }

    void remove(int number) throws IOException {
        Path folder = generation(number);
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The right to build, which one process at a time has and which a killed one loses. */
    Lock lock() {
        try {
            Files.createDirectories(root);
            return FSDirectory.open(root, NativeFSLockFactory.INSTANCE).obtainLock(LOCK);
        } catch (LockObtainFailedException _) {
            throw new SearchFailure.Busy();
        } catch (IOException unwritable) {
            throw new SearchFailure.IndexUnusable("cannot write to the index folder", unwritable);
        }
    }

    private List<Integer> generations() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root, Files::isDirectory)) {
            entries.forEach(entry -> number(entry.getFileName().toString()).ifPresent(numbers::add));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return numbers;
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "%06d", number);
    }

    private static Optional<Integer> number(String name) {
        return name.matches("\\d{6,9}") ? Optional.of(Integer.valueOf(name)) : Optional.empty();
    }
}
