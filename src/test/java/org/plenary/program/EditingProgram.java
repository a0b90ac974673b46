package org.plenary.program;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.plenary.document.DocumentId;
import org.plenary.engine.Addition;
import org.plenary.engine.CorpusEditing;
import org.plenary.engine.CorpusRebuild;
import org.plenary.engine.Incoming;
import org.plenary.engine.Meanings;
import org.plenary.engine.RebuildScope;
import org.plenary.index.SearchFailure;
import org.plenary.index.SearchIndex;
import org.plenary.ingest.CorpusFolder;
import org.plenary.ingest.CorpusStore;
import org.plenary.ingest.SourceFile;
import org.plenary.lucene.LuceneIndex;

/**
 * The program that is broken: adds, replaces and removes documents of a corpus, updates and rebuilds its index, as a seed says,
 * and tells on standard output what it begins and what is done.
 *
 * <p>Lines: {@code begin VERSION ID...} (version 0 removes), then {@code done}, {@code nothing} or {@code failed REASON};
 * {@code published NAME CONTENT}; {@code ready} after the start.
 */
final class EditingProgram {
    private static final int DOCUMENTS = 12;

    private final Random random;
    private final SearchIndex index;
    private final SearchIndex other;
    private final CorpusRebuild rebuild;
    private final CorpusRebuild elsewhere;
    private final CorpusEditing editing;
    private final Set<SourceFile> changed = new HashSet<>();

    private EditingProgram(Path folder, SearchIndex index, SearchIndex other, long seed) {
        CorpusFolder corpus = new CorpusFolder(folder.resolve("corpus"));
        this.random = new Random(seed);
        this.index = index;
        this.other = other;
        this.rebuild = new CorpusRebuild(corpus, index, Meanings.unknown(), 0);
        this.elsewhere = new CorpusRebuild(corpus, other, Meanings.unknown(), 0);
        CorpusStore store = new CorpusStore(folder.resolve("corpus"));
        this.editing = new CorpusEditing(store, corpus, index, files -> {
            changed.addAll(files);
            return new CompletableFuture<>();
        });
    }

    /** Folder, seed, number of the first version, how many operations (0 for all that can be). */
    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.OFF);
        Path folder = Path.of(arguments[0]);
        int operations = Integer.parseInt(arguments[3]);
        try (LuceneIndex index = LuceneIndex.open(folder.resolve("index"));
                LuceneIndex other = LuceneIndex.open(folder.resolve("index"))) {
            EditingProgram program = new EditingProgram(folder, index, other, Long.parseLong(arguments[1]));
            program.start();
            int first = Integer.parseInt(arguments[2]);
            for (int done = 0; operations == 0 || done < operations; done++) {
                program.operate(first + done);
            }
        }
    }

    /** Not started, it can do nothing more: it tries again and again. */
    private void start() {
        while (!attempt(() -> {
            editing.tidy();
            update(RebuildScope.Changes.anywhere());
        })) {
            pause();
        }
        tell("ready");
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void operate(int version) {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> add(version, "d" + random.nextInt(DOCUMENTS));
            case 3, 4 -> addMany(version);
            case 5, 6 -> remove("d" + random.nextInt(DOCUMENTS));
            case 7 -> attempt(() -> update(RebuildScope.Changes.anywhere()));
            case 8 -> attempt(() -> update(new RebuildScope.Whole()));
            default -> attempt(() -> tellPublished(elsewhere, other, new RebuildScope.Whole()));
        }
        if (random.nextInt(3) > 0 && !changed.isEmpty()) {
            Set<SourceFile> touched = Set.copyOf(changed);
            if (attempt(() -> update(RebuildScope.Changes.of(touched)))) {
                changed.clear();
            }
        }
    }

    private void add(int version, String id) {
        String paragraphs = (HeldContent.text(id, version) + "\n\n").repeat(1 + random.nextInt(20));
        String text = "---\ntitle: Document " + id + "\nlanguage: en\n---\n\n" + paragraphs;
        begin(version, Set.of(id));
        edit(() -> isIn(editing.add(incoming(id + ".md", text))));
    }

    /** One file that holds several documents. */
    private void addMany(int version) {
        Set<String> ids = new TreeSet<>();
        while (ids.size() < 3) {
            ids.add("d" + random.nextInt(DOCUMENTS));
        }
        String lines = ids.stream().map(id -> line(id, version)).collect(Collectors.joining("\n"));
        begin(version, ids);
        edit(() -> isIn(editing.add(incoming("d" + random.nextInt(DOCUMENTS) + ".jsonl", lines))));
    }

    private static String line(String id, int version) {
        return "{\"id\":\"%s\",\"title\":\"Document %s\",\"language\":\"en\",\"paragraphs\":[\"%s\"]}"
                .formatted(id, id, HeldContent.text(id, version));
    }

    private static Incoming incoming(String name, String text) {
        return new Incoming(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), new byte[0], true);
    }

    private static boolean isIn(Addition addition) {
        return switch (addition) {
            case Addition.Added _ -> true;
            case Addition.AlreadyHeld _, Addition.IdTaken _, Addition.Refused _ ->
                throw new IllegalStateException(addition.toString());
        };
    }

    private void remove(String id) {
        begin(0, Set.of(id));
        edit(() -> {
            Optional<CompletableFuture<Void>> removed = editing.withdraw(new DocumentId(id));
            return removed.isPresent();
        });
    }

    private static void begin(int version, Set<String> ids) {
        tell("begin " + version + " " + String.join(" ", ids));
    }

    private interface Edit {
        boolean isDone();
    }

    private static void edit(Edit edit) {
        try {
            tell(edit.isDone() ? "done" : "nothing");
        } catch (SearchFailure failure) {
            tell("failed " + failure.getMessage());
        }
    }

    private static boolean attempt(Runnable step) {
        try {
            step.run();
            return true;
        } catch (SearchFailure failure) {
            tell("unable " + failure.getMessage() + " | " + reason(failure));
            return false;
        }
    }

    private static String reason(SearchFailure failure) {
        return failure.getCause() == null
                ? ""
                : String.valueOf(failure.getCause().getMessage());
    }

    private void update(RebuildScope scope) {
        tellPublished(rebuild, index, scope);
    }

    private static void tellPublished(CorpusRebuild rebuild, SearchIndex index, RebuildScope scope) {
        String version = rebuild.run(scope, _ -> {}).state().version();
        tell("published " + version + " " + HeldContent.of(index));
    }

    private static void tell(String line) {
        System.out.println(line);
        System.out.flush();
    }

    static List<String> arguments(Path folder, long seed, int firstVersion, int operations) {
        return List.of(
                EditingProgram.class.getName(),
                folder.toString(),
                Long.toString(seed),
                Integer.toString(firstVersion),
                Integer.toString(operations));
    }
}
