package org.plenary.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NativeFSLockFactory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.plenary.index.SearchFailure;

/**
 * The folder of the index: one sub-folder a generation, a pointer to the live one, and the lock that a build holds.
 *
 * <p>A generation is named by a number, one higher than any there is, and the time it was begun: {@code 000012-mih4x0k2}. So
 * no name comes twice, even when somebody deletes the folder and all numbers begin anew.
 *
 * <p>The pointer is a file of one or two lines, the names of the live generation and of the one before it, and a line
 * {@code held} where the live one was gone back to. It changes in one
 * step: written aside, synced, renamed, and the folder synced.
 */
class IndexFolder {
    private static final Pattern NAME = Pattern.compile("(\\d{6,9})-[0-9a-z]+");
    private static final String POINTER = "CURRENT";
    private static final String HELD = "held";
    private static final String LOCK = "write.lock";

    private final Path root;

    IndexFolder(Path root) {
        this.root = root;
    }

    /** The generations that count, newest first: the live one and the one before. Empty before the first publish. */
    List<String> pointed() {
        return lines().filter(line -> NAME.matcher(line).matches()).toList();
    }

    /** Whether the live generation stays until somebody asks for another. */
    boolean isHeld() {
        return lines().anyMatch(HELD::equals);
    }

    private Stream<String> lines() {
        String pointer;
        try {
            // Any bytes are text so: damage to the pointer makes it name nothing, and hinders nobody from building
            // again.
            pointer = Files.readString(root.resolve(POINTER), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException _) {
            return Stream.of();
        } catch (IOException unreadable) {
            throw new SearchFailure.IndexUnusable("cannot read " + POINTER + " in the index folder", unreadable);
        }
        return pointer.lines();
    }

    /** Writes the pointer; on failure it names what it named before, unless only the syncing of the folder failed. */
    void point(List<String> generations, boolean held) throws IOException {
        List<String> lines = new ArrayList<>(generations);
        if (held) {
            lines.add(HELD);
        }
        Path aside = root.resolve(POINTER + ".new");
        try (FileChannel channel = FileChannel.open(
                aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(aside, root.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        IOUtils.fsync(root, true);
    }

    /** A name that no generation has or had. */
    String newName() throws IOException {
        int highest = 0;
        for (String name : generations()) {
            Matcher matcher = NAME.matcher(name);
            if (matcher.matches()) {
                highest = Math.max(highest, Integer.parseInt(matcher.group(1)));
            }
        }
        return String.format(Locale.ROOT, "%06d-%s", highest + 1, Long.toString(System.currentTimeMillis(), 36));
    }

    /** To read a generation from. Readers need no lock, and the directory holds nothing open by itself. */
    Directory reading(String generation) throws IOException {
        Path folder = root.resolve(generation);
        if (!Files.isDirectory(folder)) {
            throw new IOException("it has no folder");
        }
        return FSDirectory.open(folder, NoLockFactory.INSTANCE);
    }

    /** To write a generation into, a new one included. It takes no lock of its own, since a build holds that of the whole. */
    Directory writing(String generation) throws IOException {
        return FSDirectory.open(root.resolve(generation), NoLockFactory.INSTANCE);
    }

    /**
     * Begins a generation with the files of another. They are shared, not copied, where the file system can: Lucene writes a
     * file once and never changes it.
     */
    void share(Collection<String> files, String from, String generation) throws IOException {
        Path source = root.resolve(from);
        Path target = Files.createDirectories(root.resolve(generation));
        for (String file : files) {
            try {
                Files.createLink(target.resolve(file), source.resolve(file));
            } catch (UnsupportedOperationException | FileSystemException _) {
                Files.copy(source.resolve(file), target.resolve(file));
                IOUtils.fsync(target.resolve(file), false);
            }
        }
    }

    /** Takes a copy of a generation of another folder and points to it. All of it is on disk when this returns. */
    void adopt(Generation generation) throws IOException {
        Directory source = generation.reader().directory();
        List<String> files =
                new ArrayList<>(generation.reader().getIndexCommit().getFileNames());
        files.add(StoredSources.FILE);
        try (Directory target = writing(generation.name())) {
            for (String file : files) {
                target.copyFrom(source, file, file, IOContext.READONCE);
            }
            target.sync(files);
            target.syncMetaData();
        }
        point(List.of(generation.name()), generation.state().provenance().held());
    }

    /** Removes the folders of all generations but these, and a pointer that was not put in place. */
    void keepOnly(Collection<String> kept) throws IOException {
        Files.deleteIfExists(root.resolve(POINTER + ".new"));
        for (String name : generations()) {
            if (!kept.contains(name)) {
                remove(name);
            }
        }
    }

    private void remove(String generation) throws IOException {
        Files.walkFileTree(root.resolve(generation), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
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
        } catch (IOException | ReadOnlyFileSystemException unwritable) {
            throw new SearchFailure.IndexUnusable(
                    "cannot write to the index folder: " + DiskTrouble.reason(unwritable), unwritable);
        }
    }

    private List<String> generations() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (NAME.matcher(name).matches()) {
                    names.add(name);
                }
            }
        } catch (DirectoryIteratorException unreadable) {
            throw unreadable.getCause();
        }
        return names;
    }
}
