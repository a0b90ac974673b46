package org.plenary.ingest;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes to the corpus folder. Each change happens in one step that is on disk when the method returns, so whatever ends the
 * program leaves the old corpus or the new one.
 *
 * <p>A file that comes in is written aside first, into a hidden folder, where it takes no part and can be looked at. What was
 * left there by a program that was ended is removed by the next one.
 *
 * <p>One thread at a time uses it. What the file system refuses is thrown.
 */
public final class CorpusStore {
    /** Below the corpus folder: where added files lie, each in a folder of its own, its metadata beside it. */
    static final String ADDED = "added";

    private static final String INCOMING = ".incoming-";
    private static final Pattern WRITER = Pattern.compile(Pattern.quote(INCOMING) + "(\\d{1,18})-.*");
    private static final int MOST_OF_ONE_NAME = 10_000;

    private static final String LOCK = ".lock";

    private final Path root;

    public CorpusStore(Path root) {
        this.root = root;
    }

    /** A file written aside: to be kept or, on closing, dropped. */
    public final class Staged implements AutoCloseable {
        private final Path folder;
        private final String name;

        private Staged(Path folder, String name) {
            this.folder = folder;
            this.name = name;
        }

        /** The folder that holds it and its metadata alone. */
        public Path folder() {
            return folder;
        }

        public SourceFile file() {
            return new SourceFile(name);
        }

        /** Where it will lie: under its name or, where that is taken, under one with a counter. */
        public SourceFile place() throws IOException {
            for (int count = 1; count < MOST_OF_ONE_NAME; count++) {
                String own = file().stem() + (count == 1 ? "" : "~" + count);
                if (!Files.exists(root.resolve(ADDED).resolve(own))) {
                    return new SourceFile(ADDED + "/" + own + "/" + name);
                }
            }
            throw new IOException("there are " + MOST_OF_ONE_NAME + " files of the name " + name);
        }

        /** Makes it a part of the corpus, at the place that it was given. */
        public void keep(SourceFile place) throws IOException {
            Path added = root.resolve(ADDED);
            if (!Files.isDirectory(added)) {
                Files.createDirectories(added);
                SyncedFiles.sync(root);
            }
            Files.move(folder, parent(root.resolve(place.path())), StandardCopyOption.ATOMIC_MOVE);
            SyncedFiles.sync(added);
        }

        @Override
        public void close() throws IOException {
            SyncedFiles.removeAll(folder);
        }
    }

    /**
     * The right to change the corpus, which one process at a time has and a killed one loses. Waits for the one that has it.
     *
     * @throws IOException when that takes more than ten seconds, too
     */
    public Closeable lock() throws IOException {
        return CorpusLock.obtain(root.resolve(LOCK));
    }

    /** Whether a file or folder of the corpus is more than a passing one of a change under way, by its path below the root. */
    public static boolean isLasting(Path below) {
        String first = below.getName(0).toString();
        return !first.startsWith(INCOMING) && !first.equals(LOCK);
    }

    /** What is in the way, for people. */
    public static String reason(IOException failed) {
        return FencedFolder.reason(failed);
    }

    /** What a file would be called here that somebody calls so; empty when nothing of the name can be used. */
    public static Optional<String> name(String given) {
        return FileName.safe(given);
    }

    /** Metadata as a file of them has it; empty for none. */
    public static byte[] metadata(Map<String, List<String>> values) {
        return values.isEmpty() ? new byte[0] : MetadataEntries.written(values);
    }

    /**
     * Writes a file aside.
     *
     * @param name one that {@link #name} gave
     * @param metadata to lie beside it; empty for none
     */
    public Staged stage(String name, InputStream content, byte[] metadata) throws IOException {
        if (!Files.isDirectory(root)) {
            throw new IOException("the corpus folder does not exist");
        }
        Path folder = aside(root);
        Staged staged = new Staged(folder, name);
        try {
            SyncedFiles.write(folder.resolve(name), content::transferTo);
            if (metadata.length > 0) {
                SourceFile sidecar = staged.file().beside(DocumentFile.SIDECAR);
                SyncedFiles.write(folder.resolve(sidecar.path()), out -> out.write(metadata));
            }
            SyncedFiles.sync(folder);
            return staged;
        } catch (IOException | RuntimeException failed) {
            try {
                staged.close();
            } catch (IOException again) {
                failed.addSuppressed(again);
            }
            throw failed;
        }
    }

    /** Its name tells which process writes there. */
    static Path aside(Path root) throws IOException {
        return Files.createDirectory(
                root.resolve(INCOMING + ProcessHandle.current().pid() + "-" + UUID.randomUUID()));
    }

    /** The note on a replacement that is under way. */
    public ReplacementNote replacing() {
        return new ReplacementNote(root);
    }

    /** Takes a file out of the corpus, and its metadata unless another file uses them. */
    public void withdraw(SourceFile file) throws IOException {
        Path place = root.resolve(file.path());
        if (file.path().startsWith(ADDED + "/") && isAlone(file)) {
            withdrawFolder(parent(place));
            return;
        }
        if (!Files.isDirectory(parent(place))) {
            return;
        }
        Files.deleteIfExists(place);
        SyncedFiles.sync(parent(place));
        Path sidecar = root.resolve(file.beside(DocumentFile.SIDECAR).path());
        if (Files.exists(sidecar) && !isShared(file)) {
            Files.delete(sidecar);
            SyncedFiles.sync(parent(place));
        }
    }

    /** In one step: it moves to where nothing takes part. */
    private void withdrawFolder(Path withdrawn) throws IOException {
        Path folder = aside(root);
        try {
            Files.move(withdrawn, folder.resolve(withdrawn.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            SyncedFiles.sync(parent(withdrawn));
        } finally {
            SyncedFiles.removeAll(folder);
        }
    }

    /** Whether a file and its metadata have a folder of their own. */
    private boolean isAlone(SourceFile file) throws IOException {
        Path folder = parent(root.resolve(file.path()));
        if (!Files.isDirectory(folder) || parent(folder).equals(root)) {
            return false;
        }
        Set<String> own = Set.of(file.name(), file.beside(DocumentFile.SIDECAR).name());
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!own.contains(entry.getFileName().toString())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Takes lines out of a file that holds a document a line; they are left empty, so that the others keep their numbers. */
    public void withdraw(SourceFile file, Set<Integer> lines) throws IOException {
        Path place = root.resolve(file.path());
        Path folder = aside(root);
        try {
            Path without = folder.resolve(file.name());
            SyncedFiles.write(without, out -> {
                try (InputStream in = file.isCompressed()
                        ? new GZIPInputStream(Files.newInputStream(place))
                        : Files.newInputStream(place)) {
                    GZIPOutputStream zipped = file.isCompressed() ? new GZIPOutputStream(out) : null;
                    OutputStream plain = new BufferedOutputStream(zipped == null ? out : zipped);
                    copyWithout(lines, new BufferedInputStream(in), plain);
                    plain.flush();
                    if (zipped != null) {
                        zipped.finish();
                    }
                }
            });
            Files.move(without, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            SyncedFiles.sync(parent(place));
        } finally {
            SyncedFiles.removeAll(folder);
        }
    }

    private static void copyWithout(Set<Integer> lines, InputStream in, OutputStream out) throws IOException {
        int number = 1;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n' || !lines.contains(number)) {
                out.write(next);
            }
            number += next == '\n' ? 1 : 0;
        }
    }

    private boolean isShared(SourceFile file) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent(root.resolve(file.path())))) {
            for (Path entry : entries) {
                SourceFile other = new SourceFile(entry.getFileName().toString());
                if (other.stem().equals(file.stem()) && !other.type().equals(DocumentFile.SIDECAR)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Removes what programs that were ended left half written. */
    public void tidy() throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        List<Path> left;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root, INCOMING + "*")) {
            left = StreamSupport.stream(entries.spliterator(), false).toList();
        }
        for (Path folder : left) {
            if (!isWrittenTo(folder)) {
                SyncedFiles.removeAll(folder);
            }
        }
    }

    private static boolean isWrittenTo(Path folder) {
        Matcher writer = WRITER.matcher(folder.getFileName().toString());
        return writer.matches()
                && ProcessHandle.of(Long.parseLong(writer.group(1)))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
    }

    private static Path parent(Path place) {
        return Objects.requireNonNull(place.getParent());
    }
}
