package org.plenary.program.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Each change below one folder of a disk, named by what is done and to which kind of file, and what is to happen at which of
 * them, as system properties of the process say:
 *
 * <ul>
 *   <li>{@code disk.folder}: the folder; elsewhere nothing is named and nothing happens
 *   <li>{@code disk.halt}: {@code before|after NAME#COUNT}, where the process ends as by SIGKILL
 *   <li>{@code disk.space}: how many bytes can be written before the disk is full, until {@code disk.freed} exists
 *   <li>{@code disk.fail}: the number of the one step that the disk fails at
 *   <li>{@code disk.refusing}: a file; while it exists every change is refused, for the reason that it holds
 *   <li>{@code disk.record}: a file that gets the name of every step
 * </ul>
 */
final class Steps {
    private static final int BYTES_OF_A_NAME = 256;
    private static final Pattern GENERATION = Pattern.compile("\\d{6}-[0-9a-z]+");
    private static final Pattern ASIDE = Pattern.compile("\\.incoming-.*");
    private static final Pattern COMMIT = Pattern.compile("(pending_)?segments_.*");

    private final FileSystem real;
    private final @Nullable Path folder;
    private final @Nullable Path freed;
    private final @Nullable Path refusing;
    private final @Nullable Path record;
    private final @Nullable String halt = System.getProperty("disk.halt");
    private final long fail = Long.getLong("disk.fail", -1);
    private final Map<String, Integer> counts = new HashMap<>();
    private long space = Long.getLong("disk.space", Long.MAX_VALUE);
    private long taken;

    Steps(FileSystem real) {
        this.real = real;
        this.folder = path("disk.folder");
        this.freed = path("disk.freed");
        this.refusing = path("disk.refusing");
        this.record = path("disk.record");
    }

    private @Nullable Path path(String property) {
        String value = System.getProperty(property);
        return value == null ? null : real.getPath(value);
    }

    boolean isWatched(Path file) {
        return folder != null && real(file).toAbsolutePath().startsWith(folder);
    }

    private Path real(Path path) {
        return real.getPath(path.toString());
    }

    /** What is done to a file. */
    interface Change<T extends @Nullable Object> {
        T done() throws IOException;
    }

    /** Makes a file or a name. */
    <T extends @Nullable Object> T naming(String step, Path file, Change<T> change) throws IOException {
        return at(step, file, () -> {
            room(BYTES_OF_A_NAME, file);
            return change.done();
        });
    }

    <T extends @Nullable Object> T at(String step, Path file, Change<T> change) throws IOException {
        if (!isWatched(file)) {
            return change.done();
        }
        String name = step + " " + kind(file);
        int count = reach(name, file);
        haltAt("before " + name + "#" + count);
        T done = change.done();
        haltAt("after " + name + "#" + count);
        return done;
    }

    private synchronized int reach(String name, Path file) throws IOException {
        if (record != null) {
            Files.writeString(record, name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        if (++taken == fail) {
            throw new IOException("Input/output error");
        }
        if (refusing != null && Files.exists(refusing)) {
            if (Files.readString(refusing).equals("read-only")) {
                throw new ReadOnlyFileSystemException();
            }
            throw new AccessDeniedException(file.toString());
        }
        return counts.merge(name, 1, Integer::sum);
    }

    private void haltAt(String place) {
        if (place.equals(halt)) {
            Runtime.getRuntime().halt(137);
        }
    }

    /** How many of so many bytes can be written. */
    synchronized int room(int bytes, Path file) throws IOException {
        if (!isWatched(file) || (freed != null && Files.exists(freed))) {
            return bytes;
        }
        if (space <= 0) {
            throw new IOException("No space left on device");
        }
        int fitting = (int) Math.min(bytes, space);
        space -= bytes;
        return fitting;
    }

    /** Files of one kind have one name, whatever number, time or process is in their own. */
    private String kind(Path file) {
        StringBuilder kind = new StringBuilder();
        for (Path part :
                (folder == null ? real(file) : folder).relativize(real(file).toAbsolutePath())) {
            kind.append(kind.isEmpty() ? "" : "/").append(kind(part.toString()));
        }
        return kind.toString();
    }

    private static String kind(String name) {
        if (GENERATION.matcher(name).matches()) {
            return "GENERATION";
        }
        if (ASIDE.matcher(name).matches()) {
            return "ASIDE";
        }
        if (COMMIT.matcher(name).matches()) {
            return COMMIT.matcher(name).replaceFirst("$1segments_N");
        }
        if (name.startsWith("_")) {
            return "SEGMENT";
        }
        return name.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*").replaceAll("^d\\d+(~\\d+)?", "*");
    }
}
