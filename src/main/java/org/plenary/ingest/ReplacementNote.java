package org.plenary.ingest;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.document.DocumentId;

/**
 * A note on disk of the replacement that is under way: of a file that takes the place of documents in others. It is written before
 * the file is kept and removed after the others were withdrawn, so that what a program does not end is ended by the next one.
 *
 * <p>To be used by who holds the lock of the corpus.
 */
public final class ReplacementNote {
    private static final String NAME = ".replacing";

    private final Path root;

    ReplacementNote(Path root) {
        this.root = root;
    }

    /**
     * What is replaced, and by what.
     *
     * @param by where the file that comes will lie
     */
    public record Replacement(SourceFile by, List<Replaced> replaced) {
        public Replacement {
            replaced = List.copyOf(replaced);
        }
    }

    /**
     * A file of which documents are replaced.
     *
     * @param digest of the file before
     */
    public record Replaced(SourceFile file, String digest, Set<DocumentId> documents) {
        public Replaced {
            documents = Set.copyOf(documents);
        }
    }

    /** On disk when this returns. */
    public void write(Replacement replacement) throws IOException {
        List<String> lines = new ArrayList<>(List.of(encoded(replacement.by())));
        for (Replaced replaced : replacement.replaced()) {
            StringBuilder line = new StringBuilder(encoded(replaced.file()));
            line.append(' ').append(replaced.digest());
            replaced.documents().forEach(id -> line.append(' ').append(id.value()));
            lines.add(line.toString());
        }
        byte[] written = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        Path aside = CorpusStore.aside(root);
        try {
            SyncedFiles.write(aside.resolve(NAME), out -> out.write(written));
            Files.move(aside.resolve(NAME), root.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
            SyncedFiles.sync(root);
        } finally {
            SyncedFiles.removeAll(aside);
        }
    }

    /** The replacement that was not ended; none when its file was not kept, so that all is as before. */
    public Optional<Replacement> read() throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(root.resolve(NAME));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
        SourceFile by = decoded(lines.isEmpty() ? "" : lines.getFirst());
        if (!Files.isRegularFile(root.resolve(by.path()))) {
            remove();
            return Optional.empty();
        }
        return Optional.of(new Replacement(
                by, lines.stream().skip(1).map(ReplacementNote::replaced).toList()));
    }

    private static Replaced replaced(String line) {
        String[] words = line.split(" ");
        Set<DocumentId> documents = new HashSet<>();
        for (int at = 2; at < words.length; at++) {
            documents.add(new DocumentId(words[at]));
        }
        return new Replaced(decoded(words[0]), words[1], documents);
    }

    /** The replacement is ended, or taken back. */
    public void remove() throws IOException {
        Files.deleteIfExists(root.resolve(NAME));
        SyncedFiles.sync(root);
    }

    private static String encoded(SourceFile file) {
        return URLEncoder.encode(file.path(), StandardCharsets.UTF_8);
    }

    private static SourceFile decoded(String written) {
        return new SourceFile(URLDecoder.decode(written, StandardCharsets.UTF_8));
    }
}
