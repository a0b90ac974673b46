package org.plenary;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.plenary.document.DocumentId;
import org.plenary.engine.Addition;
import org.plenary.engine.CorpusEditing;
import org.plenary.engine.Incoming;
import org.plenary.ingest.CorpusFolder;
import org.plenary.ingest.CorpusStore;
import org.plenary.ingest.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "add",
        description = "Copies files into the corpus, and brings them into the index.",
        mixinStandardHelpOptions = true)
final class AddCommand implements Callable<Integer> {
    @Mixin
    private final Folders folders = new Folders();

    @Parameters(
            paramLabel = "FILE|DIR",
            arity = "1..*",
            description = "files, with the metadata in NAME.yaml beside them, or folders of such")
    private List<Path> places = List.of();

    @Option(
            names = "--metadata",
            paramLabel = "KEY=VALUE",
            description = "what is known of the one file that is added, as title=...; may be repeated")
    private Map<String, String> metadata = new LinkedHashMap<>();

    @Option(names = "--replace", description = "put it in the place of documents that have its ids")
    private boolean replace;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private int notAdded;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (Application application = Application.open(folders)) {
            IndexFollowing following = new IndexFollowing(application.rebuildAlone(), Terminal.progress(spec));
            CorpusEditing editing = application.editing(following::follow);
            editing.tidy();
            for (Path place : places) {
                add(place, editing, out);
            }
            following.finish(out);
        }
        return notAdded == 0 ? ExitCode.DONE : ExitCode.UNREADABLE;
    }

    private void add(Path place, CorpusEditing editing, PrintWriter out) throws IOException {
        if (!Files.isDirectory(place)) {
            Path name = place.toAbsolutePath().getFileName();
            Path folder = place.toAbsolutePath().getParent();
            if (!Files.isRegularFile(place) || name == null || folder == null) {
                refuse(place.toString(), "no such file", out);
                return;
            }
            add(folder, new SourceFile(name.toString()), editing, out);
            return;
        }
        for (SourceFile file : new CorpusFolder(place).files()) {
            add(place, file, editing, out);
        }
    }

    private void add(Path folder, SourceFile file, CorpusEditing editing, PrintWriter out) {
        byte[] known = metadata.isEmpty() ? new CorpusFolder(folder).metadataBeside(file) : given();
        try (InputStream content = Files.newInputStream(folder.resolve(file.path()))) {
            tell(file.path(), editing.add(new Incoming(file.name(), content, known, replace)), out);
        } catch (IOException unreadable) {
            refuse(file.path(), "cannot be read: " + unreadable.getMessage(), out);
        }
    }

    private byte[] given() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        metadata.forEach((key, value) -> values.put(key, List.of(value)));
        return CorpusStore.metadata(values);
    }

    private void tell(String file, Addition addition, PrintWriter out) {
        switch (addition) {
            case Addition.Added added -> {
                out.println("added " + file + " as " + ids(added.documents()) + ", " + added.passages()
                        + " paragraphs, in " + added.file().path());
                added.remarks().forEach(remark -> out.println("note " + file + ": " + remark));
            }
            case Addition.AlreadyHeld(SourceFile held, List<DocumentId> documents) ->
                out.println("already there: " + file + " is " + held.path() + " (" + ids(documents) + ")");
            case Addition.IdTaken(DocumentId id, SourceFile held) ->
                refuse(
                        file,
                        "the document id " + id + " is taken by " + held.path() + "; --replace puts it in its place",
                        out);
            case Addition.Refused(String reason) -> refuse(file, reason, out);
        }
        out.flush();
    }

    private void refuse(String file, String reason, PrintWriter out) {
        notAdded++;
        out.println("skipped " + file + ": " + reason);
    }

    private static String ids(List<DocumentId> documents) {
        return documents.size() == 1 ? documents.getFirst().value() : documents.size() + " documents";
    }
}
