package org.plenary.program.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/** A path of the machine that leads to the provider of a {@link DiskFileSystem}. */
record DiskPath(Path real, DiskFileSystem own) implements Path {

    private DiskPath wrapped(Path path) {
        return new DiskPath(path, own);
    }

    private @Nullable DiskPath wrappedOrNull(@Nullable Path path) {
        return path == null ? null : wrapped(path);
    }

    @Override
    public FileSystem getFileSystem() {
        return own;
    }

    @Override
    public boolean isAbsolute() {
        return real.isAbsolute();
    }

    @Override
    public @Nullable Path getRoot() {
        return wrappedOrNull(real.getRoot());
    }

    @Override
    public @Nullable Path getFileName() {
        return wrappedOrNull(real.getFileName());
    }

    @Override
    public @Nullable Path getParent() {
        return wrappedOrNull(real.getParent());
    }

    @Override
    public int getNameCount() {
        return real.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return wrapped(real.getName(index));
    }

    @Override
    public Path subpath(int begin, int end) {
        return wrapped(real.subpath(begin, end));
    }

    @Override
    public boolean startsWith(Path other) {
        return real.startsWith(HaltingFileSystem.real(other));
    }

    @Override
    public boolean endsWith(Path other) {
        return real.endsWith(HaltingFileSystem.real(other));
    }

    @Override
    public Path normalize() {
        return wrapped(real.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return wrapped(real.resolve(HaltingFileSystem.real(other)));
    }

    @Override
    public Path relativize(Path other) {
        return wrapped(real.relativize(HaltingFileSystem.real(other)));
    }

    @Override
    public URI toUri() {
        return real.toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return wrapped(real.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        return wrapped(real.toRealPath(options));
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers)
            throws IOException {
        return real.register(watcher, events, modifiers);
    }

    @Override
    public int compareTo(Path other) {
        return real.compareTo(HaltingFileSystem.real(other));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DiskPath path && real.equals(path.real);
    }

    @Override
    public int hashCode() {
        return real.hashCode();
    }

    @Override
    public String toString() {
        return real.toString();
    }
}
