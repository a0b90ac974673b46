package org.plenary.program.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file system of the machine, with something happening at chosen {@link Steps}. Put in place for a whole process by
 * {@code -Djava.nio.file.spi.DefaultFileSystemProvider}, so that the program needs no part for tests.
 */
public final class HaltingFileSystem extends FileSystemProvider {
    private final FileSystemProvider real;
    private final Steps steps;
    private final DiskFileSystem fileSystem;

    /** Called by the Java machine. */
    public HaltingFileSystem(FileSystemProvider real) {
        this.real = real;
        FileSystem own = real.getFileSystem(URI.create("file:///"));
        this.steps = new Steps(own);
        this.fileSystem = new DiskFileSystem(own, this);
    }

    static Path real(Path path) {
        return path instanceof DiskPath wrapped ? wrapped.real() : path;
    }

    private DiskPath wrapped(Path path) {
        return new DiskPath(path, fileSystem);
    }

    @Override
    public String getScheme() {
        return real.getScheme();
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) throws IOException {
        return real.newFileSystem(uri, environment);
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return fileSystem;
    }

    @Override
    public Path getPath(URI uri) {
        return wrapped(real.getPath(uri));
    }

    private static boolean writes(Set<? extends OpenOption> options) {
        return options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return writes(options) && steps.isWatched(path)
                ? newFileChannel(path, options, attributes)
                : real.newByteChannel(real(path), options, attributes);
    }

    /** Who only reads gets the channel of the machine, which can be mapped; one of a folder is there to be synced. */
    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        if (!steps.isWatched(path)) {
            return real.newFileChannel(real(path), options, attributes);
        }
        if (!writes(options)) {
            FileChannel reading = real.newFileChannel(real(path), options, attributes);
            boolean folder =
                    real.readAttributes(real(path), BasicFileAttributes.class).isDirectory();
            return folder ? new SteppedChannel(reading, path, steps) : reading;
        }
        FileChannel writing = isThere(path)
                ? real.newFileChannel(real(path), options, attributes)
                : steps.naming("create", path, () -> real.newFileChannel(real(path), options, attributes));
        return new SteppedChannel(writing, path, steps);
    }

    private boolean isThere(Path path) {
        return real.exists(real(path), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DirectoryStream<Path> entries = real.newDirectoryStream(real(folder), entry -> filter.accept(wrapped(entry)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                Iterator<Path> each = entries.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return each.hasNext();
                    }

                    @Override
                    public Path next() {
                        return wrapped(each.next());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                entries.close();
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        if (isThere(folder)) {
            real.createDirectory(real(folder), attributes);
            return;
        }
        steps.<@Nullable Void>naming("create folder", folder, () -> {
            real.createDirectory(real(folder), attributes);
            return null;
        });
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        steps.<@Nullable Void>naming("link", link, () -> {
            real.createLink(real(link), real(existing));
            return null;
        });
    }

    @Override
    public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes) throws IOException {
        real.createSymbolicLink(real(link), real(target), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        if (!isThere(path)) {
            real.delete(real(path));
            return;
        }
        steps.<@Nullable Void>at("delete", path, () -> {
            real.delete(real(path));
            return null;
        });
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        steps.<@Nullable Void>naming("copy", target, () -> {
            long size =
                    real.readAttributes(real(source), BasicFileAttributes.class).size();
            if (steps.room((int) size, target) < size) {
                throw new IOException("No space left on device");
            }
            real.copy(real(source), real(target), options);
            return null;
        });
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        steps.<@Nullable Void>at("move", target, () -> {
            real.move(real(source), real(target), options);
            return null;
        });
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        return real.isSameFile(real(path), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return real.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real.checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return real.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return real.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return real.readAttributes(real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, @Nullable Object value, LinkOption... options)
            throws IOException {
        real.setAttribute(real(path), attribute, value, options);
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
        return wrapped(real.readSymbolicLink(real(link)));
    }
}
