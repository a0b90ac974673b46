package org.plenary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.plenary.engine.CorpusEditing;
import org.plenary.engine.CorpusFetching;
import org.plenary.engine.Incoming;
import org.plenary.fetch.Fetcher;
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
        description = "Copies files into the corpus, from here or from the web, and brings them into the index.",
        mixinStandardHelpOptions = true)
final class AddCommand implements Callable<Integer> {
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*", Pattern.DOTALL);

    private final Supplier<Fetcher> fetcher;

    @Mixin
    private final Folders folders = new Folders();

    @Parameters(
            paramLabel = "FILE|DIR|URL",
            arity = "0..*",
            description =
                    "files, with the metadata in NAME.yaml beside them, folders of such, or http(s) addresses in the"
                            + " public network")
    private List<String> places = List.of();

    @Option(
            names = "--catalogue",
            paramLabel = "ID",
            description = "a document of the catalogue, fetched from its official address; may be repeated")
    private List<String> catalogued = List.of();

    @Option(
            names = "--metadata",
            paramLabel = "KEY=VALUE",
            description = "what is known of the one file that is added, as title=...; may be repeated")
    private Map<String, String> metadata = new LinkedHashMap<>();

    @Option(names = "--replace", description = "put it in the place of documents that have its ids")
    private boolean replace;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    AddCommand() {
        this(Fetcher::standard);
    }

    AddCommand(Supplier<Fetcher> fetcher) {
        this.fetcher = fetcher;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (places.isEmpty() && catalogued.isEmpty()) {
            spec.commandLine().getErr().println("plenary: name a file, a folder or an address, or --catalogue ID");
            return ExitCode.USAGE;
        }
        AddReport report = new AddReport(spec.commandLine().getOut());
        try (Application application = Application.open(folders)) {
            IndexFollowing following = new IndexFollowing(application.rebuildAlone(), Terminal.progress(spec));
            CorpusEditing editing = application.editing(following::follow);
            editing.tidy();
            for (String place : places) {
                add(place, editing, report);
            }
            if (!catalogued.isEmpty()) {
                addCatalogued(editing, report);
            }
            following.finish(spec.commandLine().getOut());
        }
        return report.isAllAdded() ? ExitCode.DONE : ExitCode.UNREADABLE;
    }

    private void add(String place, CorpusEditing editing, AddReport report) throws IOException, InterruptedException {
        if (ADDRESS.matcher(place).matches()) {
            report.tell(place, fetching(editing).add(place, given(), replace));
            return;
        }
        try {
            add(Path.of(place), editing, report);
        } catch (InvalidPathException impossible) {
            report.refuse(place, "no such file");
        }
    }

    private void addCatalogued(CorpusEditing editing, AddReport report) throws InterruptedException {
        Map<String, Map<String, List<String>>> catalogue;
        try {
            catalogue = new CorpusFolder(folders.corpus()).catalogue();
        } catch (IOException unreadable) {
            report.refuse(String.join(", ", catalogued), String.valueOf(unreadable.getMessage()));
            return;
        }
        for (String id : catalogued) {
            Map<String, List<String>> known = catalogue.get(id);
            if (known == null) {
                report.refuse(id, "the catalogue has no document of this id");
                continue;
            }
            Map<String, List<String>> all = new LinkedHashMap<>(known);
            all.putAll(given());
            String address = Objects.requireNonNull(known.get("officialUrl")).getFirst();
            report.tell(id + " from " + address, fetching(editing).add(address, all, replace));
        }
    }

    private CorpusFetching fetching(CorpusEditing editing) {
        return new CorpusFetching(fetcher.get(), editing);
    }

    private void add(Path place, CorpusEditing editing, AddReport report) throws IOException {
        if (!Files.isDirectory(place)) {
            Path name = place.toAbsolutePath().getFileName();
            Path folder = place.toAbsolutePath().getParent();
            if (!Files.isRegularFile(place) || name == null || folder == null) {
                report.refuse(place.toString(), "no such file");
                return;
            }
            add(folder, new SourceFile(name.toString()), editing, report);
            return;
        }
        for (SourceFile file : new CorpusFolder(place).files()) {
            add(place, file, editing, report);
        }
    }

    private void add(Path folder, SourceFile file, CorpusEditing editing, AddReport report) {
        byte[] known;
        try {
            known = metadata.isEmpty() ? new CorpusFolder(folder).metadataBeside(file) : CorpusStore.metadata(given());
        } catch (IOException unreadable) {
            report.refuse(file.path(), String.valueOf(unreadable.getMessage()));
            return;
        }
        try (InputStream content = Files.newInputStream(folder.resolve(file.path()))) {
            report.tell(file.path(), editing.add(new Incoming(file.name(), content, known, replace)));
        } catch (IOException unreadable) {
            report.refuse(file.path(), "cannot be read: " + unreadable.getMessage());
        }
    }

    private Map<String, List<String>> given() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        metadata.forEach((key, value) -> values.put(key, List.of(value)));
        return values;
    }
}
